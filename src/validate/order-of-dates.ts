import type { Moment } from '../model/instant.ts';
import type { FrontMatterNode } from '../model/source.ts';
import type { Desk, Span } from './desk.ts';
import type { FieldValues } from './fields.ts';
import { parseMoment } from './moment.ts';

/** Warns of dates that contradict each other. None of them changes what is published. */
export function checkDates(
  { date, updated, embargo, expires }: FieldValues,
  spanOf: (key: string) => Span,
  desk: Desk,
): void {
  if (date !== undefined && updated !== undefined && lastOf(updated) < date.at) {
    desk.report('updated-before-date', spanOf('updated'));
  }
  const start = Math.max(date?.at ?? 0, embargo?.at ?? 0);
  if (date !== undefined && expires !== undefined && expires.at <= start) {
    desk.report(
      'expires-too-soon',
      spanOf('expires'),
      embargo !== undefined && embargo.at > date.at ? 'embargo' : 'date',
    );
  }
}

/** Warns of corrections that are older than what they correct. */
export function checkCorrections(node: FrontMatterNode | undefined, { date }: FieldValues, desk: Desk): void {
  if (node?.kind !== 'list' || date === undefined) return;
  for (const item of node.items) {
    if (item.kind !== 'map') continue;
    const written = item.entries.find(({ key }) => key.text === 'date')?.value;
    if (written?.kind !== 'scalar') continue;
    const read = parseMoment(written.text.trim(), desk.context.site.timeZone);
    if ('moment' in read && lastOf(read.moment) < date.at) desk.report('correction-before-date', written);
  }
}

/** An update on a day may have happened at any time of it. */
const lastOf = ({ at, precision }: Moment): number => (precision === 'day' ? at + 86_399_999 : at);
