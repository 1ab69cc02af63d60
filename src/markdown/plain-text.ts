import type { Token, Tokens } from 'marked';
import { decodeEntities } from './entities.ts';
import { readable } from './escape.ts';
import { withoutCovers } from './shortcodes.ts';

/** What inline tokens say to a reader, without any markup and pictures; line ends become spaces. */
export function plainText(tokens: readonly Token[]): string {
  return tidy(textOf(tokens, false));
}

/** The same with the texts of pictures: what stands for a picture whose text holds another one. */
export function alternativeText(tokens: readonly Token[]): string {
  return tidy(textOf(tokens, true));
}

const tidy = (text: string): string =>
  readable(decodeEntities(withoutCovers(untidy.test(text) ? text.replace(/[ \t\n]+/g, ' ') : text))).trim();

const untidy = /[\t\n]| {2}/;

function textOf(tokens: readonly Token[], pictures: boolean): string {
  let text = '';
  for (const token of tokens) text += textOfOne(token, pictures);
  return text;
}

function textOfOne(token: Token, pictures: boolean): string {
  switch (token.type) {
    case 'html':
    case 'footnoteRef':
    case 'checkbox':
      return '';
    case 'image':
      return pictures ? textOf(token.tokens ?? [], true) : '';
    case 'br':
      return ' ';
    case 'codespan':
      return (token as Tokens.Codespan).text.replaceAll('&', '&amp;');
    default:
      return 'tokens' in token && token.tokens !== undefined
        ? textOf(token.tokens, pictures)
        : 'text' in token
          ? token.text
          : '';
  }
}
