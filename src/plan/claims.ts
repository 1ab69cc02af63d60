import type { Article } from '../model/article.ts';
import type { ListPage } from '../model/plan.ts';
import { outputOf } from './site.ts';
import type { Ranked, Together } from './whole-site.ts';

/** Something that wants a path in the output. */
export interface Claim {
  readonly output: string;
  readonly kind: 'own' | 'static' | 'article' | 'alias';
  /** How a message names it: `the list of the tag …`. */
  readonly what: string;
  /** Of articles and aliases. */
  readonly ranked?: Ranked;
  readonly alias?: string;
  /** Of static files, from the site's folder. */
  readonly path?: string;
}

/** Lists everything that wants a path in the output, what has the better right to it first: newsctl's own files, lists, static files, live
 *  articles and their aliases, those still to come. Expired articles want nothing any more. */
export function* claimsOf(together: Together, ranked: readonly Ranked[]): Generator<Claim> {
  const { plan, statics, assets = [] } = together;
  for (const [output, what] of ownFiles(together)) yield { output, what, kind: 'own' };
  for (const output of assets) yield { output, what: 'a file of the theme', kind: 'own' };
  for (const page of plan.pages) {
    if (page.kind === 'not-found') yield { output: page.output, what: 'the page for missing addresses', kind: 'own' };
    else if (page.kind !== 'article') yield { output: page.output, what: nameOfList(page), kind: 'own' };
  }
  for (const path of statics) {
    const output = path.replace(/^static\//, '');
    if (!replaceable.has(output)) yield { output, what: `the file \`${path}\``, kind: 'static', path };
  }
  for (const kind of ['live', 'coming', 'draft'] as const) {
    const these = ranked.filter(({ state }) => isOfKind(state, kind));
    for (const each of these) yield claimOfArticle(each);
    for (const each of these) yield* claimsOfAliases(each);
  }
}

/** Where a site's own file says more than newsctl's could. */
const replaceable: ReadonlySet<string> = new Set(['robots.txt', '_headers']);

function* ownFiles({ plan, site }: Together): Generator<[output: string, what: string]> {
  for (const { formats, documents, term } of plan.feeds) {
    const what = term === undefined ? 'the feed' : `the feed of \`${term.name}\``;
    for (const { addresses } of documents) {
      for (const format of formats) yield [addresses[format].slice(1), what];
    }
  }
  if (plan.feeds.some(({ formats }) => formats.some((format) => format !== 'json')))
    yield ['feeds.opml', 'the list of feeds'];
  yield ['sitemap.xml', 'the sitemap'];
  if (site.feeds.news) yield ['sitemap-news.xml', 'the news sitemap'];
  if (site.feeds.ninjs) {
    for (const { address, path } of plan.articles)
      yield [`${address.slice(1)}ninjs.json`, `the ninjs document of \`${path}\``];
  }
  yield ['robots.txt', 'robots.txt'];
  yield ['_headers', 'the list of headers'];
  if (plan.redirects.length > 0) yield ['_redirects', 'the list of redirects'];
  for (const { output, src } of plan.pictures) if (output !== undefined) yield [output, `the picture \`${src}\``];
}

function nameOfList({ kind, term, number }: ListPage): string {
  const page = number === 1 ? '' : `page ${number} of `;
  if (kind === 'home') return `${page}the home page`;
  if (kind === 'year' || kind === 'month') return `${page}the archive of ${term?.name ?? ''}`;
  return `${page}the list of the ${kind} \`${term?.name ?? ''}\``;
}

function isOfKind(state: Ranked['state'], kind: 'live' | 'coming' | 'draft'): boolean {
  return kind === 'coming' ? state === 'embargoed' || state === 'scheduled' : state === kind;
}

function claimOfArticle(ranked: Ranked): Claim {
  const { path, address } = ranked.article;
  return { output: outputOf(address), what: `the article \`${path}\``, kind: 'article', ranked };
}

function* claimsOfAliases(ranked: Ranked): Generator<Claim> {
  const { path, aliases }: Article = ranked.article;
  for (const alias of aliases) {
    yield { output: outputOf(alias), what: `a redirect to the article \`${path}\``, kind: 'alias', ranked, alias };
  }
}
