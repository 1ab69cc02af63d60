import { appendLines } from '../write/append-lines.ts';
import type { Context } from './context.ts';

/** Hands on to later steps of a job in GitHub Actions whether there is something to publish, and when (ISO 8601) to run again. */
export function handOn({ gitHubOutput }: Context, changed: boolean, nextChangeAt: string | undefined): void {
  if (gitHubOutput === undefined) throw new Error('nobody asked whether results can be handed on');
  appendLines(gitHubOutput, [`changed=${changed}`, `next-change-at=${nextChangeAt ?? ''}`]);
}

/** Why nothing can be handed on here. */
export function whyNotHandOn({ gitHubOutput }: Context): string | undefined {
  return gitHubOutput === undefined
    ? '--github-output needs the variable GITHUB_OUTPUT, which GitHub Actions sets: it names the file to write to'
    : undefined;
}
