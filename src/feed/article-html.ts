import { dateInWords } from '../labels/dates.ts';
import { foreignLabels } from '../labels/foreign.ts';
import { labelsFor } from '../labels/labels.ts';
import { directionOf, languageNote } from '../labels/language.ts';
import type { CitedSource, Correction, LiveArticle } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { isoAt } from '../time/zone.ts';
import { paragraphsOf } from '../words/paragraphs.ts';
import { absoluteRooted } from './absolute-address.ts';
import { escapeHtml, makeUrlsAbsolute } from './absolute-urls.ts';
import type { FeedInput } from './feed-input.ts';

/** The whole text of an article as HTML for a feed: dateline, text and footnotes, then corrections and sources; every address absolute. In another
 *  language than the site's it says so. */
export function articleHtml(article: LiveArticle, { site, bodies, addressOf }: FeedInput, address: string): string {
  const { body, lang, sources, corrections } = article;
  const html = body.ref === undefined ? '' : bodies.get(body.ref);
  const linkOf = (index: number): string | undefined => {
    const link = body.links[index];
    const found = link === undefined ? undefined : addressOf(link.path);
    return found === undefined ? undefined : absoluteRooted(site, found);
  };
  const text =
    makeUrlsAbsolute(html.trim(), address, linkOf) +
    correctionList(corrections, lang, site) +
    sourceList(sources, lang, site);
  if (lang === site.language || text === '') return text;
  const direction = directionOf(lang) === directionOf(site.language) ? '' : ` dir="${directionOf(lang)}"`;
  return `<div lang="${escapeHtml(lang)}"${direction}>${text}</div>`;
}

function correctionList(corrections: readonly Correction[], language: string, site: Site): string {
  if (corrections.length === 0) return '';
  const items = corrections.map(({ date, text }) => {
    const words = escapeHtml(dateInWords(date, language, site.timeZone));
    const time = `<time datetime="${isoAt(date.at, site.timeZone)}">${words}</time>`;
    return `<li><p>${[time, ...paragraphsOf(text).map(escapeHtml)].join('</p><p>')}</p></li>`;
  });
  return `${heading(corrections.length === 1 ? 'correction' : 'corrections', language, site)}<ul>${items.join('')}</ul>`;
}

function sourceList(sources: readonly CitedSource[], language: string, site: Site): string {
  if (sources.length === 0) return '';
  const items = sources.map((source) => `<li>${inWords(source, language)}</li>`);
  return `${heading('sources', language, site)}<ul>${items.join('')}</ul>`;
}

function heading(key: 'correction' | 'corrections' | 'sources', language: string, site: Site): string {
  const foreign = foreignLabels(language, site)[key];
  const marked = foreign === undefined ? '' : ` lang="${escapeHtml(foreign)}"`;
  return `<p${marked}>${escapeHtml(labelsFor(language, site.labels)[key])}</p>`;
}

/** `Title, Publisher (in Czech)`, the title linked. */
function inWords({ title, url, publisher, lang }: CitedSource, language: string): string {
  const foreign = lang !== undefined && lang.split('-')[0] !== language.split('-')[0] ? lang : undefined;
  const marked = foreign === undefined ? '' : ` hreflang="${escapeHtml(foreign)}"`;
  const isWeb = url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url);
  const linked = isWeb
    ? `<a href="${escapeHtml(new URL(url).href)}"${marked}>${escapeHtml(title)}</a>`
    : escapeHtml(title);
  const from = publisher === undefined ? '' : `, ${escapeHtml(publisher)}`;
  return linked + from + (foreign === undefined ? '' : ` (${escapeHtml(languageNote(foreign, language))})`);
}
