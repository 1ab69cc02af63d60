import type { Article } from '../model/article.ts';
import { targetOf } from '../read/picture-path.ts';
import type { LineContext, LineResult } from '../work/article-line.ts';
import { commentsFileOf } from '../work/comments-file.ts';
import type { Earlier } from '../work/earlier.ts';
import type { Batch } from './watch-site.ts';

/** The results of the line, kept between two looks at the same site. */
export interface Memory extends Required<Omit<Earlier, 'readPicture' | 'take'>> {
  /** Forgets what may be different now that these files have changed. */
  readonly forget: (batch: Batch) => void;
  readonly isEmpty: () => boolean;
  /** Forgets everything. */
  readonly clear: () => void;
}

interface Known {
  readonly result: LineResult;
  /** Files of the site that the line asked for besides the article's own. */
  readonly asked: ReadonlySet<string>;
  /** Something it asked for was not there. */
  readonly misses: boolean;
}

/** Makes an empty memory. Articles whose front matter is broken are shown as they last were whole, for as long as their file is there. */
export function makeMemory(): Memory {
  const known = new Map<string, Known>();
  const whole = new Map<string, Article>();
  let asked = new Set<string>();
  let misses = false;

  const asking = <A>(path: string | undefined, answer: A, isThere: boolean): A => {
    if (path !== undefined) asked.add(path);
    if (!isThere) misses = true;
    return answer;
  };
  const shownFor = (path: string, result: LineResult): LineResult => {
    if (result.article !== undefined) return result;
    const article = whole.get(path);
    return article === undefined ? result : { ...result, article };
  };

  return {
    recall: (path) => {
      const found = known.get(path);
      return found && shownFor(path, found.result);
    },
    keep: (path, result) => {
      known.set(path, { result, asked, misses });
      if (result.article !== undefined) whole.set(path, result.article);
    },
    instead: shownFor,
    around: (context: LineContext): LineContext => ({
      ...context,
      readSource: (path) => {
        // The line reads the article before it asks for anything else.
        asked = new Set();
        misses = false;
        return context.readSource(path);
      },
      findPicture: (article, src) => {
        const target = targetOf(article, src);
        const found = context.findPicture(article, src);
        return asking('path' in target ? target.path : undefined, found, !('problem' in found));
      },
      isArticle: (path) => {
        const isThere = context.isArticle(path);
        return asking(path, isThere, isThere);
      },
      isStatic: (path) => {
        const isThere = context.isStatic(path);
        return asking(path, isThere, isThere);
      },
    }),
    forget: (batch) => {
      const isNew = [...batch.values()].includes('add');
      const folders = [...batch.keys()]
        .filter((path) => path.endsWith('/_defaults.yaml'))
        .map((path) => path.slice(0, -'_defaults.yaml'.length));
      for (const [path, { asked, misses }] of known) {
        const isTouched =
          batch.has(path) || batch.has(commentsFileOf(path)) || [...asked].some((one) => batch.has(one));
        if (isTouched || (isNew && misses) || folders.some((folder) => path.startsWith(folder))) known.delete(path);
      }
      for (const [path, kind] of batch) if (kind === 'unlink') whole.delete(path);
    },
    isEmpty: () => known.size === 0 && whole.size === 0,
    clear: () => {
      known.clear();
      whole.clear();
    },
  };
}
