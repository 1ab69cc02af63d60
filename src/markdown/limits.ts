import type { Problems } from './problems.ts';

/** Reports what would make the Markdown parser slow or overflow; true when the body must not be parsed. One pass over the lines. */
export function exceedsLimits(body: string, problems: Problems): boolean {
  const check = new Set<string>();
  let start = 0;
  let exceeded = false;
  while (start <= body.length) {
    const end = endOfLine(body, start);
    const found = limitBroken(body, start, end);
    if (found !== undefined) {
      exceeded = true;
      if (!check.has(found.what))
        problems.report('too-complex', { start: found.at, end: found.at + 1 }, found.what, found.most);
      check.add(found.what);
    }
    start = end + 1;
  }
  return exceeded;
}

interface Broken {
  readonly what: string;
  readonly most: number;
  readonly at: number;
}

const longestLine = 60_000;
const shortLine = 500;
const mayNest = /[\s>*+\-\d]/;
const longestWord = 4_000;
const deepestIndent = 100;
const deepestQuote = 30;
const mostPipes = 500;

function limitBroken(body: string, start: number, end: number): Broken | undefined {
  const length = end - start;
  if (length <= deepestQuote) return undefined;
  if (length > longestLine) return { what: 'characters in one line', most: longestLine, at: start };
  if (length <= shortLine && !mayNest.test(body[start] ?? '')) return undefined;
  const line = body.slice(start, end);
  const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? '';
  if (markers.replace(/[^>*+.)-]/g, '').length > deepestQuote)
    return { what: 'levels of quotes and lists', most: deepestQuote, at: start };
  const indent = line.search(/[^ \t>]/);
  if (indent > deepestIndent && /^[-+*\d]/.test(line.slice(indent)))
    return { what: 'spaces before a list item', most: deepestIndent, at: start };
  if (length > longestWord) {
    const word = new RegExp(`\\S{${longestWord}}`).exec(line);
    if (word !== null) return { what: 'characters in one word', most: longestWord, at: start + word.index };
  }
  if (length > mostPipes) {
    let pipes = 0;
    for (let at = line.indexOf('|'); at !== -1; at = line.indexOf('|', at + 1)) pipes++;
    if (pipes > mostPipes) return { what: 'columns in one table', most: mostPipes, at: start };
  }
  return undefined;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
