import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { dateOfNew } from '../edit/date-like.ts';
import type { ArticleMatter } from '../model/article.ts';
import type { JsonValue } from '../model/json.ts';
import type { Site } from '../model/site.ts';
import type { RawArticle } from '../model/source.ts';
import { slugOf } from '../words/slug.ts';
import type { ArticleGiven, When } from './article-given.ts';
import { type Habit, pathFor } from './article-path.ts';
import { articleText, type Matter } from './article-text.ts';

/** What a new article is made with. */
export interface Workbench {
  readonly site: Site;
  readonly now: number;
  readonly kinds: ReadonlyMap<string, RawArticle>;
  readonly habit: Habit;
  /** What a check says of an article alone. */
  readonly judgeAlone: (
    path: string,
    text: string,
  ) => { readonly sketch?: ArticleMatter; readonly diagnostics: readonly Diagnostic[] };
  /** What the schema of a field of the site says against a value; undefined when it is content, or there is no such field. */
  readonly mistakeInOwn: (name: string, value: JsonValue | undefined) => string | undefined;
}

/** A new article: its file, and how it would be read. */
export interface Composed {
  readonly path: string;
  readonly text: string;
  /** What could be read of it. */
  readonly sketch?: ArticleMatter;
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the article that answers describe: by its kind, where the site would put it, with its slug in the front matter where the name of the
 *  file would give another one. `title` must be known, and the kind must be there. */
export function compose(bench: Workbench, given: ArticleGiven): Composed {
  const { site, habit } = bench;
  const kind = bench.kinds.get(given.kind ?? standardKind);
  if (kind === undefined) throw new Error(`there is no kind ${given.kind}`);
  const matter = completeMatter(bench, given);
  const slug = given.slug ?? slugOf(String(matter.title), langOf(site, given));
  const path = given.path ?? pathFor(slug, String(matter.date), habit);
  const first = attempt(bench, path, kind, matter, given.body);
  const isOther = first.sketch !== undefined && first.sketch.slug !== slug && (given.slug ?? given.path === undefined);
  return isOther ? attempt(bench, path, kind, { ...matter, slug }, given.body) : first;
}

/** The kind when nobody names one. */
export const standardKind = 'news';

/** What is wrong with one value, in the words of a check; undefined when nothing is. */
export function mistakeIn(bench: Workbench, given: ArticleGiven, key: string, value: JsonValue): string | undefined {
  if (bench.site.fields.has(key)) return bench.mistakeInOwn(key, settled(bench, key, value));
  const plain = { ...given, matter: { title: 'T' } };
  const told = (matter: Matter) =>
    compose(bench, { ...plain, slug: 't', matter }).diagnostics.filter(({ severity }) => severity === 'error');
  const before = new Set(told({ title: 'T' }).map(({ code, message }) => code + message));
  const wrong = told({ title: 'T', [key]: settled(bench, key, value) }).find(
    ({ code, message }) => !before.has(code + message),
  );
  if (wrong === undefined) return undefined;
  return wrong.help === undefined ? wrong.message : `${wrong.message}: ${wrong.help}`;
}

/** The language that an article will have. */
export const langOf = (site: Site, { matter }: Pick<ArticleGiven, 'matter'>): string =>
  typeof matter.lang === 'string' && matter.lang !== '' ? matter.lang : site.language;

function attempt(bench: Workbench, path: string, kind: RawArticle, matter: Matter, body: string | undefined): Composed {
  const text = articleText(kind, matter, body);
  return { path, text, ...bench.judgeAlone(path, text) };
}

/** Empty answers fall out; the dates follow from when it is to be seen. */
function completeMatter(bench: Workbench, { matter, when }: ArticleGiven): Matter {
  const kept = Object.entries(matter).filter(([, value]) => !isEmpty(value));
  const own = Object.fromEntries(kept.map(([key, value]) => [key, settled(bench, key, value)]));
  return { ...datesFor(bench, when, own), ...own };
}

const isEmpty = (value: JsonValue): boolean => value === '' || (Array.isArray(value) && value.length === 0);

function datesFor({ now, site, habit }: Workbench, when: When | undefined, own: Matter): Matter {
  const today = dateOfNew(now, habit.timed ? 'time' : 'day', site.timeZone);
  const isDecided = 'draft' in own || 'embargo' in own;
  switch (when?.kind) {
    case undefined:
      return { date: today, ...(!isDecided && { draft: true }) };
    case 'draft':
      return { date: today, draft: true };
    case 'now':
      return { date: today };
    case 'at':
      return { date: when.time };
    case 'embargo':
      return { date: when.time, embargo: when.time };
  }
}

/** A text that a flag gave for a field that takes something else: `true`, or a number where the site's schema wants one. */
function settled({ mistakeInOwn, site }: Workbench, key: string, value: JsonValue): JsonValue {
  if (typeof value !== 'string') return value;
  if (key === 'draft' && (value === 'true' || value === 'false')) return value === 'true';
  if (!site.fields.has(key) || mistakeInOwn(key, value) === undefined) return value;
  if (!/^(?:true|false|-?\d+(?:\.\d+)?)$/.test(value)) return value;
  const other = JSON.parse(value) as JsonValue;
  return mistakeInOwn(key, other) === undefined ? other : value;
}
