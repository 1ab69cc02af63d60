import type { Profile, ProfileReport } from '../model/profile.ts';

/** A profile with what it heard. */
export interface Profiler extends Profile {
  /** Everything until now; of articles only those that `isShown`: no other may be named. */
  readonly report: (isShown: (path: string) => boolean) => ProfileReport;
}

/** Makes a profile; `clock` gives milliseconds since the process began. */
export function makeProfile(clock: () => number): Profiler {
  // What happened before counts to the start.
  const stages = makeMeter(clock, 'start');
  const templates = makeMeter(clock, '');
  const articles = new Map<string, number>();
  return {
    begin: stages.turnTo,
    around: (stage, work) => stages.around(work, () => stage),
    template: templates.around,
    article:
      (work, pathOf) =>
      (...args) => {
        const path = pathOf(...args);
        const from = clock();
        try {
          return work(...args);
        } finally {
          articles.set(path, (articles.get(path) ?? 0) + clock() - from);
        }
      },
    report(isShown) {
      stages.turnTo('');
      const ofArticles = Array.from(articles, ([path, milliseconds]) => ({ path, milliseconds }));
      const ofTemplates = Array.from(templates.counts, ([template, count]) => ({ template, ...count }));
      return {
        milliseconds: tenths(clock()),
        stages: Array.from(stages.counts, ([stage, { milliseconds }]) => ({
          stage,
          milliseconds: tenths(milliseconds),
        })),
        articles: slowest(ofArticles.filter(({ path }) => isShown(path))),
        templates: slowest(ofTemplates),
      };
    },
  };
}

interface Count {
  milliseconds: number;
  calls: number;
}

/** Counts time to one name at a time; to none for the empty name. */
function makeMeter(clock: () => number, first: string) {
  const counts = new Map<string, Count>();
  let running = first;
  let since = 0;
  const countOf = (name: string): Count => {
    const count = counts.get(name) ?? { milliseconds: 0, calls: 0 };
    counts.set(name, count);
    return count;
  };
  const turnTo = (name: string): void => {
    const now = clock();
    if (running !== '') countOf(running).milliseconds += now - since;
    if (name !== '') countOf(name);
    [running, since] = [name, now];
  };
  return {
    counts: counts as ReadonlyMap<string, Readonly<Count>>,
    turnTo,
    around:
      <A extends unknown[], R>(work: (...args: A) => R, nameOf: (...args: A) => string) =>
      (...args: A): R => {
        const outer = running;
        const name = nameOf(...args);
        turnTo(name);
        countOf(name).calls++;
        try {
          return work(...args);
        } finally {
          turnTo(outer);
        }
      },
  };
}

const shown = 10;

function slowest<T extends { readonly milliseconds: number }>(all: readonly T[]): readonly T[] {
  const sorted = [...all].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, shown);
  return sorted.map((one) => ({ ...one, milliseconds: tenths(one.milliseconds) }));
}

const tenths = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
