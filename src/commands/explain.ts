import type { Context, ExitCode } from './context.ts';
export function explain(_c: Context, _code: string | undefined): ExitCode {
  return 0;
}
