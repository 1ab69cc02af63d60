import type { LiveArticle } from '../../model/article.ts';
import type { Term } from '../../model/plan.ts';
import { linkTarget } from '../address.ts';
import type { Desk, Tongue } from '../desk.ts';
import type { BylineView, CardView, LinkView, PictureView } from '../view.ts';

/** Gives the card of an article as a page in some language shows it. */
export type CardOf = (article: LiveArticle, tongue: Tongue) => CardView;

/** Makes a `CardOf` that builds each card once for each language; it forgets all of them when there are very many. */
export function makeCards(desk: Desk): CardOf {
  const cards = new Map<Tongue, Map<LiveArticle, CardView>>();
  return (article, tongue) => {
    const known = cards.get(tongue) ?? new Map<LiveArticle, CardView>();
    cards.set(tongue, known);
    const found = known.get(article);
    if (found) return found;
    if (known.size >= mostCards) known.clear();
    const made = cardView(desk, article, tongue);
    known.set(article, made);
    return made;
  };
}

/** Shows an article as lists do, in the language of the page it stands on. */
export function cardView(
  desk: Desk,
  article: LiveArticle,
  tongue: Tongue,
  summary = article.summary ?? article.body.excerpt,
): CardView {
  const page = desk.pageOf(article);
  return {
    address: desk.addresses.href(article.address),
    title: article.title,
    ...(article.lang !== tongue.language && { lang: article.lang, dir: desk.tongue(article.lang).dir }),
    ...(summary !== '' && { summary }),
    published: tongue.time(article.date),
    ...(article.updated && { updated: tongue.time(article.updated) }),
    authors: article.authors.map((_, index) => bylineView(desk, article, index)),
    sections: linksTo(desk, page?.sections ?? []),
    ...(article.genre !== 'news' && { genre: article.genre }),
    ...(article.image && { picture: pictureView(article.image) }),
    readingTime: tongue.sayHtml('reading-time', { count: article.body.minutes }),
  };
}

/** Links to sections or tags. */
export function linksTo(desk: Desk, terms: readonly Term[]): LinkView[] {
  return terms.map(({ name, address }) => ({ text: name, address: desk.addresses.href(address) }));
}

/** A picture without its caption. */
export function pictureView({ picture, alt }: NonNullable<LiveArticle['image']>): PictureView {
  const { address, width, height } = picture;
  return { address, alt, ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

/** One author, with the page on this site or else the author's own. */
function bylineView(desk: Desk, article: LiveArticle, index: number): BylineView {
  const byline = article.authors[index];
  if (!byline) return { name: '' };
  const author = byline.id === undefined ? undefined : desk.site.authors.get(byline.id);
  const term = desk.pageOf(article)?.authors[index];
  const role = byline.role ?? author?.role;
  const address = term ? desk.addresses.href(term.address) : linkTarget(author?.url);
  return { name: byline.name, ...(role !== undefined && { role }), ...(address !== undefined && { address }) };
}

/** Enough for the lists and neighbours of any stretch of pages; a card is about 600 bytes. */
const mostCards = 20_000;
