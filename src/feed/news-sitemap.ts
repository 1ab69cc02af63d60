import type { LiveArticle } from '../model/article.ts';
import type { OutputFile } from '../model/output.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { isoAt } from '../time/zone.ts';
import { absoluteAddress } from './absolute-address.ts';
import { xmlAddress, xmlText } from './xml.ts';

/** Path of the news sitemap in the output. */
export const newsSitemapPath = 'sitemap-news.xml';

/** Writes what is news, for Google News, at an address that never changes. On a day without news there is no file: a sitemap without an address
 *  breaks the schema, and robots.txt names the file only while it is there. */
export function renderNewsSitemap(site: Site, { news }: Pick<Plan, 'news'>): OutputFile[] {
  if (news.length === 0) return [];
  const content = `${open}${news.map((article) => newsEntry(site, article)).join('')}</urlset>\n`;
  return [{ path: newsSitemapPath, role: 'feed', content }];
}

const open = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
`;

/** The publication is the paper, whose name stands on its pages, and not the company behind it. No `genres`, `keywords` and the like: Google has
 *  withdrawn them. */
function newsEntry(site: Site, { address, title, date, lang }: LiveArticle): string {
  const publication = `<news:name>${xmlText(site.title)}</news:name><news:language>${newsLanguage(lang)}</news:language>`;
  const lines = [
    `<loc>${xmlAddress(absoluteAddress(site, address))}</loc>`,
    '<news:news>',
    `<news:publication>${publication}</news:publication>`,
    `<news:publication_date>${isoAt(date.at, site.timeZone)}</news:publication_date>`,
    `<news:title>${xmlText(title)}</news:title>`,
    '</news:news>',
  ];
  return `<url>${lines.join('')}</url>\n`;
}

/** The language as ISO 639 has it, two or three small letters, without script or country; only Chinese comes in two kinds. */
export function newsLanguage(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  if (language !== 'zh') return /^[a-z]{2,3}$/.test(language) ? language : 'und';
  const isTraditional = rest.includes('hant') || (!rest.includes('hans') && rest.some((part) => traditional.has(part)));
  return isTraditional ? 'zh-tw' : 'zh-cn';
}

/** Places that write Chinese in traditional signs. */
const traditional: ReadonlySet<string> = new Set(['tw', 'hk', 'mo']);
