import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { failed } from '../diagnostics/severity.ts';
import type { Edition } from '../work/edition.ts';
import type { Context } from './context.ts';

/** Whether an edition must not be published. Mistakes of articles that were left out on purpose stop nothing, nor do those of folder defaults: every article below them is left out. */
export function stops(
  diagnostics: readonly Diagnostic[],
  { job, leftOut }: Pick<Edition, 'job' | 'leftOut'>,
  context: Pick<Context, 'strict'>,
): boolean {
  const excused = new Set(leftOut);
  const isExcused = (path: string) =>
    excused.has(path.replace(/\.comments\.yaml$/, '.md')) || (job.skipInvalid && path.endsWith('/_defaults.yaml'));
  return failed(
    diagnostics.filter(({ place }) => !isExcused(place.path)),
    context.strict,
  );
}
