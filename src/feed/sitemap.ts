import type { OutputFile } from '../model/output.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { type FindablePage, indexEntry, pageEntry, type SitemapEntry } from './sitemap-entry.ts';

/** sitemaps.org: at most so many addresses, and bytes of UTF-8, in one file. */
export interface SitemapLimits {
  readonly addresses: number;
  readonly bytes: number;
}

/** Lists every page that can be found in `sitemap.xml`; beyond the limits that is an index of `sitemap-1.xml` and so on. `lastmod` is the last
 *  editorial change of what the page shows, never the time of the build. Holds one file in memory. */
export function* renderSitemaps(
  site: Site,
  plan: Plan,
  limits: SitemapLimits = { addresses: 50_000, bytes: 50 * 1024 * 1024 },
): Generator<OutputFile> {
  const index: SitemapEntry[] = [];
  // The name of a file is known when it is certain whether another follows.
  let waiting: readonly SitemapEntry[] | undefined;
  for (const part of cut(entriesOf(site, plan), limits)) {
    if (waiting !== undefined) yield numbered(site, waiting, index);
    waiting = part;
  }
  if (index.length === 0) yield file('sitemap.xml', urlset, waiting ?? []);
  else {
    yield numbered(site, waiting ?? [], index);
    yield file('sitemap.xml', sitemapindex, index);
  }
}

function* entriesOf(site: Site, { pages }: Plan): Generator<SitemapEntry> {
  for (const page of pages) {
    const entry = isFindable(page) ? pageEntry(site, page) : undefined;
    if (entry !== undefined) yield entry;
  }
}

const isFindable = (page: Plan['pages'][number]): page is FindablePage => page.kind !== 'not-found';

/** Opening and closing of a document. */
interface Frame {
  readonly open: string;
  readonly close: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const urlset: Frame = {
  open: `${declaration}<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml" \
xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n`,
  close: '</urlset>\n',
};
const sitemapindex: Frame = { open: `${declaration}<sitemapindex ${namespace}>\n`, close: '</sitemapindex>\n' };

function* cut(entries: Iterable<SitemapEntry>, limits: SitemapLimits): Generator<SitemapEntry[]> {
  const empty = urlset.open.length + urlset.close.length;
  let part: SitemapEntry[] = [];
  let bytes = empty;
  for (const each of entries) {
    const size = Buffer.byteLength(each.xml);
    if (part.length > 0 && (part.length >= limits.addresses || bytes + size > limits.bytes)) {
      yield part;
      part = [];
      bytes = empty;
    }
    part.push(each);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

/** The next numbered file, which the index then knows. */
function numbered(site: Site, part: readonly SitemapEntry[], index: SitemapEntry[]): OutputFile {
  const name = `sitemap-${index.length + 1}.xml`;
  const entry = indexEntry(site, `/${name}`, part);
  if (entry !== undefined) index.push(entry);
  return file(name, urlset, part);
}

function file(path: string, { open, close }: Frame, entries: readonly SitemapEntry[]): OutputFile {
  return { path, role: 'feed', content: `${open}${entries.map(({ xml }) => xml).join('')}${close}` };
}
