import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Instant } from '../model/instant.ts';
import type { SiteFiles } from '../read/list-files.ts';
import type { Edition, Job } from '../work/edition.ts';
import { type Summary, summaryOf } from '../work/summary.ts';
import { isFresh, look, noSignature, type Signature } from '../write/signature.ts';
import { keyOf, keyOfData, keyOfParts } from './digest.ts';
import { keyOfProgram, plainSite } from './environment.ts';
import { makeFolder, readWhole, replaceWhole } from './files.ts';
import { sealed, textBlocks, unsealed } from './sealed.ts';

/** What the last build of an output was made of, as far as a glance at the site tells it, and what it told. */
export interface Glance {
  readonly now: Instant;
  readonly summary: Summary;
  /** What was told but for config and theme. */
  readonly diagnostics: readonly Diagnostic[];
  /** The key of the names of all files but articles. */
  readonly files: string;
  /** The key of the names of all articles and what was known of each. */
  readonly records: string;
  /** What every file besides articles looked like. */
  readonly others: readonly (readonly [path: string, signature: Signature])[];
  /** The mark of the plan. */
  readonly plan: string;
}

/** What a glance is good for: this newsctl, this config, this theme, the same wishes, this output. */
export function stampOf(job: Job, version: string, manifest: string): string {
  const { site, theme, drafts, mode, skipInvalid } = job;
  return keyOfData([keyOfProgram(version), plainSite(site), theme.digest, drafts, mode, skipInvalid, keyOf(manifest)]);
}

/** Whether a build of this job can be told by a glance: a schema of the site's own may change unseen, and a strict build looks at every template. */
export const mayGlance = ({ site, reportUnknownVariables }: Job): boolean =>
  site.fields.size === 0 && !reportUnknownVariables;

/** Takes down an edition that was published; `time` is when its build began, by the disk's clock. */
export function glanceAt(
  edition: Edition,
  { diagnostics, time, records, plan }: Pick<Glance, 'diagnostics' | 'records' | 'plan'> & { readonly time: number },
): Glance {
  const { job, files } = edition;
  const others = [...files.beside, ...files.statics].map((path): [string, Signature] => {
    const signature = look(join(job.root, path)) ?? noSignature;
    return [path, isFresh(signature, time) ? noSignature : signature];
  });
  return {
    now: job.now,
    summary: summaryOf(edition),
    diagnostics,
    files: keyOfOthers(files),
    records,
    others,
    plan,
  };
}

/** The key of the names of all files but articles. */
export const keyOfOthers = ({ statics, beside }: SiteFiles): string =>
  keyOfParts(textBlocks([...statics, '', ...[...beside].sort()], '\0'));

/** Writes a glance at the output `out` with its stamp. Best effort. */
export function saveGlance(folder: string, out: string, stamp: string, glance: Glance): void {
  if (makeFolder(folder)) replaceWhole(fileOf(folder, out), sealed([`${stamp}\n${JSON.stringify(glance)}`]));
}

/** Reads what `saveGlance` wrote with the same stamp. */
export function readGlance(folder: string, out: string, stamp: string): Glance | undefined {
  const bytes = unsealed(readWhole(fileOf(folder, out)));
  const start = stamp.length + 1;
  return bytes?.toString('latin1', 0, start) === `${stamp}\n` ? JSON.parse(bytes.toString('utf8', start)) : undefined;
}

const fileOf = (folder: string, out: string): string => join(folder, `glance-${keyOf(out)}`);
