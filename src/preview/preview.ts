import type { ServerResponse } from 'node:http';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Fault } from '../diagnostics/fault.ts';
import type { Instant } from '../model/instant.ts';
import type { Edition, Job } from '../work/edition.ts';
import { type Answer, textAnswer } from './answer.ts';
import { makeRounds } from './rounds.ts';
import { startServer, streamHeaders, type Wish } from './server.ts';
import { makeSession, type Sources } from './session.ts';
import { type Settings, settingsOf } from './settings.ts';
import { ownAddress, type Problem } from './snapshot.ts';
import { makeStage } from './stage.ts';
import { makeStreams } from './streams.ts';
import type { Batch } from './watch-site.ts';
import { isOfInterest } from './watched-paths.ts';

/** What a preview is given. */
export interface PreviewGiven {
  readonly sources: Sources;
  /** The script for pages. */
  readonly client: string;
  readonly wish: Wish;
  readonly settings: Settings;
  /** Milliseconds since 1970, now. */
  readonly clock: () => Instant;
  /** For the first look, which may take long. */
  readonly pause: Job['pause'];
  /** Reads a time in a zone; for a wrong one, in words, what to write. */
  readonly readTime: (text: string, timeZone: string) => Instant | string;
  readonly onRound: (told: Told) => void;
  readonly onTemplateMistakes: (found: readonly Diagnostic[]) => void;
  /** Something cannot be watched. */
  readonly onTrouble: (reason: string) => void;
}

/** What one round found. */
export interface Told {
  readonly batch: Batch | 'everything';
  /** Absent when none could be made. */
  readonly edition?: Edition;
  readonly problems: readonly Problem[];
  /** The first round of all, which has read front matter alone. */
  readonly isGlance: boolean;
  readonly settings: Settings;
  /** Milliseconds. */
  readonly elapsed: number;
}

export interface Preview {
  readonly port: number;
  /** Path of the home page. */
  readonly home: () => string;
  readonly rebuild: () => void;
  /** Changes a switch; gives what is wrong with it, if anything. */
  readonly change: (settings: Partial<Settings>) => string | undefined;
  readonly settings: () => Settings;
  /** Rejects when something other than the site is wrong. */
  readonly failed: Promise<never>;
  readonly close: () => Promise<void>;
}

