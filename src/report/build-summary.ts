import type { ChangeKind } from '../model/output.ts';
import { counted, grouped, inWords } from './counts.ts';
import { type HeldCounts, heldInWords } from './held-in-words.ts';
import { type Paint, paintFor } from './paint.ts';
import { type Signs, signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';
import { warningLine } from './warning-line.ts';
import { widthOf } from './width.ts';

/** What a build did, as counts: no title of an article is among it. */
export interface BuildFacts {
  /** Live articles. */
  readonly articles: number;
  readonly pages: number;
  readonly feeds: number;
  /** Stylesheets, pictures and files of `static/`. */
  readonly assets: number;
  readonly held: HeldCounts;
  /** Paths of articles with errors that `--skip-invalid` left out. */
  readonly leftOut: readonly string[];
  readonly changes: { readonly [kind in ChangeKind]: number };
  /** Articles that were known from an earlier build, or from the parts of other machines, and all others. */
  readonly fromCache: number;
  readonly source: 'cache' | 'parts';
  readonly readAnew: number;
  readonly warnings: number;
  /** The feed of the site, in the first of its formats. */
  readonly feed?: {
    readonly address: string;
    /** Articles that can be reached from it. */
    readonly items: number;
    /** Articles that it lists itself. */
    readonly listed: number;
    /** Whether the others stand in archives. */
    readonly archived: boolean;
  };
  /** Output folder, with `/`. */
  readonly out: string;
  readonly dryRun: boolean;
  /** ISO 8601 with the site's offset. */
  readonly nextChangeAt?: string;
  /** Milliseconds. */
  readonly elapsed: number;
}

/** The last lines of a build that succeeded: what stands in the output, what changed, what was left out, what happens next. */
export function buildSummary(facts: BuildFacts, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const signs = signsOf(terminal);
  const { held, leftOut, warnings, nextChangeAt } = facts;
  const dot = ` ${signs.dot} `;
  const left = heldInWords(held);
  const lines = [
    firstLine(facts, terminal, paint, signs),
    `  ${[...cacheInWords(facts), ...changesInWords(facts)].join(dot)}`,
    ...(left === '' ? [] : [`  ${left}`]),
    ...(nextChangeAt === undefined ? [] : [`  next change ${nextChangeAt}`]),
    ...(leftOut.length === 0 ? [] : leftOutLines(leftOut, paint, signs)),
    ...(warnings === 0 ? [] : [warningLine(warnings, terminal)]),
    ...(facts.feed === undefined ? [] : ['', feedLine(facts.feed, terminal, paint)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a build that failed leaves behind. */
export interface FailureFacts {
  readonly errors: number;
  /** Warnings that failed a strict build; 0 where they did not count. */
  readonly warnings: number;
  /** Files with at least one of them. */
  readonly files: number;
  /** Articles that were read. */
  readonly articles: number;
  /** What became of the output: `nothing written to public/ (last good build kept)`. */
  readonly outcome: string;
  /** The code to explain: the first one reported. */
  readonly code?: string;
  readonly elapsed: number;
}

/** The last lines of a build that failed: how much is wrong, what became of the output, and the next step. */
export function failureSummary(facts: FailureFacts, terminal: Terminal): string {
  const paint = paintFor(terminal);
  const signs = signsOf(terminal);
  const { errors, warnings, files, articles, outcome, code, elapsed } = facts;
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  const why = errors === 0 ? ' (--strict)' : '';
  const what = `${counts.join(' and ')} in ${counted(files, 'file')}, ${visible(outcome)}${why}`;
  const read = `${counted(articles, 'article')} checked in ${inWords(elapsed)}`;
  const next = code === undefined ? '' : ` ${signs.dot} newsctl explain ${code}`;
  return `${paint.severity('error', signs.error)} ${paint.strong(what)}\n  ${read}${next}\n`;
}

function firstLine(facts: BuildFacts, terminal: Terminal, paint: Paint, signs: Signs): string {
  const counts = [
    counted(facts.articles, 'article'),
    counted(facts.pages, 'page'),
    counted(facts.feeds, 'feed'),
    counted(facts.assets, 'asset'),
  ].join('  ');
  const what = facts.dryRun ? `${counts}  (dry run, nothing written)` : counts;
  const where = `${visible(facts.out)}  ${inWords(facts.elapsed)}`;
  const space = Math.max(2, Math.min(terminal.columns, 80) - 2 - widthOf(what) - widthOf(where));
  return `${paint.done(signs.done)} ${paint.strong(what)}${' '.repeat(space)}${where}`;
}

function cacheInWords({ fromCache, source, readAnew }: BuildFacts): string[] {
  return fromCache === 0 ? [] : [`${grouped(fromCache)} from ${source}`, `${grouped(readAnew)} rendered`];
}

function changesInWords({ changes, dryRun }: BuildFacts): string[] {
  const { create, update, same } = changes;
  const all: [number, string][] = dryRun
    ? [
        [create, 'to create'],
        [update, 'to update'],
        [changes.delete, 'to delete'],
      ]
    : [
        [create, 'created'],
        [update, 'updated'],
        [changes.delete, 'deleted'],
      ];
  const parts = all.filter(([count]) => count > 0).map(([count, word]) => `${grouped(count)} ${word}`);
  if (parts.length === 0) return [`nothing ${dryRun ? 'to change' : 'changed'}, ${counted(same, 'file')} as before`];
  return [...parts, ...(same > 0 ? [`${grouped(same)} as before`] : [])];
}

function leftOutLines(paths: readonly string[], paint: Paint, signs: Signs): string[] {
  const head = `${counted(paths.length, 'article')} with errors left out (--skip-invalid)`;
  return [`${paint.severity('warning', signs.warning)} ${head}`, ...paths.map((path) => `    ${visible(path)}`)];
}

function feedLine({ address, ...counts }: NonNullable<BuildFacts['feed']>, terminal: Terminal, paint: Paint): string {
  const shown = visible(address);
  const words = itemsInWords(counts);
  const space = Math.max(2, Math.min(5, Math.min(terminal.columns, 80) - 8 - widthOf(shown) - widthOf(words)));
  return `  feed  ${paint.link(paint.accent(shown), address)}${' '.repeat(space)}${words}`;
}

function itemsInWords({ items, listed, archived }: Omit<NonNullable<BuildFacts['feed']>, 'address'>): string {
  if (items <= listed) return counted(items, 'item');
  const newest = `newest ${grouped(listed)}`;
  return archived
    ? `${counted(items, 'item')} (${newest}, rest in archives)`
    : `${newest} of ${counted(items, 'item')}`;
}
