import { Script } from 'node:vm';
import type { Eta } from 'eta/core';
import { tagContentAt } from './template-tags.ts';

/** What is wrong with a template that cannot be compiled, and where. */
export interface SyntaxMistake {
  readonly what: string;
  /** In the template; 0 when it cannot be told. */
  readonly offset: number;
}

/** Explains the error that Eta raised while compiling `source`. `eta` writes the offset of each tag into its code. */
export function findSyntaxMistake(eta: Eta, source: string, error: unknown): SyntaxMistake {
  const message = error instanceof Error ? error.message : String(error);
  const [, said, line, column] = /^(.*) at line (\d+) col (\d+):/.exec(message) ?? [];
  if (said && line && column) return { what: said, offset: offsetOf(source, Number(line), Number(column)) };
  const what = /^Bad template syntax\n\n(.*)/.exec(message)?.[1] ?? message;
  try {
    return findInCode(eta.compileToString(source), source, what);
  } catch {
    return { what, offset: 0 };
  }
}

/** V8 tells the line and column of a syntax error only for scripts, in the first lines of the stack. */
function findInCode(code: string, source: string, what: string): SyntaxMistake {
  const before = 'async function template(it, options) {';
  try {
    new Script(`${before}${code}}`, { filename: 'template' });
    // Sound where something may be waited for, and only there.
    const waiting = [...code.matchAll(tagMarkers)].find(({ 1: at }) => waits(tagContentAt(source, Number(at))));
    return waiting === undefined ? { what, offset: 0 } : { what: awaitSaid, offset: Number(waiting[1]) };
  } catch (error) {
    const stack = error instanceof Error ? String(error.stack) : '';
    const [, line] = /^template:(\d+)/.exec(stack) ?? [];
    const marker = /^template:\d+\n.*\n(\s*)\^/.exec(stack)?.[1] ?? '';
    const at = offsetOf(code, Number(line ?? 1), marker.length + 1 - (line === '1' ? before.length : 0));
    const markers = [...code.matchAll(tagMarkers)];
    const swallowing = markers.find((marker) => withoutTexts(tagContentAt(source, Number(marker[1]))).includes('<%'));
    if (swallowing !== undefined) return { what: 'unclosed tag', offset: Number(swallowing[1]) };
    const { unclosed, surplus } = blocksOf(code, markers);
    if (surplus !== undefined) return { what: 'a block is closed that was never opened', offset: surplus };
    if (unclosed !== undefined) return { what: 'a block is opened and never closed', offset: unclosed };
    return { what, offset: tagAt(source, markers, Math.max(0, at)) };
  }
}

const waits = (content: string): boolean => /\bawait\b/.test(withoutTexts(content));
/** What V8 says of it in other places. */
const awaitSaid = 'await is only valid in async functions';

const tagMarkers = /^__eta\.line=options\.at=(\d+)\n(?:__eta\.res\+=(?:__eta\.e\()?)?/gm;

/** The place in the template that a place in its code was made of. */
function tagAt(source: string, markers: readonly RegExpExecArray[], at: number): number {
  const last = markers.findLast(({ index }) => index <= at) ?? markers[0];
  if (!last) return 0;
  const offset = Number(last[1]);
  const inside = at - (last.index + last[0].length);
  const content = tagContentAt(source, offset);
  return offset + Math.max(0, Math.min(inside, content.length - 1));
}

/** The tag that opens a block which is never closed, or the one that closes what was never opened. */
function blocksOf(code: string, markers: readonly RegExpExecArray[]): { unclosed?: number; surplus?: number } {
  const end = code.lastIndexOf('\nif (__eta.layout) {');
  const open: number[] = [];
  for (const [index, marker] of markers.entries()) {
    const tag = Number(marker[1]);
    const piece = code.slice(marker.index + marker[0].length, markers[index + 1]?.index ?? end);
    for (const sign of withoutTexts(piece)) {
      if (sign === '{') open.push(tag);
      else if (sign === '}' && open.pop() === undefined) return { surplus: tag };
    }
  }
  const unclosed = open.at(-1);
  return unclosed === undefined ? {} : { unclosed };
}

const withoutTexts = (code: string): string =>
  code.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/.*/g, '');

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
