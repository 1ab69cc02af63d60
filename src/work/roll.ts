import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ArticleMatter, State } from '../model/article.ts';
import type { Instant } from '../model/instant.ts';
import type { FindPicture } from '../model/picture.ts';
import { nextChangeOf, stateOf } from '../plan/visibility.ts';
import { listFiles } from '../read/list-files.ts';
import { validateDefaults } from '../validate/defaults.ts';
import type { Job } from './edition.ts';
import { readFolderDefaults } from './folder-defaults.ts';
import { makeMatterReader } from './front-matter-alone.ts';
import { makeJudge } from './judge.ts';
import type { MatterContext, MatterResult } from './matter-line.ts';

/** Every article of a site and its state. */
export interface Roll {
  readonly articles: readonly { readonly article: ArticleMatter; readonly state: State }[];
  /** When the next article appears, disappears or stops being news. */
  readonly nextChangeAt?: Instant;
  /** What is wrong in front matter, and so what may be missing from the roll. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface RollJob extends Pick<Job, 'root' | 'site' | 'now' | 'drafts' | 'pause'> {
  /** Articles that need not be read. */
  readonly known?: (
    context: Pick<MatterContext, 'beside' | 'defaultsFor'>,
  ) => (path: string) => MatterResult | undefined;
}

/** Reads the front matter of a site and tells the state of each article. Looks at no Markdown, picture or template, and plans nothing. */
export async function callRoll(job: RollJob): Promise<Roll> {
  const { root, site, now, drafts, pause } = job;
  const { value: files, diagnostics: ofFiles } = listFiles(root);
  const folders = readFolderDefaults(root, files.beside);
  const context = {
    root,
    site,
    findPicture: takenAsWritten,
    beside: files.beside,
    defaultsFor: folders.defaultsFor,
  };
  const found = [...ofFiles, ...folders.diagnostics];
  for (const defaults of folders.all) found.push(...validateDefaults(defaults, context));
  const lines: MatterResult[] = [];
  const known = job.known?.(context);
  const read = makeMatterReader(context);
  for (const path of files.articles) {
    lines.push(known?.(path) ?? read(path));
    const wait = pause('reading articles', lines.length, files.articles.length);
    if (wait) await wait;
  }
  const matters = lines.flatMap(({ matter }) => matter ?? []);
  const articles = matters.map((article) => ({ article, state: stateOf(article, now, { drafts }) }));
  const nextChangeAt = nextChangeOf(matters, now, { drafts, news: site.feeds.news });
  const judge = makeJudge({ site, now, drafts, mode: 'build' }, lines);
  const diagnostics = judge([...found, ...lines.flatMap((line) => line.diagnostics)]);
  return { articles, diagnostics, ...(nextChangeAt !== undefined && { nextChangeAt }) };
}

// They decide nothing about a state: `check` looks for them.
const takenAsWritten: FindPicture = (_, src) => ({ src, address: src });
