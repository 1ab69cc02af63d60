declare const safe: unique symbol;
/** HTML that may go out raw. Made by the Markdown stage and by the serialisers of `render/`, which escape or sanitise. */
export type SafeHtml = string & { readonly [safe]: true };
