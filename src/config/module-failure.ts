import { basename, dirname, sep } from 'node:path';

/** Why a module could not be imported, in one line, and where as far as the error tells. */
export interface ModuleFailure {
  readonly reason: string;
  /** The module could not be parsed; otherwise it threw. */
  readonly isSyntax: boolean;
  /** The module that an import names and nobody has. */
  readonly missing?: string;
  /** Line and column from 1, in the module itself. */
  readonly position?: { readonly line: number; readonly column: number };
}

/** Reads what is known out of the error that importing `file` ended with: jiti's parse errors and the stacks of V8. */
export function failureOf(error: unknown, file: string): ModuleFailure {
  // A path of this machine says nothing to others, and is not what the import says.
  const message = (error instanceof Error ? error.message : String(error)).replaceAll(dirname(file) + sep, './');
  const parsed = /^ParseError: (.*)\s*\n\s*(.+):(\d+):(\d+)/.exec(message);
  if (parsed) return parseFailure(parsed, file);
  const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  const position = positionIn(error instanceof Error ? (error.stack ?? '') : '', file);
  return {
    reason: asReason(message),
    isSyntax: false,
    ...(missing !== undefined && { missing }),
    ...(position && { position }),
  };
}

/** Parse errors count columns from 0. One in another module that the config imports has no place in the config. */
function parseFailure([, reason = '', path = '', line, column]: RegExpExecArray, file: string): ModuleFailure {
  if (basename(path) !== basename(file)) {
    return { reason: `${asReason(reason)} (${basename(path)}:${line}:${Number(column) + 1})`, isSyntax: true };
  }
  return { reason: asReason(reason), isSyntax: true, position: { line: Number(line), column: Number(column) + 1 } };
}

/** The innermost frame of the stack that lies in `file`; Node adds the query that the module was imported with. */
function positionIn(stack: string, file: string): ModuleFailure['position'] {
  const name = basename(file).replace(/[^\w]/g, '\\$&');
  const found = new RegExp(`[\\\\/]${name}(?:\\?\\w*)?:(\\d+):(\\d+)`).exec(stack);
  return found ? { line: Number(found[1]), column: Number(found[2]) } : undefined;
}

/** The first line as a message of ours: small first letter, but for names such as `SITE_URL`, and no full stop. */
function asReason(message: string): string {
  const line = (message.split('\n')[0] ?? '').trim().replace(/(?: imported from .*|\.)$/, '');
  return /^[A-Z][a-z]/.test(line) ? line.charAt(0).toLowerCase() + line.slice(1) : line;
}
