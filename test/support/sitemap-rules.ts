import { brokenNewsRules } from './news-sitemap-rules.ts';
import { canonicalOf, isUri, moment, type PublishedSite, pageAt, pathOf } from './published-site.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './xml-tree.ts';

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const imageSpace = 'http://www.google.com/schemas/sitemap-image/1.1';
const xhtmlSpace = 'http://www.w3.org/1999/xhtml';
const spaces: { readonly [name: string]: string } = {
  loc: sitemaps,
  lastmod: sitemaps,
  link: xhtmlSpace,
  image: imageSpace,
};

/** What is wrong with the sitemaps of a site by the rules of sitemaps.org and of the search engines, each as `S4: …`. It shares no code with what
 *  writes them. */
export function brokenSitemapRules(site: PublishedSite): string[] {
  const named = [...(site.files.get('robots.txt') ?? '').matchAll(/^Sitemap: (\S+)$/gm)].map(([, url = '']) => url);
  const main = named.find((url) => url.endsWith('/sitemap.xml'));
  if (main === undefined) return ['S4: robots.txt names no sitemap.xml'];
  const home = main.slice(0, -'sitemap.xml'.length);
  const found: string[] = [];
  const files = urlsets(site, home, found);
  const urls = files.flatMap((file) => childrenOf(file, 'url', sitemaps));
  for (const url of urls) found.push(...ofUrl(site, home, url));
  return [...found, ...ofAll(site, home, urls), ...brokenNewsRules(site, home, named)];
}

/** Reads `sitemap.xml` and, where that is an index, the files that it names. */
function urlsets({ files }: PublishedSite, home: string, found: string[]): XmlElement[] {
  const read = (path: string): XmlElement | undefined => {
    const text = files.get(path);
    if (text === undefined) found.push(`S4: ${path} is not there`);
    else if (Buffer.byteLength(text) > 52_428_800) found.push(`S1: ${path} has more than 50 MB`);
    if (text?.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n') === false) found.push('G1: no XML declaration');
    return text === undefined ? undefined : readXml(text);
  };
  const root = read('sitemap.xml');
  if (root === undefined) return [];
  const entries = childrenOf(root, 'sitemap', sitemaps);
  if (entries.length > 50_000) found.push('S1: more than 50,000 files');
  const parts = root.name === 'urlset' ? [root] : entries.map((entry) => ofIndex(entry, home, read, found));
  for (const part of parts) {
    if (part === undefined) continue;
    const count = childrenOf(part, 'url').length;
    if (count === 0 || count > 50_000) found.push(`S1: ${count} addresses in one file`);
  }
  return parts.filter((part) => part !== undefined);
}

function ofIndex(
  entry: XmlElement,
  home: string,
  read: (path: string) => XmlElement | undefined,
  found: string[],
): XmlElement | undefined {
  const loc = textOf(entry, 'loc') ?? '';
  const part = read(loc.slice(home.length));
  if (part === undefined || !loc.startsWith(home)) return undefined;
  const times = childrenOf(part, 'url').flatMap((url) => textOf(url, 'lastmod') ?? []);
  const newest = Math.max(...times.map((time) => Date.parse(time)));
  if (times.length > 0 && Date.parse(textOf(entry, 'lastmod') ?? '') !== newest) {
    found.push(`S3: ${loc} is not dated as the newest page in it`);
  }
  return part;
}

function ofUrl(site: PublishedSite, home: string, url: XmlElement): string[] {
  const loc = textOf(url, 'loc') ?? '';
  const lastmod = textOf(url, 'lastmod');
  const found: string[] = [];
  const must = (rule: string, isKept: boolean) => isKept || found.push(`${rule} (${loc})`);
  must(
    'S2: order of elements',
    /^loc,(lastmod,)?(link,)*(image,)*$/.test(url.children.map(({ name }) => `${name},`).join('')),
  );
  must(
    'S2: an element of another name space',
    url.children.every(({ name, space }) => space === spaces[name]),
  );
  must('S2: no absolute URI below the site', isUri(loc) && loc.startsWith(home) && loc.length <= 2048);
  must('S3: lastmod has no zone', lastmod === undefined || moment.test(lastmod));
  must('S3: lastmod has yet to come', lastmod === undefined || Date.parse(lastmod) <= site.now);
  must('S4: a fragment', !loc.includes('#'));
  const page = pageAt(site, home, loc);
  must('S4: no such page', page !== undefined);
  must('S4: the page is not to be indexed', !/<meta name="robots" content="[^"]*noindex/.test(page ?? ''));
  must('S4: the page is canonical elsewhere', canonicalOf(page) === loc);
  const modified = /"dateModified":"([^"]+)"/.exec(page ?? '')?.[1];
  must('S3: lastmod is not what the page says', modified === undefined || modified === lastmod);
  const images = childrenOf(url, 'image', imageSpace);
  must('I1: more than 1,000 pictures', images.length <= 1000);
  for (const image of images) {
    const address = textOf(image, 'loc') ?? '';
    must('I1: more than an address', image.children.length === 1 && image.children[0]?.space === imageSpace);
    must('I1: no absolute URI', isUri(address));
    must('I1: no such picture', !address.startsWith(home) || site.files.has(pathOf(home, address)));
  }
  return found;
}

/** Rules over all addresses. */
function ofAll(site: PublishedSite, home: string, urls: readonly XmlElement[]): string[] {
  const found: string[] = [];
  const versions = new Map<string, Versions>();
  for (const url of urls) {
    const loc = textOf(url, 'loc') ?? '';
    if (versions.has(loc)) found.push(`S4: twice (${loc})`);
    const links = childrenOf(url, 'link', xhtmlSpace).map(({ attributes }) => attributes);
    const set = new Map(links.map(({ hreflang = '', href = '' }) => [hreflang, href]));
    if (set.size < links.length) found.push(`H1: a language twice (${loc})`);
    if (links.some(({ rel }) => rel !== 'alternate')) found.push(`H1: not an alternate (${loc})`);
    versions.set(loc, set);
  }
  for (const loc of versions.keys()) {
    found.push(...ofVersions(versions, loc));
    const isInHead = /<link rel="alternate" hreflang=/.test(pageAt(site, home, loc) ?? '');
    if (isInHead) found.push(`H1: in the head too (${loc})`);
  }
  for (const [path, text] of site.files) {
    const canonical = path.endsWith('.html') && !/content="[^"]*noindex/.test(text) ? canonicalOf(text) : undefined;
    if (canonical !== undefined && !versions.has(canonical)) found.push(`S4: ${canonical} is missing`);
  }
  return found;
}

/** Address by language. */
type Versions = ReadonlyMap<string, string>;

function ofVersions(versions: ReadonlyMap<string, Versions>, loc: string): string[] {
  const set: Versions = versions.get(loc) ?? new Map();
  const found = set.size > 0 && ![...set.values()].includes(loc) ? [`H1: does not list itself (${loc})`] : [];
  for (const [language, href] of set) {
    if (!/^(?:x-default|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.test(language)) found.push(`H1: language ${language}`);
    if (JSON.stringify([...(versions.get(href) ?? [])]) !== JSON.stringify([...set])) {
      found.push(`H1: ${href} does not list the same versions as ${loc}`);
    }
  }
  return found;
}
