import type { Token, Tokens } from 'marked';

/** Finds where each wanted token begins in `text`, as an offset. One walk over all tokens: call it only when there is something to report. */
export function locateTokens(text: string, tokens: readonly Token[], wanted: ReadonlySet<Token>): Map<Token, number> {
  const found = new Map<Token, number>();
  const walk: Walk = { text, wanted, found, at: 0 };
  walkBlocks(walk, tokens, text.length);
  return found;
}

/** The offset in `text` of the character `within` of a token's raw text that begins at `start`; lines may have lost their prefix. */
export function offsetWithin(text: string, start: number, raw: string, within: number): number {
  let lineInRaw = 0;
  let lineInText = start;
  for (let end = raw.indexOf('\n'); end !== -1 && end < within; end = raw.indexOf('\n', lineInRaw)) {
    lineInRaw = end + 1;
    const next = text.indexOf('\n', lineInText);
    if (next === -1) return start;
    lineInText = next + 1;
  }
  if (lineInRaw === 0) return start + within;
  const rest = lineOf(raw, within);
  const lineEnd = endOfLine(text, lineInText);
  const column = text.slice(lineInText, lineEnd).indexOf(rest, Math.max(0, within - lineInRaw));
  return column === -1 ? lineInText : lineInText + column;
}

interface Walk {
  readonly text: string;
  readonly wanted: ReadonlySet<Token>;
  readonly found: Map<Token, number>;
  at: number;
}

function walkBlocks(walk: Walk, tokens: readonly Token[], limit: number): void {
  for (const token of tokens) {
    if (token.type === 'space') continue;
    const start = seek(walk, firstLine(token.raw), limit);
    if (walk.wanted.has(token)) walk.found.set(token, start);
    if (token.type === 'checkbox') {
      walk.at = start + 3;
      continue;
    }
    const end = endOfBlock(walk.text, start, token.raw);
    walk.at = start;
    walkInside(walk, token, end);
    walk.at = Math.max(walk.at, end);
  }
}

function walkInside(walk: Walk, token: Token, end: number): void {
  switch (token.type) {
    case 'blockquote':
    case 'footnoteDef':
      walk.at += 1;
      walkBlocks(walk, (token as Tokens.Blockquote).tokens, end);
      break;
    case 'list':
      for (const item of (token as Tokens.List).items) walkItem(walk, item, end);
      break;
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      for (const cell of [header, ...rows].flat()) walkInlines(walk, cell.tokens, end);
      break;
    }
    default:
      if ('tokens' in token && token.tokens !== undefined) walkInlines(walk, token.tokens, end);
  }
}

function walkItem(walk: Walk, item: Tokens.ListItem, limit: number): void {
  const start = seek(walk, firstLine(item.raw), limit);
  const end = endOfBlock(walk.text, start, item.raw);
  walk.at = start + 1;
  walkBlocks(walk, item.tokens, end);
  walk.at = Math.max(walk.at, end);
}

function walkInlines(walk: Walk, tokens: readonly Token[], limit: number): void {
  for (const token of tokens) {
    const start = seek(walk, firstLine(token.raw), limit);
    if (walk.wanted.has(token)) walk.found.set(token, start);
    walk.at = start;
    if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0) {
      if (token.type !== 'text') walk.at += 1;
      walkInlines(walk, token.tokens, limit);
      walk.at = Math.max(walk.at, start + 1);
      passTail(walk, token.raw, limit);
    } else passLines(walk, token.raw, limit);
  }
}

function passLines(walk: Walk, raw: string, limit: number): void {
  let at = 0;
  for (let end = raw.indexOf('\n'); ; end = raw.indexOf('\n', at)) {
    const line = (end === -1 ? raw.slice(at) : raw.slice(at, end)).trim();
    if (line !== '') walk.at = seek(walk, line, limit) + line.length;
    if (end === -1) return;
    at = end + 1;
  }
}

// A container ends behind its last child, with a tail such as `](address)` or `**`.
function passTail(walk: Walk, raw: string, limit: number): void {
  const tail = /(?:\]\([^\n]*|\]\[[^\n]*|\]|[*_~]{1,3})$/.exec(raw.slice(-tailLength))?.[0];
  if (tail === undefined) return;
  const at = walk.text.slice(walk.at, limit).indexOf(tail);
  if (at !== -1) walk.at += at + tail.length;
}

const tailLength = 1000;

function seek(walk: Walk, fragment: string, limit: number): number {
  const { text, at } = walk;
  if (text.startsWith(fragment, at)) return at;
  const near = text.slice(at, limit).indexOf(fragment);
  return near === -1 ? skipSpace(text, at, limit) : at + near;
}

function skipSpace(text: string, at: number, limit: number): number {
  let here = at;
  while (here < limit && /\s/.test(text[here] ?? '')) here++;
  return here < limit ? here : at;
}

const firstLine = (raw: string): string => lineOf(raw, raw.search(/\S/)).trim();

function lineOf(raw: string, at: number): string {
  const from = Math.max(0, at);
  return raw.slice(from, endOfLine(raw, from));
}

function endOfBlock(text: string, start: number, raw: string): number {
  let end = endOfLine(text, start);
  const last = raw.trimEnd().length;
  const first = raw.search(/\S/);
  for (let at = raw.indexOf('\n', Math.max(0, first)); at !== -1 && at < last; at = raw.indexOf('\n', at + 1)) {
    end = endOfLine(text, Math.min(end + 1, text.length));
  }
  return end;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
