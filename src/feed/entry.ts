import type { Comment, LeadImage, LiveArticle, Recording } from '../model/article.ts';
import type { Instant } from '../model/instant.ts';
import type { ArticlePage, Term } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { Writable } from '../model/writable.ts';
import { changedAt } from '../time/changed-at.ts';
import { absoluteAddress, absoluteRooted } from './absolute-address.ts';
import { articleHtml } from './article-html.ts';
import type { FeedInput } from './feed-input.ts';
import { publisherOf } from './publisher.ts';

/** What every format says of an article, the same in each of them. Texts are plain and not escaped, addresses are absolute URIs. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly published: Instant;
  /** The editor's last change, or the publication; never before it. */
  readonly updated: Instant;
  /** BCP 47. */
  readonly language: string;
  readonly authors: readonly EntryAuthor[];
  readonly categories: readonly EntryCategory[];
  /** Always there where the text is not, else where the article has one. */
  readonly summary?: string;
  /** The whole text, in feeds that hold it; never empty. */
  readonly html?: string;
  readonly picture?: EntryPicture;
  readonly audio?: EntryAudio;
  readonly comments?: EntryComments;
}

/** One of those who wrote an article, or the publisher. */
export interface EntryAuthor {
  readonly name: string;
  /** The author's page on the site, else the author's own; the publisher's home page. */
  readonly address?: string;
  readonly email?: string;
}

export interface EntryCategory {
  readonly name: string;
  readonly slug: string;
  /** The taxonomy: address of the list of sections or of tags. */
  readonly scheme: string;
}

export interface EntryPicture extends Pick<LeadImage, 'alt' | 'caption' | 'credit'> {
  readonly address: string;
  readonly type?: string;
  readonly bytes?: number;
  readonly width?: number;
  readonly height?: number;
}

export interface EntryAudio {
  readonly address: string;
  readonly type: string;
  /** 0 when it is not known. */
  readonly bytes: number;
  readonly title?: string;
}

export interface EntryComments {
  readonly count: number;
  readonly address: string;
  /** The newest one with a date. */
  readonly updated?: Instant;
}

/** Makes what tells the facts of an article. It remembers the last texts, because one article stands in several feeds and formats. */
export function makeEntries(input: FeedInput): (page: ArticlePage) => Entry {
  const textOf = (page: ArticlePage) => articleHtml(page.article, input, addressOf(input.site, page));
  const htmlOf = input.once === true ? textOf : rememberSome(textOf);
  const categoryOf = makeCategories(input.site);
  return (page) => entryOf(page, input.site, htmlOf, categoryOf);
}

/** Gives the same object for the same term: articles share their terms. */
function makeCategories(site: Site): (term: Term) => EntryCategory {
  const known = new Map<Term, EntryCategory>();
  return (term) => {
    const found = known.get(term);
    if (found !== undefined) return found;
    const { name, slug, address } = term;
    const scheme = absoluteAddress(site, address.slice(0, address.indexOf('/', 1) + 1));
    const category = { name, slug, scheme };
    known.set(term, category);
    return category;
  };
}

function entryOf(
  page: ArticlePage,
  site: Site,
  htmlOf: (page: ArticlePage) => string,
  categoryOf: (term: Term) => EntryCategory,
): Entry {
  const { article } = page;
  const { date, image, comments } = article;
  const html = site.feeds.content === 'full' ? htmlOf(page) : '';
  const summary = html === '' ? summaryOf(article) : article.summary;
  const address = addressOf(site, page);
  // Assigned, not spread: a feed may have ten thousand of them.
  const entry: Writable<Entry> = {
    id: article.id,
    title: article.title,
    address,
    published: date.at,
    updated: changedAt(article),
    language: article.lang,
    authors: authorsOf(page, site),
    categories: [...page.sections, ...page.tags].map(categoryOf),
  };
  if (summary !== undefined) entry.summary = summary;
  if (html !== '') entry.html = html;
  if (image !== undefined) entry.picture = pictureOf(image, site);
  if (article.audio !== undefined) entry.audio = audioOf(article.audio, site);
  if (comments.length > 0) entry.comments = commentsOf(comments, address);
  return entry;
}

const addressOf = (site: Site, page: ArticlePage): string => absoluteAddress(site, page.address);

const summaryOf = ({ summary, body, title }: LiveArticle): string => summary || body.excerpt || title;

/** For an article that nobody signed, who answers for it: of the author of a whole feed readers make what they like. */
function authorsOf({ article, authors }: ArticlePage, site: Site): EntryAuthor[] {
  if (article.authors.length === 0) return [publisherOf(site)];
  return article.authors.map(({ id, name }, index) => {
    const known = id === undefined ? undefined : site.authors.get(id);
    const term = authors[index];
    const address = term === undefined ? known?.url : absoluteAddress(site, term.address);
    const { email } = known ?? {};
    return { name, ...(address !== undefined && { address }), ...(email !== undefined && { email }) };
  });
}

function pictureOf({ picture, alt, caption, credit }: LeadImage, site: Site): EntryPicture {
  const { address, type, bytes, width, height } = picture;
  return {
    address: absoluteRooted(site, address),
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(type !== undefined && { type: type === 'image/jpg' ? 'image/jpeg' : type }),
    ...(bytes !== undefined && { bytes }),
    ...(width !== undefined && height !== undefined && { width, height }),
  };
}

function audioOf({ file, title }: Recording, site: Site): EntryAudio {
  const { address, type, bytes = 0 } = file;
  return { address: absoluteRooted(site, address), type, bytes, ...(title !== undefined && { title }) };
}

function commentsOf(comments: readonly Comment[], address: string): EntryComments {
  const dates = comments.flatMap(({ date }) => date?.at ?? []);
  return {
    count: comments.length,
    address: `${address}#comments`,
    ...(dates.length > 0 && { updated: Math.max(...dates) }),
  };
}

/** Characters: enough for a document in all its formats, and so few that they are still young when they are forgotten. */
const mostRemembered = 1024 * 1024;

function rememberSome(textOf: (page: ArticlePage) => string): (page: ArticlePage) => string {
  const texts = new Map<ArticlePage, string>();
  let size = 0;
  return (page) => {
    const known = texts.get(page);
    if (known !== undefined) return known;
    const text = textOf(page);
    texts.set(page, text);
    size += text.length;
    for (const [oldest, its] of texts) {
      if (size <= mostRemembered) break;
      texts.delete(oldest);
      size -= its.length;
    }
    return text;
  };
}
