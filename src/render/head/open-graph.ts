import { remember } from '../../labels/remember.ts';
import { localeOf as localeOfTag } from '../../labels/territory.ts';
import type { LeadImage } from '../../model/article.ts';
import type { ArticlePage, ListPage } from '../../model/plan.ts';
import type { Desk } from '../desk.ts';
import type { MetaView } from '../view.ts';
import { authorUrls } from './author-urls.ts';
import { configured } from './structured-site.ts';

/** What the head of a page says of itself. */
export interface HeadFacts {
  /** Absolute. */
  readonly canonical: string;
  readonly description: string;
}

/** Open Graph of an article, with `article:*`. */
export function articleProperties(desk: Desk, page: ArticlePage, facts: HeadFacts): MetaView[] {
  const { article, translations, sections, tags } = page;
  const { time } = desk.tongue(article.lang);
  return [
    meta('og:type', 'article'),
    meta('og:title', article.title),
    ...common(desk, facts),
    ...locales(
      article.lang,
      translations.map(({ lang }) => lang),
    ),
    ...(article.image && isPreviewable(article.image) ? imageProperties(desk, article.image) : logoProperties(desk)),
    meta('article:published_time', time(article.date).iso),
    ...(article.updated ? [meta('article:modified_time', time(article.updated).iso)] : []),
    ...(article.expires ? [meta('article:expiration_time', time(article.expires).iso)] : []),
    ...authorUrls(desk, page).flatMap(({ url }) => (url === undefined ? [] : [meta('article:author', url)])),
    ...sections.slice(0, 1).map(({ name }) => meta('article:section', name)),
    ...tags.map(({ name }) => meta('article:tag', name)),
  ];
}

/** Open Graph of a list. */
export function listProperties(desk: Desk, page: ListPage, facts: HeadFacts & { readonly title: string }): MetaView[] {
  return [
    meta('og:type', page.author ? 'profile' : 'website'),
    meta('og:title', facts.title),
    ...common(desk, facts),
    ...locales(desk.site.language, []),
    ...logoProperties(desk),
  ];
}

/** Whether a picture can be shown in a preview: the services draw no SVG. */
export function isPreviewable({ picture }: LeadImage): boolean {
  return picture.type !== 'image/svg+xml' && !isDrawing(picture.address);
}

const isDrawing = (address: string): boolean => /\.svg(?:[?#]|$)/i.test(address);

const meta = (name: string, content: string): MetaView => ({ name, content });

function common(desk: Desk, { canonical, description }: HeadFacts): MetaView[] {
  return [meta('og:url', canonical), meta('og:site_name', desk.site.title), meta('og:description', description)];
}

function imageProperties(desk: Desk, image: LeadImage): MetaView[] {
  const { address, width, height, type } = image.picture;
  return [
    meta('og:image', desk.addresses.absolute(address)),
    ...(image.alt === '' ? [] : [meta('og:image:alt', image.alt)]),
    ...(width === undefined ? [] : [meta('og:image:width', String(width))]),
    ...(height === undefined ? [] : [meta('og:image:height', String(height))]),
    ...(type === undefined ? [] : [meta('og:image:type', type)]),
  ];
}

/** Open Graph wants a picture of every page: the logo, where there is no other. */
function logoProperties({ site, addresses }: Desk): MetaView[] {
  const { logo, name } = site.publisher ?? {};
  if (logo === undefined || name === undefined || isDrawing(logo)) return [];
  return [meta('og:image', configured(logo, addresses)), meta('og:image:alt', name)];
}

/** `en_GB`. Open Graph knows no language without a territory, and takes a page that names none for `en_US`: so a language alone is given
 *  the territory where most of its speakers live (CLDR), `cs_CZ`. Nothing is said of what has none, such as Esperanto or `es-419`. */
function locales(language: string, others: readonly string[]): MetaView[] {
  const own = localeOf(language);
  if (own === undefined) return [];
  const alternates = others.map(localeOf).filter((locale) => locale !== undefined && locale !== own);
  return [meta('og:locale', own), ...alternates.map((locale) => meta('og:locale:alternate', locale ?? ''))];
}

const localeOf = remember(localeOfTag);
