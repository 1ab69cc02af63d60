import type { Token, Tokens } from 'marked';
import type { ArticleMatter } from '../model/article.ts';
import { escapeLiteral } from './escape.ts';
import { readFigure } from './figures.ts';
import { plainText } from './plain-text.ts';
import { isOnlyCovers } from './shortcodes.ts';

/** The paragraph that the dateline opens: the first of the text that is not a picture and does not begin with the place already. */
export function paragraphForDateline(article: ArticleMatter, tokens: readonly Token[]): Token | undefined {
  const text = article.dateline?.text;
  if (text === undefined || text === '') return undefined;
  const first = tokens.find((token) => token.type === 'paragraph' && isText(token as Tokens.Paragraph)) as
    | Tokens.Paragraph
    | undefined;
  if (first === undefined) return undefined;
  return fold(plainText(first.tokens)).startsWith(fold(text)) ? undefined : first;
}

/** `Prague, Czech Republic –` as it opens the first paragraph; empty without a dateline. */
export function datelineOf({ dateline }: ArticleMatter): string {
  return dateline === undefined || dateline.text === ''
    ? ''
    : `<span class="dateline">${escapeLiteral(dateline.text)} –</span> `;
}

const isText = (paragraph: Tokens.Paragraph): boolean =>
  !isOnlyCovers(paragraph.text) &&
  readFigure(paragraph) === undefined &&
  paragraph.tokens.some(({ type }) => type !== 'image' && type !== 'html');

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
