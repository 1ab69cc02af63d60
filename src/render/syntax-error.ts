import { Script } from 'node:vm';
import type { Eta } from 'eta/core';

/** Finds where in a template the error lies that Eta raised while compiling it; offset 0 when that cannot be told. `eta` writes the
 *  offset of each tag into its code. */
export function syntaxErrorOffset(eta: Eta, source: string, error: unknown): number {
  const [, line, column] = /at line (\d+) col (\d+):/.exec(messageOf(error)) ?? [];
  if (line && column) return offsetOf(source, Number(line), Number(column));
  try {
    const code = eta.compileToString(source);
    return scriptErrorOffset(code, source);
  } catch {
    return 0;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** V8 tells the line and column of a syntax error only for scripts, in the first lines of the stack. */
function scriptErrorOffset(code: string, source: string): number {
  const before = 'async function template(it, options) {';
  try {
    new Script(`${before}${code}}`, { filename: 'template' });
    return 0;
  } catch (error) {
    const stack = error instanceof Error ? String(error.stack) : '';
    const [, line] = /^template:(\d+)/.exec(stack) ?? [];
    const marker = /^template:\d+\n.*\n(\s*)\^/.exec(stack)?.[1] ?? '';
    const at = offsetOf(code, Number(line ?? 1), marker.length + 1 - (line === '1' ? before.length : 0));
    return tagAt(code, source, Math.max(0, at));
  }
}

/** The place in the template that a place in its code was made of. */
function tagAt(code: string, source: string, at: number): number {
  const markers = [...code.matchAll(/^__eta\.line=options\.at=(\d+)\n(?:__eta\.res\+=(?:__eta\.e\()?)?/gm)];
  const last = markers.findLast(({ index }) => index <= at);
  if (!last) return Number(markers[0]?.[1] ?? 0);
  const offset = Number(last[1]);
  const bodyEnd = code.lastIndexOf('\nif (__eta.layout) {');
  if (at > bodyEnd) return unclosedBlock(code, markers, bodyEnd) ?? offset;
  const inside = at - (last.index + last[0].length);
  const contentEnd = source.indexOf('%>', offset);
  return Math.max(offset, Math.min(offset + inside, contentEnd === -1 ? source.length : contentEnd - 1));
}

/** When the error shows only behind the last tag, a block was opened and never closed: the tag that opened it. */
function unclosedBlock(code: string, markers: readonly RegExpExecArray[], end: number): number | undefined {
  const open: number[] = [];
  for (const [index, marker] of markers.entries()) {
    const piece = code.slice(marker.index + marker[0].length, markers[index + 1]?.index ?? end);
    for (const sign of withoutTexts(piece)) {
      if (sign === '{') open.push(Number(marker[1]));
      else if (sign === '}') open.pop();
    }
  }
  return open.at(-1);
}

const withoutTexts = (code: string): string =>
  code.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/.*/g, '');

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
