import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Instant } from '../model/instant.ts';
import { splitByVisibility } from '../plan/visibility.ts';
import { formatDiagnostics } from '../report/format.ts';
import { isoAt } from '../time/zone.ts';
import type { Edition } from '../work/edition.ts';
import type { Answer } from './answer.ts';
import { fileAnswer, pageAnswer, redirectAnswer, textAnswer } from './answer.ts';
import { keyOf } from './key-of.ts';
import { ownDigest, ownPage } from './own-page.ts';
import { makeShelf, type Shown, type ShownPage } from './shelf.ts';
import type { HeldHere, Problem, Snapshot } from './snapshot.ts';
import type { Batch } from './watch-site.ts';

/** What the preview shows at the moment: the last edition that there was, and what is wrong now. */
export interface Stage {
  /** Shows a new edition, or what keeps one from being made. */
  readonly show: (news: News) => void;
  /** The answer to a GET. */
  readonly answer: (target: string) => Answer;
  /** What the bar is told in the page at `target`; `article` is what stood there when it was loaded. */
  readonly snapshot: (
    target: string,
    article: string | undefined,
  ) => { readonly snapshot: Snapshot; readonly article?: string };
  /** Where the home page is, from the host on. */
  readonly home: () => string;
  /** IANA name. */
  readonly timeZone: () => string;
}

export interface News {
  /** Absent when none could be made: the one before stays. */
  readonly edition?: Edition;
  readonly problems: readonly Problem[];
  readonly batch: Batch | 'everything';
  readonly drafts: boolean;
  /** The time the site is shown at, when it is not the clock's. */
  readonly fixedNow?: number;
}

