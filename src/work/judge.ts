import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { settle } from '../diagnostics/severity.ts';
import { stateOf } from '../plan/visibility.ts';
import { commentsFileOf } from './comments-file.ts';
import type { Job } from './edition.ts';
import { hushHeld, titlesOfHeld } from './hush.ts';
import type { MatterResult } from './matter-line.ts';

/** Gives mistakes in the content the severity they have for this site and command, in order, without the text of held articles. */
export type Judge = (found: readonly Diagnostic[]) => readonly Diagnostic[];

/** Makes the judge of a job from what is known of its articles. */
export function makeJudge(
  job: Pick<Job, 'site' | 'now' | 'drafts' | 'coming' | 'openly' | 'mode'>,
  lines: readonly MatterResult[],
): Judge {
  const { site, now, mode } = job;
  const ofDrafts = new Set(lines.flatMap(({ path, draft }) => (draft ? [path, commentsFileOf(path)] : [])));
  const siteKeys = new Set([...site.fields.keys(), ...site.fieldNames.keys(), ...site.ignoreFields]);
  const titleKeys = [
    'title',
    ...[...site.fieldNames].flatMap(([name, key]) => (key === 'title' ? [name.toLowerCase()] : [])),
  ];
  return (found) => {
    const settled = settle(found, { rules: site.rules, drafts: ofDrafts, mode });
    if (job.openly || settled.length === 0) return settled;
    const titles = titlesOfHeld(lines, (sketch) => stateOf(sketch, now, job) === 'live');
    return hushHeld(settled, titles, mode, { siteKeys, titleKeys });
  };
}
