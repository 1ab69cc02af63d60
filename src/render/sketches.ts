import { hash } from 'node:crypto';
import type { LiveArticle } from '../model/article.ts';
import type { Before } from '../model/before.ts';
import type { ArticlePage, ListPage, Page, Redirect, Term } from '../model/plan.ts';
import type { RenderContext } from './context.ts';
import type { Desk } from './desk.ts';
import { makeTemplateKeys } from './template-keys.ts';
import type { FeedLinkView, SiteView } from './view.ts';

export interface SketchInput {
  readonly desk: Desk;
  /** What every page shows of the site. */
  readonly siteView: SiteView;
  readonly context: Pick<RenderContext, 'site' | 'theme' | 'addressOf' | 'strict'>;
  readonly templateOf: (page: Page | Redirect) => string;
  readonly feedsOf: (page: Page) => readonly FeedLinkView[];
}

/** Makes a function that tells pages apart by what their plan says, without a view of them: of pages with equal sketches the sheets are equal.
 *  Different sketches say nothing: the whole config is in each of them, and every fact about every article that a page shows. */
export function makeSketches(
  { desk, siteView, context, templateOf, feedsOf }: SketchInput,
  { bodyKey }: Before,
): (page: Page | Redirect) => string | undefined {
  const { site, theme, addressOf, strict } = context;
  const templateKey = makeTemplateKeys(theme);
  const shared = digest([plain(site), siteView, strict]);
  const faces = new Map<LiveArticle, string>();
  const lists = new WeakMap<object, string>();
  let isKnown = true;

  /** Everything that is known of an article, with what its page knows of its sections and authors. */
  const face = (article: LiveArticle | undefined): string => {
    if (article === undefined) return '';
    const known = faces.get(article);
    if (known !== undefined) return known;
    const key = bodyKey(article.path);
    isKnown &&= key !== undefined;
    const page = desk.pageOf(article);
    const made = digest([key, article.address, page?.sections.map(bare), page?.authors.map(bare)]);
    faces.set(article, made);
    return made;
  };
  /** The addresses of a list's pages are the same array for all of them. */
  const ofAddresses = (addresses: readonly string[]): string => {
    const made = lists.get(addresses) ?? digest(addresses);
    lists.set(addresses, made);
    return made;
  };
  const ofArticle = ({ article, newer, older, related, translations, versions, tags }: ArticlePage): unknown[] => [
    [article, newer, older].map(face),
    related.map(face),
    translations.map(face),
    versions,
    tags.map(bare),
    article.body.links.map(({ path }) => addressOf(path) ?? ''),
  ];
  const ofList = ({ addresses, articles, groups, ...facts }: ListPage): unknown[] => [
    facts,
    ofAddresses(addresses),
    articles.map(face),
    groups.map((group) => [group.term, group.articles.map(face)]),
  ];
  return (page) => {
    isKnown = true;
    const own =
      'to' in page || page.kind === 'not-found' ? page : page.kind === 'article' ? ofArticle(page) : ofList(page);
    const feeds = 'to' in page ? [] : feedsOf(page);
    const address = 'to' in page ? page.from : page.address;
    const made = digest([shared, templateKey(templateOf(page)), address, own, feeds]);
    return isKnown ? made : undefined;
  };
}

const bare = (term: Term | undefined): readonly string[] => (term === undefined ? [] : [term.name, term.address]);

/** Maps and sets as what is in them. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Map || each instanceof Set ? [...each] : each));

/** Not cut out of a longer text, which it would keep in memory. */
const digest = (facts: unknown): string => hash('sha256', JSON.stringify(facts), 'buffer').toString('base64url', 0, 15);
