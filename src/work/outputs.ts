import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { feedLinks, renderFeeds } from '../feed/feed-files.ts';
import type { FeedInput } from '../feed/feed-input.ts';
import { renderHeaders } from '../feed/headers.ts';
import { renderNewsSitemap } from '../feed/news-sitemap.ts';
import { renderNinjs } from '../feed/ninjs.ts';
import { renderOpml } from '../feed/opml.ts';
import { renderRedirects } from '../feed/redirects.ts';
import { renderRobots } from '../feed/robots.ts';
import { renderSitemaps } from '../feed/sitemap.ts';
import { unlessCurrent } from '../model/before.ts';
import { copyOf } from '../model/copy-of.ts';
import type { Draft } from '../model/draft.ts';
import type { OutputFile } from '../model/output.ts';
import type { Site } from '../model/site.ts';
import type { RenderContext } from '../render/context.ts';
import { renderSite } from '../render/site.ts';
import { draftTexts } from './draft-texts.ts';
import type { Edition } from './edition.ts';
import { makeFeedSketches } from './feed-sketches.ts';

/** Everything an edition publishes, one file at a time; returns what went wrong in templates. A file in `static/` wins over ours of the same name. */
export function* outputsOf(edition: Edition): Generator<OutputFile, readonly Diagnostic[]> {
  const { job } = edition;
  yield* staticsOf(edition);
  job.profile?.begin('pages');
  const diagnostics = yield* renderSite(edition.plan, renderContextOf(edition));
  yield* derivedOf(edition);
  return diagnostics;
}

/** The files of `static/`, as they are. */
export function* staticsOf({ job, files }: Edition): Generator<OutputFile> {
  for (const path of files.statics) {
    const output = nameInOutput(path);
    yield { path: output, role: 'asset', content: copyOf(job.root, path, output, job.before) };
  }
}

/** What is made of the whole plan besides pages: feeds, their list and their headers, ninjs, sitemaps, robots.txt, redirects. */
export function* derivedOf(edition: Edition): Generator<OutputFile> {
  const statics = new Set(edition.files.statics.map(nameInOutput));
  for (const file of derivedFrom(edition, statics)) if (!statics.has(file.path)) yield file;
}

function* derivedFrom(edition: Edition, statics: ReadonlySet<string>): Generator<OutputFile> {
  const { job, plan } = edition;
  const { site } = job;
  job.profile?.begin('feeds');
  for (const draft of draftFeeds(edition)) {
    const file = unlessCurrent(draft, job.before);
    if (file !== undefined) yield file;
  }
  job.profile?.begin('sitemaps, redirects');
  yield renderHeaders(site, plan.feeds, statics);
  yield* renderOpml(site, plan.feeds);
  yield* renderSitemaps(site, plan);
  yield* renderNewsSitemap(site, plan);
  yield renderRobots(site, plan);
  yield* renderRedirects(site, plan);
}

/** Drafts what holds texts of articles besides their pages: feeds and ninjs documents; only those that `isWanted`. */
export function draftFeeds(edition: Published, isWanted?: (path: string) => boolean): Iterable<Draft> {
  const { job, plan } = edition;
  const make = function* (bodies: FeedInput['bodies']): Generator<OutputFile> {
    const input = { ...feedInputOf(edition), bodies };
    yield* renderFeeds(plan.feeds, input, isWanted);
    for (const file of renderNinjs(plan, input)) if (isWanted?.(file.path) !== false) yield file;
  };
  const articles = plan.pages.flatMap((page) => (page.kind === 'article' ? [page.article] : []));
  // A part of a plan knows too little for sketches.
  const isWhole = isWanted === undefined;
  const sketchOf = isWhole && job.before ? makeFeedSketches(plan.feeds, feedInputOf(edition), job.before) : undefined;
  return draftTexts(make, articles, job.bodies, job.before, sketchOf);
}

/** What outputs are made of. */
export type Published = Pick<Edition, 'job' | 'files' | 'plan' | 'addressOf'>;

/** What the feeds of an edition are written from. */
export function feedInputOf({ job, files, addressOf }: Omit<Published, 'plan'>): FeedInput {
  const { site, bodies } = job;
  return { site, bodies, addressOf, ...iconOf(site, files) };
}

/** What the pages of an edition are rendered with. */
export function renderContextOf({ job, files, plan, addressOf }: Published): RenderContext {
  const { site, theme, bodies, root, before, profile } = job;
  return {
    site,
    theme,
    bodies,
    addressOf,
    root,
    ...(before && { before }),
    ...(profile && { profile }),
    strict: job.reportUnknownVariables,
    feeds: new Map(plan.feeds.map((feed) => [feed.home, feedLinks(site, feed)])),
    ...iconOf(site, files),
  };
}

function iconOf({ base }: Site, files: Edition['files']): { icon?: string } {
  const statics = new Set(files.statics.map(nameInOutput));
  const icon = ['favicon.svg', 'favicon.ico', 'favicon.png'].find((name) => statics.has(name));
  return icon === undefined ? {} : { icon: `${base}/${icon}` };
}

const nameInOutput = (path: string): string => path.slice('static/'.length);
