import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import { failed } from '../diagnostics/severity.ts';
import { assemble, stageEdition } from '../pipeline.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { tellCheck } from './tell.ts';
import { withJob } from './with-job.ts';

/** Runs everything that a build would run, to nowhere, and reports every mistake. Writes nothing. */
export async function check(context: Context): Promise<ExitCode> {
  const wishes = { mode: 'check', skipInvalid: false, reportUnknownVariables: true } as const;
  return withJob(context, wishes, async (job, early) => {
    const edition = await assemble(job);
    const templates = await stageEdition(edition, { stage: () => {} });
    const diagnostics = [...early, ...edition.diagnostics, ...templates].sort(compareDiagnostics);
    tellCheck(context, edition, diagnostics);
    return failed(diagnostics, context.strict) ? exitCodes.content : exitCodes.done;
  });
}
