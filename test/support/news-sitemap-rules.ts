import { moment, type PublishedSite, pageAt } from './published-site.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './xml-tree.ts';

const newsSpace = 'http://www.google.com/schemas/sitemap-news/0.9';
const twoDays = 48 * 60 * 60 * 1000;

/** What is wrong with the news sitemap of a site, if it has one. `named`: the sitemaps that robots.txt names. */
export function brokenNewsRules(site: PublishedSite, home: string, named: readonly string[]): string[] {
  const text = site.files.get('sitemap-news.xml');
  const isNamed = named.includes(`${home}sitemap-news.xml`);
  if (text === undefined) return isNamed ? ['N4: robots.txt names a news sitemap that is not there'] : [];
  const found = isNamed ? [] : ['S4: robots.txt does not name the news sitemap'];
  const urls = childrenOf(readXml(text), 'url');
  if (urls.length === 0) found.push('N4: an empty news sitemap');
  if (urls.length > 1000) found.push('N1: more than 1,000 articles');
  const names = new Set(urls.map(nameOf));
  if (names.size > 1) found.push('N2: several names of one paper');
  const locs = urls.map((url) => textOf(url, 'loc'));
  if (new Set(locs).size < locs.length) found.push('S4: an article twice');
  return [...found, ...urls.flatMap((url) => ofArticle(site, home, url))];
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
  must('N4: more or less than name, language, date and title', names === 'publication,publication_date,title');
  const publication = childrenOf(news, 'publication')[0] ?? news;
  must('N2: no name of the paper', (textOf(publication, 'name') ?? '').trim() !== '');
  must('N2: not a language of ISO 639', /^(?:zh-cn|zh-tw|[a-z]{2,3})$/.test(textOf(publication, 'language') ?? ''));
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
