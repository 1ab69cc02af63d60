import { canonicalOf, moment, type PublishedSite, pageAt } from './published-site.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './xml-tree.ts';

const sitemapSpace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const newsSpace = 'http://www.google.com/schemas/sitemap-news/0.9';
const twoDays = 48 * 60 * 60 * 1000;

/** What is wrong with the news sitemap of a site, if it has one. `named`: the sitemaps that robots.txt names. */
export function brokenNewsRules(site: PublishedSite, home: string, named: readonly string[]): string[] {
  const text = site.files.get('sitemap-news.xml');
  const isNamed = named.includes(`${home}sitemap-news.xml`);
  if (text === undefined) return isNamed ? ['N4: robots.txt names a news sitemap that is not there'] : [];
  const found = isNamed ? [] : ['S4: robots.txt does not name the news sitemap'];
  const root = readXml(text);
  if (!text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')) found.push('G1: no XML declaration');
  const urls = childrenOf(root, 'url', sitemapSpace);
  if (root.children.length > urls.length) found.push('S2: not an address');
  if (urls.length === 0) found.push('N4: an empty news sitemap');
  if (urls.length > 1000) found.push('N1: more than 1,000 articles');
  const names = new Set(urls.map(nameOf));
  if (names.size > 1) found.push('N2: several names of one paper');
  const locs = urls.map((url) => textOf(url, 'loc'));
  if (new Set(locs).size < locs.length) found.push('S4: an article twice');
  return [...found, ...missing(site, home, locs), ...urls.flatMap((url) => ofArticle(site, home, url))];
}

/** News that the sitemap does not name. */
function missing(site: PublishedSite, home: string, locs: readonly (string | undefined)[]): string[] {
  if (locs.length >= 1000) return [];
  return [...site.files].flatMap(([path, page]) => {
    const at = Date.parse(/"datePublished":"([^"]+)"/.exec(page)?.[1] ?? '');
    const url = `${home}${path.replace(/index\.html$/, '')}`;
    const isNews = path.endsWith('.html') && at > site.now - twoDays && at <= site.now && canonicalOf(page) === url;
    return isNews && /"@type":"\w*NewsArticle"/.test(page) && !locs.includes(url) ? [`N1: ${url} is missing`] : [];
  });
}

const newsOf = (url: XmlElement): XmlElement | undefined => childrenOf(url, 'news', newsSpace)[0];

function nameOf(url: XmlElement): string | undefined {
  const publication = childrenOf(newsOf(url) ?? url, 'publication')[0];
  return publication && textOf(publication, 'name');
}

function ofArticle(site: PublishedSite, home: string, url: XmlElement): string[] {
  const loc = textOf(url, 'loc') ?? '';
  const news = newsOf(url);
  if (news === undefined) return [`N1: not about news (${loc})`];
  const found: string[] = [];
  const must = (rule: string, isKept: boolean) => isKept || found.push(`${rule} (${loc})`);
  const names = news.children.map(({ name }) => name).join();
  must('S2: more or less than an address and news', url.children.map(({ name }) => name).join() === 'loc,news');
  must('N4: more or less than name, language, date and title', names === 'publication,publication_date,title');
  const publication = childrenOf(news, 'publication')[0] ?? news;
  must('N2: no name of the paper', (textOf(publication, 'name') ?? '').trim() !== '');
  must('N2: not a language of ISO 639', /^(?:zh-cn|zh-tw|[a-z]{2,3})$/.test(textOf(publication, 'language') ?? ''));
  const language = /<html[^>]* lang="(\w+)/.exec(pageAt(site, home, loc) ?? '')?.[1];
  must(
    'N2: not the language of the page',
    language === undefined || /^zh/.test(language) || textOf(publication, 'language') === language,
  );
  const date = textOf(news, 'publication_date') ?? '';
  const at = Date.parse(date);
  must('N3: a date without zone', moment.test(date));
  must('N1: older than two days', at > site.now - twoDays);
  must('N1: has yet to come', at <= site.now);
  const title = textOf(news, 'title') ?? '';
  must('N3: no title', title.trim() !== '');
  const page = pageAt(site, home, loc);
  must('S4: no such page', page !== undefined);
  const said = (key: string): unknown => new RegExp(`"${key}":("(?:[^"\\\\]|\\\\.)*")`).exec(page ?? '')?.[1];
  const agrees = (key: string, value: string) => said(key) === undefined || JSON.parse(String(said(key))) === value;
  must('N3: not the first publication', agrees('datePublished', date));
  must('N3: not the headline', agrees('headline', title));
  return found;
}
