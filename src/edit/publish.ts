import type { Instant, Moment } from '../model/instant.ts';
import { dateLike, hasTime } from './date-like.ts';
import type { Sheet } from './sheet.ts';
import type { Splice } from './splice.ts';

/** How an article is to be published. */
export interface Publication {
  /** The first publication; without one the date stays. */
  readonly date?: Moment | { readonly now: Instant };
  /** An instant sets an embargo, `lift` removes the one there is. */
  readonly embargo?: Instant | 'lift';
}

/** The changes that publish an article: no draft any more, the date in the form that its author uses, an embargo with its offset. */
export function publishEdits(sheet: Sheet, timeZone: string, { date, embargo }: Publication): readonly Splice[] {
  const splices = [...notDraft(sheet)];
  if (date !== undefined) {
    const like = sheet.textOf('date');
    const moment = 'now' in date ? momentOfNow(date.now, like) : date;
    splices.push(sheet.set('date', dateLike(moment, like, timeZone)));
  }
  if (embargo === 'lift') splices.push(...sheet.drop('embargo'));
  else if (embargo !== undefined) {
    const like = sheet.textOf('embargo') ?? '2026-01-01T00:00+00:00';
    splices.push(sheet.set('embargo', dateLike({ at: embargo, precision: 'time' }, like, timeZone)));
  }
  return splices;
}

/** The changes that take an article off the site: it is a draft. */
export function unpublishEdits(sheet: Sheet): readonly Splice[] {
  return [sheet.set('draft', true)];
}

/** A folder may say that all of its articles are drafts: then one must say that it is none. */
function notDraft(sheet: Sheet): readonly Splice[] {
  if (sheet.textOf('draft') !== 'true') return [];
  const own = sheet.entryOf('draft');
  if (own === undefined) return [sheet.set('draft', false)];
  return sheet.defaultOf('draft') === 'true' ? [sheet.set('draft', false)] : sheet.drop('draft');
}

/** The minute that has begun, or with seconds the second: what is published now is not to wait for the next one. */
function momentOfNow(now: Instant, like: string | undefined): Moment {
  if (like !== undefined && !hasTime(like)) return { at: now, precision: 'day' };
  const unit = like !== undefined && /:\d{2}:\d{2}/.test(like) ? 1000 : 60_000;
  return { at: Math.floor(now / unit) * unit, precision: 'time' };
}
