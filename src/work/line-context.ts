import { makeBodyRenderer } from '../markdown/render-body.ts';
import type { ArticleMatter } from '../model/article.ts';
import { stateOf } from '../plan/visibility.ts';
import type { SiteFiles } from '../read/list-files.ts';
import { makePictureFinder } from '../read/pictures.ts';
import { makeSourceReader } from '../read/source.ts';
import type { Theme } from '../render/theme.ts';
import type { BodyStore } from '../write/body-store.ts';
import type { LineContext } from './article-line.ts';
import type { Earlier } from './earlier.ts';
import type { Job } from './edition.ts';
import type { AllDefaults } from './folder-defaults.ts';

/** What the line of a job must know, in whichever thread it runs. */
export interface LineJob extends Pick<Job, 'root' | 'site' | 'now' | 'drafts' | 'coming'> {
  readonly theme: Pick<Theme, 'layouts'>;
  readonly bodies: Pick<BodyStore, 'put'>;
  readonly earlier?: Pick<Earlier, 'readPicture'>;
}

/** Prepares what the line needs for the articles of a job. The text of an article is kept only if it will be shown. */
export function lineContextOf(
  job: LineJob,
  files: SiteFiles,
  { defaultsFor }: Pick<AllDefaults, 'defaultsFor'>,
): LineContext {
  const { root, site, theme, bodies, earlier, now } = job;
  const isShown = (matter: ArticleMatter) => stateOf(matter, now, job) === 'live';
  return {
    root,
    readSource: makeSourceReader(root),
    site,
    ...(theme.layouts && { layouts: theme.layouts }),
    findPicture: makePictureFinder(root, site, files.statics, earlier?.readPicture),
    isArticle: amongst(files.articles),
    isStatic: amongst(files.statics),
    beside: files.beside,
    defaultsFor,
    renderBody: makeBodyRenderer(site),
    keep: (matter, html) => (isShown(matter) ? bodies.put(html) : undefined),
  };
}

/** Whether a path is one of many. Not every article asks. */
function amongst(paths: readonly string[]): (path: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (path) => {
    known ??= new Set(paths);
    return known.has(path);
  };
}
