import type { Token, Tokens } from 'marked';
import type { FootnoteDefinition } from './footnotes.ts';
import { openComment, tagsOf } from './raw-tags.ts';

/** What has to be known of all tokens before the first is rendered. */
export interface Survey {
  readonly headings: readonly Tokens.Heading[];
  readonly notes: readonly FootnoteDefinition[];
  /** Ids and names in raw HTML. */
  readonly rawIds: readonly string[];
  readonly hasRawHtml: boolean;
  /** Raw HTML that stands inside more open elements than any page needs: sanitising it would take minutes. */
  readonly tooDeep?: Token;
}

/** Raw HTML may open this many elements without closing them. */
export const mostOpenElements = 100;

/** Walks all tokens once, in the order of the text, and sets the type of every run of inline tokens. */
export function survey(tokens: readonly Token[], typeset: (tokens: readonly Token[]) => void): Survey {
  const found = { headings: [], notes: [], rawIds: [], hasRawHtml: false, open: 0 } satisfies Survey & {
    open: number;
  } as Draft;
  walkBlocks(found, tokens, typeset);
  return found;
}

interface Draft {
  readonly headings: Tokens.Heading[];
  readonly notes: FootnoteDefinition[];
  readonly rawIds: string[];
  hasRawHtml: boolean;
  open: number;
  tooDeep?: Token;
}

function walkBlocks(found: Draft, tokens: readonly Token[], typeset: (tokens: readonly Token[]) => void): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'heading':
        found.headings.push(token as Tokens.Heading);
        walkRun(found, token.tokens ?? [], typeset);
        break;
      case 'paragraph':
      case 'text':
        walkRun(found, token.tokens ?? [], typeset);
        break;
      case 'blockquote':
        walkBlocks(found, token.tokens ?? [], typeset);
        break;
      case 'footnoteDef':
        found.notes.push(token as FootnoteDefinition);
        walkBlocks(found, token.tokens ?? [], typeset);
        break;
      case 'list':
        for (const item of (token as Tokens.List).items) walkBlocks(found, item.tokens, typeset);
        break;
      case 'table':
        for (const cell of [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].flat())
          walkRun(found, cell.tokens, typeset);
        break;
      case 'html':
        noteHtml(found, token as Tokens.HTML);
    }
  }
}

function walkRun(found: Draft, tokens: readonly Token[], typeset: (tokens: readonly Token[]) => void): void {
  typeset(tokens);
  findHtml(found, tokens);
}

function findHtml(found: Draft, tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'html') noteHtml(found, token as Tokens.Tag);
    else if ('tokens' in token && token.tokens !== undefined) findHtml(found, token.tokens);
  }
}

function noteHtml(found: Draft, token: Tokens.HTML | Tokens.Tag): void {
  found.hasRawHtml = true;
  for (const { closing, name, attributes } of tagsOf(token.text)) {
    if (!closesItself.has(name)) found.open = Math.max(0, found.open + (closing ? -1 : 1));
    if (found.open > mostOpenElements) found.tooDeep ??= token;
    if (closing) continue;
    for (const attribute of attributes) {
      if (attribute.name === 'id' || (attribute.name === 'name' && name === 'a')) found.rawIds.push(attribute.value);
    }
  }
}

// Elements without an end, and those whose end may be left out.
const closesItself = new Set(
  `${openComment} br hr img input source track wbr col embed area base link meta param p li dt dd td th tr`.split(' '),
);