/** Makes an empty stage. `onTemplateMistakes` hears of them when a page is first rendered with them. */
export function makeStage(onTemplateMistakes: (found: readonly Diagnostic[]) => void): Stage {
  const shelf = makeShelf();
  const versions = new Map<string, number>();
  let filesChanged = 0;
  let news: News = { problems: [], batch: new Map(), drafts: true };
  let edition: Edition | undefined;
  let held: readonly HeldHere[] = [];
  let next: string | undefined;
  let told = new Set<Diagnostic>();

  const base = () => edition?.job.site.base ?? '';
  const take = (key: string | undefined): Shown | undefined => {
    const shown = key === undefined ? undefined : shelf.take(key);
    if (shown?.kind !== 'page') return shown;
    const fresh = shown.diagnostics.filter((one) => !told.has(one));
    for (const one of fresh) told.add(one);
    if (fresh.length > 0) onTemplateMistakes(fresh);
    return shown;
  };
  const pageAt = (target: string): ShownPage | undefined => {
    const shown = take(keyOf(target, base())) ?? take('404.html');
    return shown?.kind === 'page' ? shown : undefined;
  };
  const versionOf = (digest: string): string => (filesChanged === 0 ? digest : `${digest}-${filesChanged}`);
  const problemsOn = (page: ShownPage | undefined): Problem[] =>
    [...news.problems, ...(page?.diagnostics ?? [])].sort(errorsFirst);

  const show = (latest: News) => {
    news = latest;
    for (const [path, kind] of news.batch === 'everything' ? [] : news.batch) {
      if (!path.startsWith('static/')) continue;
      if (path.endsWith('.css') && kind === 'change') versions.set(path, (versions.get(path) ?? 0) + 1);
      else filesChanged++;
    }
    if (news.edition === undefined) return;
    edition = news.edition;
    told = new Set();
    ({ held, next } = heldHere(edition));
    shelf.fill(edition);
  };

  const answerPage = (page: ShownPage, status: number): Answer => {
    if (page.html !== undefined) return pageAnswer(page.html, versionOf(page.digest), status);
    return { ...ownAnswer('This page could not be rendered', problemsOn(page)), status: 500 };
  };
  const answer = (target: string): Answer => {
    if (edition === undefined)
      return { ...ownAnswer('There is nothing to show yet', problemsOn(undefined)), status: 500 };
    const key = keyOf(target, base());
    const path = target.replace(/[?#].*$/s, '');
    if (key === undefined)
      return path === '/' || path === base()
        ? redirectAnswer(`${base()}/`)
        : textAnswer(404, 'There is no such address.');
    const shown = take(key);
    if (shown?.kind === 'file') return fileAnswer(key, shown.content);
    if (shown !== undefined) return answerPage(shown, 200);
    // Where a folder is asked for by its name alone, hosts lead on to its page.
    if (shelf.has(`${key}/index.html`)) return redirectAnswer(addressOf(base(), key));
    const notFound = take('404.html');
    return notFound?.kind === 'page' ? answerPage(notFound, 404) : textAnswer(404, 'There is no such page.');
  };

  return {
    show,
    answer,
    snapshot: (target, articleBefore) => {
      const page = pageAt(target);
      const address =
        articleBefore === undefined || page?.article === articleBefore ? undefined : edition?.addressOf(articleBefore);
      const problems = problemsOn(page);
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      const { job } = edition ?? {};
      const snapshot: Snapshot = {
        page: page?.html === undefined ? ownDigest : versionOf(page.digest),
        ...(address !== undefined && { moved: address }),
        styles: stylesOf(edition, versions),
        drafts: news.drafts,
        ...(news.fixedNow !== undefined && job && { now: isoAt(news.fixedNow, job.site.timeZone) }),
        timeZone: job?.site.timeZone ?? 'UTC',
        ...(next !== undefined && { next }),
        held,
        problems: problems.slice(0, mostProblems),
        errors,
        warnings: problems.length - errors,
      };
      const article = page?.article ?? (address === undefined ? undefined : articleBefore);
      return { snapshot, ...(article !== undefined && { article }) };
    },
    home: () => `${base()}/`,
    timeZone: () => edition?.job.site.timeZone ?? 'UTC',
  };
}

const mostProblems = 50;

const addressOf = (base: string, folder: string): string =>
  `${base}/${folder.split('/').map(encodeURIComponent).join('/')}/`;

const errorsFirst = (a: Problem, b: Problem): number => rank(a) - rank(b);
const rank = ({ severity }: Problem): number => (severity === 'error' ? 0 : 1);

/** What a build at this moment would hold back, and when that changes next. */
function heldHere({ live, job }: Edition): { held: HeldHere[]; next: string | undefined } {
  const { site, now } = job;
  const timeOf = (at: Instant): string => isoAt(at, site.timeZone);
  const { held, nextChangeAt } = splitByVisibility(live, now);
  return {
    held: held.map(({ article, state, until }) => ({
      address: site.base + article.address,
      state,
      ...(until !== undefined && { until: timeOf(until) }),
    })),
    next: nextChangeAt === undefined ? undefined : timeOf(nextChangeAt),
  };
}

function stylesOf(edition: Edition | undefined, versions: ReadonlyMap<string, number>): Snapshot['styles'] {
  if (edition === undefined) return {};
  const { site, theme } = edition.job;
  const sheets = theme.assets.filter(({ name }) => name.endsWith('.css'));
  const ofTheme = sheets.map(({ name, output }) => [`${site.base}/assets/${name}`, `${site.base}/${output}`]);
  const ownOnes = [...versions].map(([path, version]) => {
    const address = `${site.base}/${path.slice('static/'.length)}`;
    return [address, `${address}?v=${version}`];
  });
  return Object.fromEntries([...ofTheme, ...ownOnes]);
}

function ownAnswer(title: string, problems: readonly Problem[]): Answer {
  const whole = problems.filter(
    (problem): problem is Diagnostic => problem.code !== undefined && problem.place !== undefined,
  );
  const others = problems.filter(({ place }) => place === undefined).map(({ message }) => `${message}\n`);
  const terminal = { color: 0, unicode: true, columns: 100, hyperlinks: false } as const;
  return pageAnswer(ownPage(title, others.join('') + formatDiagnostics(whole, 'pretty', terminal)), undefined, 500);
}
