import { compareDiagnostics, type Outcome } from '../diagnostics/diagnostic.ts';
import { Fault } from '../diagnostics/fault.ts';
import type { Site } from '../model/site.ts';
import { stageEdition } from '../pipeline.ts';
import { makeRounds } from '../preview/rounds.ts';
import { type Look, makeSession, type Round } from '../preview/session.ts';
import { type Batch, watchSite } from '../preview/watch-site.ts';
import { isOfInterest } from '../preview/watched-paths.ts';
import { runBegins, runEnds, watchKeys } from '../report/check-runs.ts';
import { signsOf } from '../report/signs.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { readTime } from './read-time.ts';
import { makeSources } from './site-sources.ts';
import type { Surface } from './surface.ts';
import { tellCheck, tellDiagnostics } from './tell.ts';
import { withSite } from './with-job.ts';

/** Checks the site, and again after every change, until it is told to end. Each run tells every mistake that there is at that moment. */
export async function watchCheck(context: Context, surface: Surface): Promise<ExitCode> {
  const { format, root, terminal } = context;
  if (format === 'json' || format === 'sarif') {
    context.say(`${signsOf(terminal).error} --watch goes on without an end, and --format ${format} is one document\n`);
    return exitCodes.usage;
  }
  const watchFrom = async (first: Outcome<Site | undefined>): Promise<ExitCode> => {
    const sources = makeSources(context, first);
    const session = makeSession(sources);
    let fail: (error: unknown) => void = () => {};
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const rounds = makeRounds(async (batch) => {
      const began = performance.now();
      tellBegin(context, batch);
      await tellRound(context, await lookAt(() => session.look(lookOf(context, surface), batch)), began);
    }, fail);
    const since = surface.clock();
    rounds.ask('everything');
    const watch = watchSite(root, {
      since,
      isWatched: (path) => isOfInterest(path, sources.configFiles()),
      onBatch: (batch) => {
        if (batch.size > 0) rounds.ask(batch);
      },
      onTrouble: (reason) => context.say(`${signsOf(terminal).warning} not everything can be watched: ${reason}\n`),
    });
    try {
      return await Promise.race([surface.stopped, failed, quit(context, surface)]);
    } finally {
      surface.close();
      await watch.close();
      await rounds.close();
      session.close();
    }
  };
  // Whoever mends a broken config wants to hear of it; an editor begins this once, when a folder is opened.
  return withSite(
    context,
    ({ site }, early) => watchFrom({ value: site, diagnostics: early }),
    (found) => watchFrom({ value: undefined, diagnostics: found }),
  );
}

/** Hears the key that ends a check somebody looks at; an editor reads the other formats, and ends it by itself. */
function quit({ format, quiet, say, terminal }: Context, surface: Surface): Promise<ExitCode> {
  return new Promise((resolve) => {
    if (format !== 'pretty') return;
    const hasKeys = surface.onKey((key) => {
      if (key === 'q') resolve(exitCodes.done);
    });
    if (hasKeys && !quiet) say(watchKeys(terminal));
  });
}

function lookOf({ drafts, nowGiven, pause }: Context, surface: Surface): Look {
  const now = (timeZone: string) => {
    const read = nowGiven === undefined ? undefined : readTime(nowGiven, timeZone);
    return typeof read === 'number' ? read : surface.clock();
  };
  return { drafts, now, mode: 'check', skipInvalid: false, reportUnknownVariables: true, pause };
}

/** A file that cannot be read today may be readable at the next change. */
function lookAt(look: () => Promise<Round>): Promise<Round | Fault> {
  return look().catch((error) => {
    if (error instanceof Fault) return error;
    throw error;
  });
}

function tellBegin(context: Context, batch: Batch | 'everything'): void {
  const paths = batch === 'everything' ? [] : [...batch.keys()];
  if (context.format !== 'pretty') context.print(runBegins(paths));
  else if (batch !== 'everything' && !context.quiet) context.say(runBegins(paths));
}

async function tellRound(context: Context, round: Round | Fault, began: number): Promise<void> {
  const elapsed = () => Math.max(0, performance.now() - began);
  const end = (errors: number, warnings: number) => {
    if (context.format !== 'pretty') context.print(runEnds({ errors, warnings, elapsed: elapsed() }));
  };
  if (round instanceof Fault) {
    context.say(`${signsOf(context.terminal).error} ${round.message}\n`);
    return end(1, 0);
  }
  const { edition } = round;
  const templates = edition === undefined ? [] : await stageEdition(edition, { stage: () => {} });
  const diagnostics = [...round.diagnostics, ...templates].sort(compareDiagnostics);
  if (edition === undefined) tellDiagnostics(context, diagnostics);
  else tellCheck({ ...context, elapsed }, edition, diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  end(errors, diagnostics.length - errors);
}
