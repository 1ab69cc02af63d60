/** Every man page by its file name. */
export function manPages(): Map<string, string>;
/** A text that roff prints as it is. */
export function text(plain: string): string;
