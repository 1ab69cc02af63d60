import { hash } from 'node:crypto';
import type { Token, TokenizerAndRendererExtension, TokenizerThis, Tokens } from 'marked';

/** `[^label]` in the text. */
export interface FootnoteReference extends Tokens.Generic {
  readonly type: 'footnoteRef';
  readonly raw: string;
  readonly label: string;
}

/** `[^label]: …`, with what it says. */
export interface FootnoteDefinition extends Tokens.Generic {
  readonly type: 'footnoteDef';
  readonly raw: string;
  readonly label: string;
  readonly tokens: Token[];
}

/** Teaches marked to see footnotes. Texts without `[^` cost one test for each piece of text. */
export const footnoteExtensions: readonly TokenizerAndRendererExtension[] = [
  { name: 'footnoteDef', level: 'block', start: startOfDefinition, tokenizer: tokenizeDefinition },
  { name: 'footnoteRef', level: 'inline', tokenizer: tokenizeReference },
];

/** The footnotes of one article, numbered as they are referred to. */
export interface Footnotes {
  define(definition: FootnoteDefinition): 'new' | 'again';
  /** Numbers a reference; undefined when nothing defines the label. */
  refer(label: string): { readonly number: number; readonly id: string; readonly noteId: string } | undefined;
  /** Those referred to so far, in order. Rendering one may add others behind it. */
  readonly referred: readonly ReferredNote[];
  unused(): readonly FootnoteDefinition[];
  readonly labels: () => readonly string[];
}

export interface ReferredNote {
  readonly definition: FootnoteDefinition;
  readonly number: number;
  readonly noteId: string;
  /** Ids of the places that refer to it. */
  readonly references: string[];
}

/** Starts the footnotes of the article at `path`: their ids are unique over the whole site, because several articles may share a page. */
export function startFootnotes(path: string): Footnotes {
  const definitions = new Map<string, FootnoteDefinition>();
  const byLabel = new Map<string, ReferredNote>();
  const referred: ReferredNote[] = [];
  let prefix: string | undefined;

  const number = (label: string, definition: FootnoteDefinition): ReferredNote => {
    prefix ??= hash('sha256', path, 'hex').slice(0, 8);
    const note = {
      definition,
      number: referred.length + 1,
      noteId: `fn-${prefix}-${referred.length + 1}`,
      references: [],
    };
    byLabel.set(label, note);
    referred.push(note);
    return note;
  };
  return {
    referred,
    labels: () => [...definitions.values()].map(({ label }) => label),
    define(definition) {
      const label = fold(definition.label);
      if (definitions.has(label)) return 'again';
      definitions.set(label, definition);
      return 'new';
    },
    refer(label) {
      const definition = definitions.get(fold(label));
      if (definition === undefined) return undefined;
      const note = byLabel.get(fold(label)) ?? number(fold(label), definition);
      const times = note.references.length;
      const id = `fnref-${prefix}-${note.number}${times === 0 ? '' : `-${times + 1}`}`;
      note.references.push(id);
      return { number: note.number, id, noteId: note.noteId };
    },
    unused: () => [...definitions].filter(([label]) => !byLabel.has(label)).map(([, definition]) => definition),
  };
}

const fold = (label: string): string => label.normalize('NFC').toLowerCase();

const definitionStart = /^ {0,3}\[\^([^\]\s\\]{1,100})\]:[ \t]*/;
const startsBlock = /^ {0,3}(?:\[\^[^\]\s\\]{1,100}\]:|#{1,6}(?:\s|$)|>|`{3}|~{3}|[*+-][ \t]|\d{1,9}[.)][ \t])/;

// A definition may follow a paragraph without a blank line. Looking further than a paragraph goes would be quadratic.
function startOfDefinition(src: string): number | undefined {
  const near = src.slice(0, 8192);
  const at = near.indexOf('\n[^');
  return at === -1 || !definitionStart.test(near.slice(at + 1, at + 120)) ? undefined : at + 1;
}

function tokenizeDefinition(this: TokenizerThis, src: string): FootnoteDefinition | undefined {
  const first = src.charCodeAt(0);
  if (first !== 91 && first !== 32) return undefined;
  const match = definitionStart.exec(src);
  if (match?.[1] === undefined) return undefined;
  const end = endOfDefinition(src, match[0].length);
  const raw = src.slice(0, end);
  const text = raw.slice(match[0].length).replace(/\n(?: {1,4}|\t)/g, '\n');
  const { state } = this.lexer;
  const { top } = state;
  state.top = true;
  const tokens = this.lexer.blockTokens(text, []);
  state.top = top;
  return { type: 'footnoteDef', raw, label: match[1], tokens };
}

function endOfDefinition(src: string, from: number): number {
  let end = endOfLine(src, from);
  let blank = src.slice(from, end).trim() === '';
  let at = end + 1;
  while (at < src.length) {
    const lineEnd = endOfLine(src, at);
    const line = src.slice(at, lineEnd);
    if (line.trim() === '') blank = true;
    else if (/^(?: {2,}|\t)/.test(line) || (!blank && !startsBlock.test(line))) {
      end = lineEnd;
      blank = false;
    } else break;
    at = lineEnd + 1;
  }
  return Math.min(src.length, end + 1);
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function tokenizeReference(this: TokenizerThis, src: string): FootnoteReference | undefined {
  if (src.charCodeAt(0) !== 91 || src.charCodeAt(1) !== 94) return undefined;
  const match = /^\[\^([^\]\s\\]{1,100})\](?!\()/.exec(src);
  return match?.[1] === undefined ? undefined : { type: 'footnoteRef', raw: match[0], label: match[1] };
}
