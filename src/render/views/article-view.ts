import { languageName, languageNote } from '../../labels/language.ts';
import type { CitedSource, Comment, LiveArticle } from '../../model/article.ts';
import type { ArticlePage } from '../../model/plan.ts';
import type { SafeHtml } from '../../model/safe-html.ts';
import { paragraphsOf } from '../../words/paragraphs.ts';
import { linkTarget } from '../address.ts';
import type { Desk, Tongue } from '../desk.ts';
import type { ArticleView, AudioView, LeadPictureView, LinkView, SourceView, TocView } from '../view.ts';
import type { CommentView } from '../view-of-remarks.ts';
import type { CardOf } from './card-view.ts';
import { cardView, linksTo, pictureView } from './card-view.ts';

/** Shows an article on its own page. `html` is its text, ready to go out. */
export function articleView(desk: Desk, page: ArticlePage, html: SafeHtml, cardOf: CardOf): ArticleView {
  const { article } = page;
  const tongue = desk.tongue(article.lang);
  return {
    html,
    ...(article.dateline && { dateline: article.dateline.text }),
    ...(article.image && { leadPicture: leadPicture(article.image) }),
    ...(article.audio && { audio: audioView(article.audio) }),
    tags: linksTo(desk, page.tags),
    sources: article.sources.map((source) => sourceView(source, article.lang)),
    corrections: article.corrections.map(({ date, text }) => ({
      date: tongue.time(date),
      paragraphs: paragraphsOf(text),
    })),
    comments: article.comments.map((comment) => commentView(comment, tongue)),
    ...(article.comments.length > 0 && { commentsTitle: commentsTitle(article, tongue) }),
    related: page.related.map((other) => cardOf(other, tongue)),
    ...(page.newer && { newer: linkTo(desk, page.newer) }),
    ...(page.older && { older: linkTo(desk, page.older) }),
    translations: page.translations.map((other) => ({
      language: other.lang,
      languageName: languageName(other.lang),
      ...linkTo(desk, other),
    })),
    toc: toc(article),
    words: article.body.words,
    fields: article.fields,
    // A list may show the first lines of the text as summary; above the text itself they would be read twice.
    ...(article.summary === undefined ? cardView(desk, article, tongue, '') : cardOf(article, tongue)),
  };
}

function leadPicture(image: NonNullable<LiveArticle['image']>): LeadPictureView {
  const { caption, credit } = image;
  const { address, ...picture } = pictureView(image);
  return { address, ...(caption !== undefined && { caption }), ...(credit !== undefined && { credit }), ...picture };
}

function audioView({ file, title }: NonNullable<LiveArticle['audio']>): AudioView {
  return { address: file.address, type: file.type, ...(title !== undefined && { title }) };
}

function sourceView({ title, url, publisher, lang }: CitedSource, pageLanguage: string): SourceView {
  const address = linkTarget(url);
  return {
    title,
    ...(address !== undefined && { url: address }),
    ...(publisher !== undefined && { publisher }),
    ...(lang !== undefined &&
      base(lang) !== base(pageLanguage) && { lang, langNote: languageNote(lang, pageLanguage) }),
  };
}

const base = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? tag;

function commentView({ author, url, date, text }: Comment, tongue: Tongue): CommentView {
  const address = linkTarget(url);
  return {
    author,
    ...(address !== undefined && { url: address }),
    ...(date && { date: tongue.time(date) }),
    paragraphs: paragraphsOf(text),
  };
}

function commentsTitle({ title, comments }: LiveArticle, { sayHtml }: Tongue): SafeHtml {
  return sayHtml('comments', { count: comments.length, title });
}

function linkTo(desk: Desk, article: LiveArticle): LinkView {
  return { text: article.title, address: desk.addresses.href(article.address) };
}

function toc({ body }: LiveArticle): TocView[] {
  return body.headings
    .filter(({ level }) => level === 2 || level === 3)
    .map(({ id, text, level }) => ({ text, address: `#${id}`, level }));
}
