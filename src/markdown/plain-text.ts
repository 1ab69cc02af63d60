import type { Token, Tokens } from 'marked';
import { decodeEntities } from './entities.ts';
import { withoutCovers } from './shortcodes.ts';

/** What inline tokens say to a reader, without any markup and pictures; line ends become spaces. */
export function plainText(tokens: readonly Token[]): string {
  return decodeEntities(withoutCovers(textOf(tokens)))
    .replace(/\s+/g, (space) => (space === '\u00a0' ? space : ' '))
    .trim();
}

function textOf(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) text += textOfOne(token);
  return text;
}

function textOfOne(token: Token): string {
  switch (token.type) {
    case 'html':
    case 'footnoteRef':
    case 'checkbox':
    case 'image':
      return '';
    case 'br':
      return ' ';
    case 'codespan':
      return (token as Tokens.Codespan).text.replaceAll('&', '&amp;');
    default:
      return 'tokens' in token && token.tokens !== undefined ? textOf(token.tokens) : 'text' in token ? token.text : '';
  }
}
