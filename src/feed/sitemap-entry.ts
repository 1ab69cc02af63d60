import type { LiveArticle } from '../model/article.ts';
import type { ArticlePage, Page } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { changedAt } from '../time/changed-at.ts';
import { isoAt } from '../time/zone.ts';
import { absoluteAddress, absoluteRooted } from './absolute-address.ts';
import { xmlAddress, xmlAttribute } from './xml.ts';

/** One address of a sitemap. */
export interface SitemapEntry {
  readonly xml: string;
  readonly changedAt?: number;
}

/** A page that is worth finding. */
export type FindablePage = Exclude<Page, { readonly kind: 'not-found' }>;

/** Writes a page as a `url` of a sitemap: address, true last change, versions in other languages, pictures. `changefreq` and `priority` are left
 *  out: nobody reads them. Nothing for a page whose address is longer than a sitemap may hold. */
export function pageEntry(site: Site, page: FindablePage): SitemapEntry | undefined {
  const details = page.kind === 'article' ? versions(site, page) + pictures(site, page.article) : '';
  return entry(site, 'url', page.address, changeOf(page), details);
}

/** Writes a file of a sitemap as an entry of the index, changed when the newest of its pages was. */
export function indexEntry(site: Site, address: string, pages: readonly SitemapEntry[]): SitemapEntry | undefined {
  let newest: number | undefined;
  for (const { changedAt } of pages) {
    if (changedAt !== undefined) newest = Math.max(newest ?? changedAt, changedAt);
  }
  return entry(site, 'sitemap', address, newest, '');
}

function changeOf(page: FindablePage): number | undefined {
  return page.kind === 'article' ? changedAt(page.article) : page.changedAt;
}

function entry(
  site: Site,
  element: 'url' | 'sitemap',
  path: string,
  changedAt: number | undefined,
  details: string,
): SitemapEntry | undefined {
  const address = absoluteAddress(site, path);
  if (address.length > longest) return undefined;
  const loc = `<loc>${xmlAddress(address)}</loc>`;
  if (changedAt === undefined) return { xml: `<${element}>${loc}${details}</${element}>\n` };
  const lastmod = `<lastmod>${isoAt(changedAt, site.timeZone)}</lastmod>`;
  return { xml: `<${element}>${loc}${lastmod}${details}</${element}>\n`, changedAt };
}

/** sitemaps.org: characters of an address. */
const longest = 2048;

/** Search engines take `hreflang` from the sitemap or from the head and want it in one place, or the two come to disagree. It stands here: a page
 *  with twenty versions need not carry twenty links to every reader, and here the set is complete by construction. */
function versions(site: Site, page: ArticlePage): string {
  const links = page.versions.map(({ language, address }) => {
    const href = xmlAttribute(absoluteAddress(site, address));
    return `<xhtml:link rel="alternate" hreflang="${xmlAttribute(language)}" href="${href}"/>`;
  });
  return links.join('');
}

/** The most that one page may list. */
const mostPictures = 1000;

function pictures(site: Site, { image, body }: LiveArticle): string {
  const all = image === undefined ? body.pictures : [image.picture, ...body.pictures];
  const addresses = new Set(all.map(({ address }) => absoluteRooted(site, address)));
  return [...addresses]
    .filter((address) => /^https?:/.test(address) && address.length <= longest)
    .slice(0, mostPictures)
    .map((address) => `<image:image><image:loc>${xmlAddress(address)}</image:loc></image:image>`)
    .join('');
}
