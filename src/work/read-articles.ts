import type { Outcome } from '../diagnostics/diagnostic.ts';
import { makeBodyRenderer } from '../markdown/render-body.ts';
import type { ArticleMatter } from '../model/article.ts';
import type { BodyRef } from '../model/body.ts';
import type { Site } from '../model/site.ts';
import type { SiteFiles } from '../read/list-files.ts';
import { makePictureFinder } from '../read/pictures.ts';
import { makeSourceReader } from '../read/source.ts';
import { validateDefaults } from '../validate/defaults.ts';
import { type LineContext, type LineResult, runArticleLine } from './article-line.ts';
import type { AllDefaults } from './folder-defaults.ts';

export interface ReadingJob {
  readonly root: string;
  readonly site: Site;
  readonly layouts: ReadonlySet<string>;
  readonly files: SiteFiles;
  readonly defaults: AllDefaults;
  readonly keep: (matter: ArticleMatter, html: string) => BodyRef | undefined;
  readonly pause: (stage: string, done: number, total: number) => Promise<void> | undefined;
}

/** Runs every article of the site through the line, one after the other: what is kept in memory is metadata. Checks the folder defaults once. */
export async function readArticles(job: ReadingJob): Promise<Outcome<readonly LineResult[]>> {
  const articles = new Set(job.files.articles);
  const statics = new Set(job.files.statics);
  const context: LineContext = {
    root: job.root,
    readSource: makeSourceReader(job.root),
    site: job.site,
    layouts: job.layouts,
    findPicture: makePictureFinder(job.root, job.site, job.files.statics),
    isArticle: (path) => articles.has(path),
    isStatic: (path) => statics.has(path),
    beside: job.files.beside,
    defaultsFor: job.defaults.defaultsFor,
    renderBody: makeBodyRenderer(job.site),
    keep: job.keep,
  };
  const diagnostics = job.defaults.all.flatMap((defaults) => validateDefaults(defaults, context));
  const results: LineResult[] = [];
  for (const path of job.files.articles) {
    results.push(runArticleLine(path, context));
    const wait = job.pause('reading articles', results.length, job.files.articles.length);
    if (wait) await wait;
  }
  return { value: results, diagnostics };
}
