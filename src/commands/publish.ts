import { publishEdits, unpublishEdits } from '../edit/publish.ts';
import type { Moment } from '../model/instant.ts';
import { isoAt } from '../time/zone.ts';
import { absolute } from './addresses.ts';
import type { Context, ExitCode } from './context.ts';
import { type Desk, type Edit, type EditFlags, editArticle } from './edit-article.ts';
import { readMoment } from './read-moment.ts';

export interface PublishFlags extends EditFlags {
  /** When it will be published, instead of now. */
  readonly at?: string;
  /** Until when it is held back; false lifts the embargo there is. */
  readonly embargo?: string | false;
  /** Leave the date as it is. */
  readonly keepDate: boolean;
}

/** Publishes an article: now, at a time, or at the end of an embargo. */
export function publish(context: Context, flags: PublishFlags): Promise<ExitCode> {
  return editArticle(context, { ...flags, what: 'published' }, (desk) => decidePublish(desk, flags));
}

/** Takes an article off the site with the next build: it becomes a draft. */
export function unpublish(context: Context, flags: EditFlags): Promise<ExitCode> {
  return editArticle(context, { ...flags, what: 'unpublished' }, decideUnpublish);
}

function decidePublish({ site, now, sheet, state, matter }: Desk, { at, embargo, keepDate }: PublishFlags): Edit {
  if (state === 'live' && embargo === undefined) {
    if (at === undefined)
      return { nothing: `is live already: ${matter === undefined ? '' : absolute(site, matter.address)}` };
    return {
      refusal: 'it is live already, and readers know its date and its address',
      help: 'an editorial change is told by `updated` in its front matter; newsctl unpublish takes it off the site',
    };
  }
  const start = at === undefined ? undefined : readMoment(at, site.timeZone);
  if (typeof start === 'string') return { refusal: `--at: ${start}`, usage: true };
  const hold = typeof embargo === 'string' ? readMoment(embargo, site.timeZone) : undefined;
  if (typeof hold === 'string') return { refusal: `--embargo: ${hold}`, usage: true };
  const date: Moment | { now: number } = start ?? hold ?? { now };
  const edits = publishEdits(sheet, site.timeZone, {
    ...(!keepDate && { date }),
    ...(hold !== undefined && { embargo: hold.at }),
    ...(embargo === false && { embargo: 'lift' as const }),
  });
  return {
    splices: edits,
    touched: ['draft', 'date', 'embargo'],
    leadsTo:
      hold !== undefined ? ['embargoed', 'live'] : start !== undefined || keepDate ? ['live', 'scheduled'] : ['live'],
    notes: ({ matter: after, state: reached }) => {
      if (after === undefined) return [];
      const starts = isoAt(Math.max(after.date.at, after.embargo?.at ?? 0), site.timeZone);
      const when =
        reached === 'live' ? 'live with the next build' : `${reached}: live with the first build after ${starts}`;
      return [absolute(site, after.address), when];
    },
  };
}

function decideUnpublish({ sheet, state, matter, site, path, trial }: Desk): Edit {
  if (state === 'draft') return { nothing: 'is a draft already' };
  return {
    splices: unpublishEdits(sheet),
    touched: ['draft'],
    evenIfWrong: true,
    notes: () => {
      const named = trial.namedBy(path);
      return [
        ...(matter && state === 'live' ? [`${absolute(site, matter.address)} is gone with the next build`] : []),
        ...(named.length > 0
          ? [`left to do: ${named.slice(0, 5).join(', ')}${named.length > 5 ? ' and more' : ''} may link to it`]
          : []),
      ];
    },
  };
}