/** Serves the site, shows it as soon as it has been read once, and keeps what is shown up to date. Throws a Fault when it cannot listen. */
export async function startPreview(given: PreviewGiven): Promise<Preview> {
  const { sources, clock, readTime } = given;
  const session = makeSession(sources);
  const stage = makeStage(given.onTemplateMistakes);
  const streams = makeStreams(stage);
  let settings = given.settings;
  let pause = given.pause;
  let change: NodeJS.Timeout | undefined;
  const shown = makeGate();
  const whole = makeGate();
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });

  const fixedNow = (timeZone: string): Instant | undefined => {
    const read = settings.now === undefined ? undefined : readTime(settings.now, timeZone);
    return typeof read === 'number' ? read : undefined;
  };
  const lookAt = async (batch: Batch | 'everything', isGlance: boolean) => {
    const look = { ...lookOf(settings), pause, now: (timeZone: string) => fixedNow(timeZone) ?? clock() };
    try {
      return await (isGlance ? session.glance(look) : session.look(look, batch));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { edition: undefined, diagnostics: [{ severity: 'error', message: error.message } satisfies Problem] };
    }
  };
  const showRound = async (batch: Batch | 'everything', isGlance: boolean) => {
    const began = performance.now();
    const { edition, diagnostics: problems } = await lookAt(batch, isGlance);
    const fixed = edition && fixedNow(edition.job.site.timeZone);
    const found = { batch, problems, ...(edition && { edition }) };
    stage.show({ ...found, drafts: settings.drafts, ...(fixed !== undefined && { fixedNow: fixed }) });
    streams.tell();
    given.onRound({ ...found, isGlance, settings, elapsed: performance.now() - began });
    clearTimeout(change);
    const next = fixed === undefined ? edition?.plan.nextChangeAt : undefined;
    if (next !== undefined) change = setTimeout(() => rounds.ask(new Map()), Math.min(next - clock(), longestTimer));
  };
  let phase: 'nothing' | 'glance' | 'whole' = 'nothing';
  const rounds = makeRounds(async (batch) => {
    if (phase === 'nothing') {
      await showRound(batch, true);
      phase = 'glance';
      shown.open();
      pause = makeBreath();
      rounds.ask(new Map());
      return;
    }
    await showRound(batch, false);
    phase = 'whole';
    whole.open();
  }, fail);

  const changeSettings = (wanted: Partial<Settings>): string | undefined => {
    const { now } = wanted;
    const read = now === undefined || now === '' ? undefined : readTime(now, stage.timeZone());
    if (typeof read === 'string') return read;
    const { now: before, ...others } = settings;
    const kept = now ?? before;
    settings = {
      ...others,
      ...(kept !== undefined && kept !== '' && { now: kept }),
      drafts: wanted.drafts ?? settings.drafts,
    };
    rounds.ask(new Map());
    return undefined;
  };
  const get = async (target: string): Promise<Answer> => {
    if (target === `${ownAddress}client.js`) return clientAnswer(given.client);
    await shown.isOpen;
    const answer = stage.answer(target);
    if (phase === 'whole' || !mayChange(answer)) return answer;
    await whole.isOpen;
    return stage.answer(target);
  };
  const stream = (target: string, response: ServerResponse): boolean => {
    if (!target.startsWith(`${ownAddress}events?`)) return false;
    response.writeHead(200, streamHeaders);
    const page = new URLSearchParams(target.slice(target.indexOf('?'))).get('for') ?? '/';
    void shown.isOpen.then(() => streams.open(response, page));
    return true;
  };
  const post = (target: string, body: string): Answer => {
    const wanted = target === `${ownAddress}settings` ? settingsOf(body) : undefined;
    const problem = wanted === undefined ? 'That is no switch of this preview.' : changeSettings(wanted);
    return problem === undefined ? textAnswer(200, 'Done.') : textAnswer(400, problem);
  };

  const since = clock();
  const server = await startServer(given.wish, { get, stream, post });
  rounds.ask('everything');
  let isClosed = false;
  let stopWatching: () => Promise<void> = async () => {};
  const startWatching = async () => {
    // Loaded when the site has been shown.
    const { watchSite } = await import('./watch-site.ts');
    if (isClosed) return;
    const watch = watchSite(sources.root, {
      since,
      isWatched: (path) => isOfInterest(path, sources.configFiles()),
      onBatch: rounds.ask,
      onTrouble: given.onTrouble,
    });
    stopWatching = watch.close;
  };
  // The first whole look may end only after the preview has been closed.
  void whole.isOpen.then(startWatching).catch(fail);

  return {
    port: server.port,
    home: stage.home,
    rebuild: () => rounds.ask('everything'),
    change: changeSettings,
    settings: () => settings,
    failed,
    close: async () => {
      isClosed = true;
      clearTimeout(change);
      streams.close();
      await Promise.all([stopWatching(), server.close()]);
      await rounds.close();
      clearTimeout(change);
      session.close();
    },
  };
}

interface Gate {
  readonly isOpen: Promise<void>;
  readonly open: () => void;
}

function makeGate(): Gate {
  let open = () => {};
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { isOpen, open };
}

/** At a glance nothing is known of pictures in texts: what is missing may be there, and feeds and lists may lack them. */
const mayChange = ({ status, headers }: Answer): boolean =>
  status === 404 || headers['content-type']?.startsWith('application/') === true;

/** The most that a timer can wait. */
const longestTimer = 2 ** 31 - 1;

const lookOf = ({ drafts }: Settings) =>
  ({
    drafts,
    coming: drafts,
    openly: true,
    mode: 'check',
    skipInvalid: false,
    reportUnknownVariables: true,
  }) as const;

const clientAnswer = (client: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body: client,
});

/** Lets requests in between while a long look is under way. */
function makeBreath(): Job['pause'] {
  let last = performance.now();
  return () => {
    if (performance.now() - last < 20) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        last = performance.now();
        resolve();
      });
    });
  };
}
