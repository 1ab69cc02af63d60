import type { Tokens } from 'marked';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Problems } from './problems.ts';

/** The kinds of aside that `> [!NOTE]` and its like make. */
const asideKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type AsideKind = (typeof asideKinds)[number];

/** Says which aside a block quote is, and takes the mark out of its text; undefined for a plain quote. */
export function readAside(quote: Tokens.Blockquote, problems: Problems): AsideKind | undefined {
  const [paragraph] = quote.tokens;
  if (paragraph?.type !== 'paragraph') return undefined;
  const tokens = (paragraph as Tokens.Paragraph).tokens;
  const [text, next] = tokens;
  if (text?.type !== 'text') return undefined;
  const match = mark.exec(text.text);
  if (match?.[1] === undefined) return undefined;
  const name = match[1].toLowerCase();
  const kind = asideKinds.find((known) => known === name);
  if (kind === undefined) {
    const at = text.raw.indexOf('[!');
    problems.report(
      'unknown-aside',
      { token: text, from: Math.max(0, at), length: match[1].length + 3 },
      match[1],
      didYouMean(name, asideKinds)?.toUpperCase(),
    );
    return undefined;
  }
  text.text = text.text.slice(match[0].length);
  if (text.text === '' && next?.type === 'br') tokens.splice(1, 1);
  return kind;
}

const mark = /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/;
