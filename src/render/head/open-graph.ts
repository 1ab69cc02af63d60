import type { LeadImage } from '../../model/article.ts';
import type { ArticlePage } from '../../model/plan.ts';
import type { Desk } from '../desk.ts';
import type { MetaView } from '../view.ts';
import { authorUrls } from './author-urls.ts';

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
    ...imageProperties(desk, article.image),
    meta('article:published_time', time(article.date).iso),
    ...(article.updated ? [meta('article:modified_time', time(article.updated).iso)] : []),
    ...(article.expires ? [meta('article:expiration_time', time(article.expires).iso)] : []),
    ...authorUrls(desk, page).flatMap(({ url }) => (url === undefined ? [] : [meta('article:author', url)])),
    ...sections.slice(0, 1).map(({ name }) => meta('article:section', name)),
    ...tags.map(({ name }) => meta('article:tag', name)),
  ];
}

/** Open Graph of a list. */
export function listProperties(desk: Desk, facts: HeadFacts & { readonly title: string }): MetaView[] {
  return [
    meta('og:type', 'website'),
    meta('og:title', facts.title),
    ...common(desk, facts),
    ...locales(desk.site.language, []),
  ];
}

/** Whether a picture can be shown in a preview: the services draw no SVG. */
export function isPreviewable({ picture }: LeadImage): boolean {
  return picture.type !== 'image/svg+xml' && !/\.svg(?:[?#]|$)/i.test(picture.address);
}

const meta = (name: string, content: string): MetaView => ({ name, content });

function common(desk: Desk, { canonical, description }: HeadFacts): MetaView[] {
  return [meta('og:url', canonical), meta('og:site_name', desk.site.title), meta('og:description', description)];
}

function imageProperties(desk: Desk, image: LeadImage | undefined): MetaView[] {
  if (!image || !isPreviewable(image)) return [];
  const { address, width, height, type } = image.picture;
  return [
    meta('og:image', desk.addresses.absolute(address)),
    ...(image.alt === '' ? [] : [meta('og:image:alt', image.alt)]),
    ...(width === undefined ? [] : [meta('og:image:width', String(width))]),
    ...(height === undefined ? [] : [meta('og:image:height', String(height))]),
    ...(type === undefined ? [] : [meta('og:image:type', type)]),
  ];
}

/** `en_GB`. Open Graph knows no language without a territory, and takes a page that names none for `en_US`: so a language alone is given
 *  the territory where most of its speakers live (CLDR), `cs_CZ`. Nothing is said of what has none, such as Esperanto or `es-419`. */
function locales(language: string, others: readonly string[]): MetaView[] {
  const own = localeOf(language);
  if (own === undefined) return [];
  const alternates = others.map(localeOf).filter((locale) => locale !== undefined && locale !== own);
  return [meta('og:locale', own), ...alternates.map((locale) => meta('og:locale:alternate', locale ?? ''))];
}

function localeOf(tag: string): string | undefined {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : undefined;
}
