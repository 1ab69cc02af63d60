import type {
  CitedSource,
  Comment,
  Correction,
  Genre,
  LeadImage,
  LiveArticle,
  Recording,
} from '../../model/article.ts';
import type { ArticlePage } from '../../model/plan.ts';
import type { SafeHtml } from '../../model/safe-html.ts';
import { linkTarget } from '../address.ts';
import type { Desk } from '../desk.ts';
import { jsonForScript } from '../escape.ts';
import { authorUrls } from './author-urls.ts';
import type { HeadFacts } from './open-graph.ts';
import { breadcrumbs, type Json, publisher, publisherName, withContext } from './structured-site.ts';

/** The article and its path from the home page in the words of schema.org. */
export function articleData(desk: Desk, page: ArticlePage, facts: HeadFacts): SafeHtml[] {
  const section = page.sections[0];
  const trail = [
    { name: desk.site.title, url: desk.addresses.url('/') },
    ...(section ? [{ name: section.name, url: desk.addresses.url(section.address) }] : []),
    { name: page.article.title, url: facts.canonical },
  ];
  return [jsonForScript(withContext(newsArticle(desk, page, facts))), jsonForScript(withContext(breadcrumbs(trail)))];
}

/** schema.org has no type of its own for interviews and briefs. */
const types: { readonly [genre in Genre]: string } = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  background: 'BackgroundNewsArticle',
  interview: 'NewsArticle',
  brief: 'NewsArticle',
};

function newsArticle(desk: Desk, page: ArticlePage, { canonical, description }: HeadFacts): Json {
  const { article, sections, tags } = page;
  const { time } = desk.tongue(article.lang);
  const { comments, sources } = article;
  return {
    '@type': types[article.genre],
    '@id': canonical,
    url: canonical,
    mainEntityOfPage: canonical,
    headline: article.title,
    description,
    image: article.image && [imageObject(desk, article.image)],
    audio: article.audio && audioObject(desk, article.audio),
    datePublished: time(article.date).iso,
    // Editors who set an earlier time by mistake must not make the article older than its publication.
    dateModified: time(article.updated && article.updated.at > article.date.at ? article.updated : article.date).iso,
    expires: article.expires && time(article.expires).iso,
    author: authors(desk, page),
    publisher: publisher(desk),
    dateline: article.dateline?.text,
    inLanguage: article.lang,
    articleSection: many(sections.map(({ name }) => name)),
    keywords: many(tags.map(({ name }) => name)),
    wordCount: article.body.words,
    isAccessibleForFree: true,
    correction: many(article.corrections.map((each) => correction(desk, article, each))),
    citation: many(sources.map((source) => citation(desk, source))),
    commentCount: comments.length > 0 ? comments.length : undefined,
    comment: many(comments.map((each) => comment(desk, article, each))),
    ...translations(desk, page),
  };
}

/** Everybody in the byline, by name alone. What nobody signed, the paper answers for. */
function authors(desk: Desk, page: ArticlePage): readonly Json[] {
  const signed = authorUrls(desk, page);
  if (signed.length === 0) return [{ ...publisherName(desk), url: publisher(desk).url }];
  return signed.map(({ byline, url, sameAs, node }) => ({
    '@type': 'Person',
    '@id': node,
    name: byline.name,
    url,
    sameAs,
  }));
}

/** Leaves a key out when there is nothing to list. */
const many = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

function imageObject(desk: Desk, { picture, caption, credit }: LeadImage): Json {
  return {
    '@type': 'ImageObject',
    url: desk.addresses.absolute(picture.address),
    width: picture.width,
    height: picture.height,
    caption,
    creditText: credit,
  };
}

function audioObject(desk: Desk, { file, title }: Recording): Json {
  return {
    '@type': 'AudioObject',
    contentUrl: desk.addresses.absolute(file.address),
    encodingFormat: file.type,
    name: title,
  };
}

function correction(desk: Desk, { lang }: LiveArticle, { date, text }: Correction): Json {
  return { '@type': 'CorrectionComment', text, datePublished: desk.tongue(lang).time(date).iso };
}

function citation(desk: Desk, { title, url, publisher, lang }: CitedSource): Json {
  const address = linkTarget(url);
  return {
    '@type': 'CreativeWork',
    name: title,
    url: address === undefined ? undefined : desk.addresses.absolute(address),
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
    inLanguage: lang,
  };
}

function comment(desk: Desk, { lang }: LiveArticle, { author, url, date, text }: Comment): Json {
  const address = linkTarget(url);
  return {
    '@type': 'Comment',
    author: {
      '@type': 'Person',
      name: author,
      url: address === undefined ? undefined : desk.addresses.absolute(address),
    },
    datePublished: date && desk.tongue(lang).time(date).iso,
    text,
  };
}

/** The original of a translation, or the translations of an original. */
function translations(desk: Desk, { article, translations }: ArticlePage): Json {
  const work = ({ lang, address, title, genre }: LiveArticle): Json => ({
    '@type': types[genre],
    '@id': desk.addresses.url(address),
    headline: title,
    inLanguage: lang,
  });
  const original = translations.find((other) => isTranslation(article, other));
  const made = translations.filter((other) => isTranslation(other, article));
  return { translationOfWork: original && work(original), workTranslation: many(made.map(work)) };
}

const isTranslation = ({ translationOf }: LiveArticle, original: LiveArticle): boolean =>
  translationOf !== undefined && (translationOf === original.path || translationOf === original.id);
