import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Mistake } from './mistake.ts';
import type { FailedEntry } from './yaml-failure.ts';

/** Finds the common mistakes of a value: quotes, brackets, a colon, a reserved character, indentation. */
export function explainValue(entry: FailedEntry): Mistake | undefined {
  const view = viewOf(entry);
  if (view === undefined) return undefined;
  for (const explain of [quoted, atMargin, bracketed, reserved, colon, indentation]) {
    const mistake = explain(view);
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}

interface View {
  readonly entry: FailedEntry;
  readonly key: string;
  /** Offset in the entry of the value's first character. */
  readonly at: number;
  /** The value, to the end of its line. */
  readonly line: string;
}

/** Looks at the value of the entry; where the entry holds further lines, at the value of the line that js-yaml gave up on or before. */
function viewOf(entry: FailedEntry): View | undefined {
  const found = valueLine.exec(entry.text);
  if (found === null) return undefined;
  if (found[3] !== '') return view(entry, found, 0);
  // The key's own line holds no value: a nested map or a list. Its broken line is the last one before the parser gave up.
  let last: View | undefined;
  let start = 0;
  for (const line of entry.text.split('\n')) {
    if (start > entry.position) break;
    const nested = valueLine.exec(line) ?? itemLine.exec(line);
    if (nested !== null && nested[3] !== '') last = view(entry, nested, start);
    start += line.length + 1;
  }
  return last;
}

const valueLine = /^([\s-]*)([^\s:'"#[{][^:\n]*|"[^"\n]*"|'[^'\n]*')[ \t]*:[ \t]*((?:[^\s][^\n]*)?)/;
const itemLine = /^(\s*)(-)[ \t]+([^\n]*)/;

function view(entry: FailedEntry, found: RegExpExecArray, start: number): View {
  const line = (found[3] ?? '').trimEnd();
  return { entry, key: (found[2] ?? '').trim(), at: start + found[0].length - (found[3] ?? '').length, line };
}

function mistake({ entry }: View, from: number, to: number, make: Mistake['diagnose']): Mistake {
  return { start: entry.base + from, end: entry.base + to, diagnose: make };
}

function quoted(view: View): Mistake | undefined {
  const { entry, at, line } = view;
  const quote = line[0];
  if (quote !== '"' && quote !== "'") return undefined;
  const badEscape = quote === '"' && /escape|hexadecimal/.test(entry.reason);
  if (badEscape) {
    const back = Math.max(at, entry.text.lastIndexOf('\\', entry.position));
    return mistake(view, back, back + 2, (place) => diagnose('bad-escape', place, entry.text.slice(back, back + 2)));
  }
  const end = closingQuote(entry.text, at, quote);
  if (end === undefined) {
    return mistake(view, at, at + line.length, (place) => diagnose('unclosed-quote', place, quote));
  }
  const margin = /\n(?=[^\s#])/.exec(entry.text.slice(at, end));
  if (margin !== null) return marginMistake(view, at + margin.index + 1);
  const after = /^[ \t]*([^\s#,\]}][^\n]*)/.exec(entry.text.slice(end + 1));
  if (after === null) return undefined;
  return mistake(view, at, at + line.length, (place) => diagnose('text-after-quote', place, quote));
}

function closingQuote(text: string, at: number, quote: string): number | undefined {
  for (let index = at + 1; index < text.length; index++) {
    if (quote === '"' && text[index] === '\\') index++;
    else if (text[index] === quote) {
      if (quote === "'" && text[index + 1] === "'") index++;
      else return index;
    }
  }
  return undefined;
}

function atMargin(view: View): Mistake | undefined {
  const found = /\n(?=[^\s#\]}-]|-[^\s])/.exec(view.entry.text.slice(view.at));
  return found === null || /^[[{]/.test(view.line) ? undefined : marginMistake(view, view.at + found.index + 1);
}

function marginMistake(view: View, from: number): Mistake {
  const length = /^[^\n]*/.exec(view.entry.text.slice(from))?.[0].trimEnd().length ?? 1;
  return mistake(view, from, from + length, (place) => diagnose('text-at-margin', place, view.key));
}

function bracketed(view: View): Mistake | undefined {
  const { entry, at, line } = view;
  const open = line[0];
  if (open !== '[' && open !== '{') return undefined;
  if (line.startsWith('{{') || line.startsWith('{%')) return needsQuotes(view);
  if (/unexpected end|deficient/.test(entry.reason)) {
    return mistake(view, at, at + 1, (place) => diagnose('unclosed-bracket', place, open));
  }
  return /mapping entry/.test(entry.reason) && /[\]}]/.test(line) ? needsQuotes(view) : undefined;
}

function reserved(view: View): Mistake | undefined {
  const { line } = view;
  if (/^- /.test(line)) {
    return mistake(view, view.at, view.at + line.length, (place) => diagnose('list-on-key-line', place, view.key));
  }
  return /^[@`%,\]}*&!|>]/.test(line) ? needsQuotes(view) : undefined;
}

function needsQuotes(view: View): Mistake {
  const { at, line } = view;
  return mistake(view, at, at + 1, (place) => diagnose('needs-quotes', place, line[0] ?? ''));
}

function colon(view: View): Mistake | undefined {
  const found = /:(?=\s|$)/.exec(view.line);
  if (found === null || /^["'[{]/.test(view.line)) return undefined;
  const from = view.at + found.index;
  return mistake(view, from, from + 1, (place) => diagnose('unquoted-colon', place, view.key));
}

/** `key: value` on a line that is indented under a value which is complete. */
function indentation(view: View): Mistake | undefined {
  const { entry, at } = view;
  const found = /\n([ \t]+)([\w.-]+):(?=\s)/.exec(entry.text.slice(at));
  if (found === null) return undefined;
  const name = found[2] ?? '';
  const from = at + found.index + 1 + (found[1] ?? '').length;
  return mistake(view, from, from + name.length, (place) => diagnose('wrong-indentation', place, name));
}
