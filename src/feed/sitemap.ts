import type { OutputFile } from '../model/output.ts';
import type { Page, Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { isoAt } from '../time/zone.ts';
import { absoluteAddress } from './absolute-address.ts';
import { xmlAddress } from './xml.ts';

/** sitemaps.org: at most so many addresses, and bytes of UTF-8, in one file. */
export interface SitemapLimits {
  readonly addresses: number;
  readonly bytes: number;
}

/** Lists every page that can be found in `sitemap.xml`; beyond the limits that is an index of `sitemap-1.xml` and so on. `lastmod` is the last
 *  editorial change of what the page shows, never the time of the build. */
export function renderSitemaps(
  site: Site,
  plan: Plan,
  limits: SitemapLimits = { addresses: 50_000, bytes: 50 * 1024 * 1024 },
): OutputFile[] {
  const entries = plan.pages.filter((page) => page.kind !== 'not-found').map((page) => entryOf(site, page));
  const parts = cut(entries, limits);
  if (parts.length <= 1) return [file('sitemap.xml', 'urlset', parts[0] ?? [])];
  const files = parts.map((part, index) => file(`sitemap-${index + 1}.xml`, 'urlset', part));
  const index = parts.map((part, number) => indexEntry(site, `/sitemap-${number + 1}.xml`, part));
  return [...files, file('sitemap.xml', 'sitemapindex', index)];
}

interface Entry {
  readonly xml: string;
  readonly changedAt?: number;
}

function entryOf(site: Site, page: Exclude<Page, { kind: 'not-found' }>): Entry {
  const changedAt = changeOf(page);
  return entry(site, 'url', page.address, changedAt);
}

function changeOf(page: Exclude<Page, { kind: 'not-found' }>): number | undefined {
  if (page.kind !== 'article') return page.changedAt;
  const { date, updated } = page.article;
  return Math.max(date.at, updated?.at ?? date.at);
}

function entry(site: Site, element: 'url' | 'sitemap', address: string, changedAt: number | undefined): Entry {
  const loc = `<loc>${xmlAddress(absoluteAddress(site, address))}</loc>`;
  if (changedAt === undefined) return { xml: `<${element}>${loc}</${element}>\n` };
  const xml = `<${element}>${loc}<lastmod>${isoAt(changedAt, site.timeZone)}</lastmod></${element}>\n`;
  return { xml, changedAt };
}

function indexEntry(site: Site, address: string, part: readonly Entry[]): Entry {
  let newest: number | undefined;
  for (const { changedAt = Number.NEGATIVE_INFINITY } of part) newest = Math.max(newest ?? changedAt, changedAt);
  return entry(site, 'sitemap', address, newest === Number.NEGATIVE_INFINITY ? undefined : newest);
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Declaration, opening and closing element: more than they ever take. */
const frame = 200;

function cut(entries: readonly Entry[], limits: SitemapLimits): Entry[][] {
  const parts: Entry[][] = [];
  let part: Entry[] = [];
  let bytes = frame;
  for (const each of entries) {
    const size = Buffer.byteLength(each.xml);
    if (part.length > 0 && (part.length >= limits.addresses || bytes + size > limits.bytes)) {
      parts.push(part);
      part = [];
      bytes = frame;
    }
    part.push(each);
    bytes += size;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function file(path: string, element: 'urlset' | 'sitemapindex', entries: readonly Entry[]): OutputFile {
  const content = `${declaration}<${element} xmlns="${namespace}">\n${entries.map(({ xml }) => xml).join('')}</${element}>\n`;
  return { path, role: 'feed', content };
}
