/** A published site as a crawler finds it: text by path in the output. */
export interface PublishedSite {
  readonly files: ReadonlyMap<string, string>;
  /** When it was built. */
  readonly now: number;
}

/** W3C date and time with its zone. */
export const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

/** The page that an address leads to; `home` is the absolute address of the site. */
export const pageAt = ({ files }: PublishedSite, home: string, url: string): string | undefined =>
  files.get(pathOf(home, url)) ?? files.get(`${pathOf(home, url)}index.html`);

/** The path in the output that an address stands for. */
export const pathOf = (home: string, url: string): string => decodeURIComponent(url.slice(home.length));

/** What a page says its address is. */
export const canonicalOf = (page: string | undefined): string | undefined =>
  /<link rel="canonical" href="([^"]*)">/.exec(page ?? '')?.[1]?.replaceAll('&amp;', '&');

/** Whether it is an absolute http address in the form that URIs have. */
export const isUri = (url: string): boolean =>
  /^https?:\/\//.test(url) && URL.canParse(url) && new URL(url).href === url;
