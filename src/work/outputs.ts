import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { renderRedirects } from '../feed/redirects.ts';
import { renderRobots } from '../feed/robots.ts';
import { feedLinks, renderRss } from '../feed/rss.ts';
import { renderSitemaps } from '../feed/sitemap.ts';
import type { OutputFile } from '../model/output.ts';
import { renderSite } from '../render/site.ts';
import type { Edition } from './edition.ts';

/** Everything an edition publishes, one file at a time; returns what went wrong in templates. A file in `static/` wins over ours of the same name. */
export function* outputsOf(edition: Edition): Generator<OutputFile, readonly Diagnostic[]> {
  const { job, plan, addressOf } = edition;
  const { site, bodies } = job;
  const statics = new Set(edition.files.statics.map((path) => path.slice('static/'.length)));
  for (const path of statics) {
    yield { path, role: 'asset', content: { copyOf: join(job.root, 'static', path) } };
  }
  const icon = ['favicon.svg', 'favicon.ico', 'favicon.png'].find((name) => statics.has(name));
  const diagnostics = yield* renderSite(plan, {
    site,
    theme: job.theme,
    bodies,
    addressOf,
    root: job.root,
    strict: job.reportUnknownVariables,
    feeds: feedLinks(site),
    ...(icon !== undefined && { icon: `${site.base}/${icon}` }),
  });
  const feeds = [
    renderRss({ site, plan, bodies, addressOf }),
    ...renderSitemaps(site, plan),
    renderRobots(site),
    ...renderRedirects(site, plan),
  ];
  for (const file of feeds) if (!statics.has(file.path)) yield file;
  return diagnostics;
}
