import type { FindPicture } from '../model/picture.ts';
import type { Site } from '../model/site.ts';
import type { StandardSchema } from '../model/standard-schema.ts';
import type { Writable } from '../model/writable.ts';
import type { LineContext } from '../work/article-line.ts';
import { commentsFileOf } from '../work/comments-file.ts';
import { keyOfData } from './digest.ts';

/** What the line asked while it read one article, with the answers it got: with the same answers it gives the same result. */
export interface Asks {
  /** Paths that are articles or static files, and such that are not. */
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  /** What pictures are written as, each with the key of what was found. */
  readonly pictures?: readonly (readonly [src: string, key: string])[];
  /** The site's own fields: name, the value that was checked, if any, and the key of what its schema said. */
  readonly fields?: readonly (readonly [name: string, key: string, value?: unknown])[];
  /** Keys of the comments file and of the defaults of the folders above. */
  readonly comments?: string;
  readonly defaults?: string;
}

/** Listens to what the line asks. */
export interface Listener {
  /** Asks as `context` does and remembers it. */
  readonly context: LineContext;
  /** Everything since the last call; `path` is the article that was read. */
  take(path: string): Asks;
  /** Whether everything would be answered now as it was then. */
  holds(path: string, asks: Asks): boolean;
}

/** Puts a listener in front of `context`. `commentsKey` gives the key of a comments file. */
export function listenTo(context: LineContext, commentsKey: (file: string) => string): Listener {
  let heard = startHearing();
  const files = (isThere: (path: string) => boolean) => (path: string) => {
    const answer = isThere(path);
    (answer ? heard.yes : heard.no).add(path);
    return answer;
  };
  const findPicture: FindPicture = (path, src) => {
    const answer = context.findPicture(path, src);
    heard.pictures.set(src, keyOfData(answer));
    return answer;
  };
  const hearField = (name: string, schema: StandardSchema): StandardSchema => ({
    '~standard': {
      ...schema['~standard'],
      validate: (value) => {
        const { result, key } = ask(schema, value);
        heard.fields.push(value === undefined ? [name, key] : [name, key, value]);
        return result();
      },
    },
  });
  const fields = new Map(Array.from(context.site.fields, ([name, schema]) => [name, hearField(name, schema)]));
  const site: Site = fields.size === 0 ? context.site : { ...context.site, fields };
  const besides = besidesOf(context, commentsKey);
  const isThere = (path: string) => context.isArticle(path) || context.isStatic(path);

  return {
    context: { ...context, site, findPicture, isArticle: files(context.isArticle), isStatic: files(context.isStatic) },
    take(path) {
      const { yes, no, pictures, fields } = heard;
      heard = startHearing();
      return Object.assign(
        besides(path),
        yes.size > 0 && { yes: [...yes] },
        no.size > 0 && { no: [...no] },
        pictures.size > 0 && { pictures: [...pictures] },
        fields.length > 0 && { fields },
      );
    },
    holds(path, { yes = [], no = [], pictures = [], fields = [], comments, defaults }) {
      const now = besides(path);
      return (
        now.comments === comments &&
        now.defaults === defaults &&
        yes.every(isThere) &&
        !no.some(isThere) &&
        pictures.every(([src, key]) => keyOfData(context.findPicture(path, src)) === key) &&
        fields.every(([name, key, value]) => {
          const schema = context.site.fields.get(name);
          return schema !== undefined && ask(schema, value).key === key;
        })
      );
    },
  };
}

interface Hearing {
  readonly yes: Set<string>;
  readonly no: Set<string>;
  readonly pictures: Map<string, string>;
  readonly fields: [name: string, key: string, value?: unknown][];
}

const startHearing = (): Hearing => ({ yes: new Set(), no: new Set(), pictures: new Map(), fields: [] });

/** Asks a schema once; the key tells its answers apart, whether it returns or throws. */
function ask({ '~standard': standard }: StandardSchema, value: unknown) {
  try {
    const result = standard.validate(value);
    return { result: () => result, key: 'then' in result ? 'later' : keyOfData(result) };
  } catch (error) {
    const fail = (): never => {
      throw error;
    };
    return { result: fail, key: keyOfData([error instanceof Error ? error.message : String(error)]) };
  }
}

/** Gives the keys of what stands beside an article. */
export function besidesOf(
  { beside, defaultsFor }: Pick<LineContext, 'beside' | 'defaultsFor'>,
  commentsKey: (file: string) => string,
): (path: string) => Pick<Asks, 'comments' | 'defaults'> {
  const keys = new Map<unknown, string>();
  const defaultsKey = (path: string): string | undefined => {
    const layers = defaultsFor(path);
    if (layers.length === 0) return undefined;
    const key = keys.get(layers) ?? keyOfData(layers.map(({ source }) => [source.path, source.text]));
    keys.set(layers, key);
    return key;
  };
  return (path) => {
    const file = commentsFileOf(path);
    const defaults = defaultsKey(path);
    const known: Writable<Pick<Asks, 'comments' | 'defaults'>> = {};
    if (beside.has(file)) known.comments = commentsKey(file);
    if (defaults !== undefined) known.defaults = defaults;
    return known;
  };
}
