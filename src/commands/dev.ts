import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { stateOf } from '../plan/visibility.ts';
import { readClient } from '../preview/disk.ts';
import { type Preview, startPreview, type Told } from '../preview/preview.ts';
import type { Problem } from '../preview/snapshot.ts';
import { devKeys, devReady, devRound, devWarnings } from '../report/dev-lines.ts';
import { signsOf } from '../report/signs.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { readTime } from './read-time.ts';
import { makeSources } from './site-sources.ts';
import type { Surface } from './surface.ts';
import { tellDiagnostics } from './tell.ts';
import { withSite } from './with-job.ts';

export interface DevFlags {
  readonly port: number;
  readonly strictPort: boolean;
  /** The address to listen on beyond this machine. */
  readonly host?: string;
  readonly open: boolean;
  /** Path of the script that goes into pages. */
  readonly client: string;
}

/** Serves a preview that shows every edit, until it is told to end. */
export function dev(context: Context, flags: DevFlags, surface: Surface): Promise<ExitCode> {
  return withSite(context, async ({ site }, early) => {
    const { host, port, strictPort } = flags;
    const talk = makeTalk(context, flags, surface);
    const preview = await startPreview({
      sources: makeSources(context, { value: site, diagnostics: early }),
      client: await readClient(flags.client),
      wish: {
        port,
        strictPort,
        address: host ?? '127.0.0.1',
        door: { isOpen: host !== undefined, ...(host && { host }) },
      },
      settings: { drafts: context.drafts, ...(context.nowGiven !== undefined && { now: context.nowGiven }) },
      clock: surface.clock,
      pause: context.pause,
      readTime,
      onRound: (told) => talk.round(told, preview),
      onTemplateMistakes: talk.mistakes,
      onTrouble: (reason) =>
        context.say(`${signsOf(context.terminal).warning} not everything can be watched: ${reason}\n`),
    });
    try {
      return await Promise.race([surface.stopped, preview.failed, talk.quit(preview)]);
    } finally {
      surface.close();
      await preview.close();
    }
  });
}

interface Talk {
  readonly round: (told: Told, preview: Preview) => void;
  readonly mistakes: (found: readonly Diagnostic[]) => void;
  /** Hears the keys; resolves when one of them ends the preview. */
  readonly quit: (preview: Preview) => Promise<ExitCode>;
}

/** Says what happens, and hears the keys. */
function makeTalk(context: Context, flags: DevFlags, surface: Surface): Talk {
  const { terminal, say } = context;
  let isReady = false;
  let hadErrors = false;
  let hasKeys = false;
  const addressOf = (host: string, preview: Preview) => `http://${host}:${preview.port}${preview.home()}`;

  const ready = ({ edition, settings }: Told, preview: Preview) => {
    const { port, host } = flags;
    const held = edition === undefined ? [] : statesOf(edition);
    const facts = {
      version: context.version,
      url: addressOf('127.0.0.1', preview),
      network: host === undefined ? [] : surface.networkAddresses().map((one) => addressOf(one, preview)),
      ...(port !== 0 && preview.port !== port && { busyPort: port }),
      articles: edition?.files.articles.length ?? 0,
      drafts: held.filter((state) => state === 'draft').length,
      coming: held.filter((state) => state === 'scheduled' || state === 'embargoed').length,
      areShown: settings.drafts,
      ...(settings.now !== undefined && { now: settings.now }),
      elapsed: context.elapsed(),
    };
    say(devReady(facts, terminal));
    if (hasKeys) say(devKeys(settings.drafts, terminal));
    if (flags.open) surface.open(facts.url);
  };
  return {
    round: (told, preview) => {
      const { batch, problems, elapsed } = told;
      if (told.isGlance) return ready(told, preview);
      const errors = problems.filter(({ severity }) => severity === 'error');
      const isFirst = !isReady;
      isReady = true;
      if (!isFirst && batch !== 'everything' && batch.size === 0) return;
      tellErrors(context, errors);
      const warnings = problems.length - errors.length;
      if (isFirst) {
        if (warnings > 0) say(devWarnings(warnings, terminal));
      } else {
        const paths = batch === 'everything' ? [] : [...batch.keys()];
        const verb = hadErrors && errors.length === 0 ? 'fixed' : verbOf(told);
        say(devRound({ time: surface.timeOfDay(), verb, paths, errors: errors.length, elapsed }, terminal));
      }
      hadErrors = errors.length > 0;
    },
    mistakes: (found) => tellErrors(context, found),
    quit: (preview) =>
      new Promise((resolve) => {
        const tellKeys = () => say(devKeys(preview.settings().drafts, terminal));
        const keys = new Map([
          ['q', () => resolve(exitCodes.done)],
          ['r', preview.rebuild],
          ['o', () => surface.open(addressOf('127.0.0.1', preview))],
          ['c', surface.clear],
          [
            'd',
            () => {
              preview.change({ drafts: !preview.settings().drafts });
              tellKeys();
            },
          ],
          ['h', tellKeys],
          ['?', tellKeys],
        ]);
        hasKeys = surface.onKey((key) => keys.get(key)?.());
      }),
  };
}

function verbOf({ batch }: Told): string {
  if (batch === 'everything') return 'rebuilt';
  const kinds = new Set(batch.values());
  if (kinds.size !== 1) return 'changed';
  return kinds.has('add') ? 'new' : kinds.has('unlink') ? 'deleted' : 'changed';
}

function tellErrors(context: Context, problems: readonly Problem[]): void {
  const whole = problems.filter((one): one is Diagnostic => one.code !== undefined && one.place !== undefined);
  for (const { message, place } of problems) {
    if (place === undefined) context.say(`${signsOf(context.terminal).error} ${message}\n`);
  }
  if (whole.length > 0) tellDiagnostics(context, whole);
}

function statesOf({ live, held, job }: NonNullable<Told['edition']>) {
  const states = live.map((article) => stateOf(article, job.now));
  return [...states, ...held.map(({ state }) => state)];
}
