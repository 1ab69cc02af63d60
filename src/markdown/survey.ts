import type { Token, Tokens } from 'marked';
import type { FootnoteDefinition } from './footnotes.ts';
import { tagsOf } from './raw-tags.ts';

/** What has to be known of all tokens before the first is rendered. */
export interface Survey {
  readonly headings: readonly Tokens.Heading[];
  readonly notes: readonly FootnoteDefinition[];
  /** Ids and names in raw HTML. */
  readonly rawIds: readonly string[];
  readonly hasRawHtml: boolean;
}

/** Walks all tokens once, in the order of the text, and sets the type of every run of inline tokens. */
export function survey(tokens: readonly Token[], typeset: (tokens: readonly Token[]) => void): Survey {
  const found = { headings: [], notes: [], rawIds: [], hasRawHtml: false } satisfies Survey as Draft;
  walkBlocks(found, tokens, typeset);
  return found;
}

interface Draft {
  readonly headings: Tokens.Heading[];
  readonly notes: FootnoteDefinition[];
  readonly rawIds: string[];
  hasRawHtml: boolean;
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

function noteHtml(found: Draft, { text }: Tokens.HTML | Tokens.Tag): void {
  found.hasRawHtml = true;
  for (const { closing, name, attributes } of tagsOf(text)) {
    if (closing) continue;
    for (const attribute of attributes) {
      if (attribute.name === 'id' || (attribute.name === 'name' && name === 'a')) found.rawIds.push(attribute.value);
    }
  }
}
