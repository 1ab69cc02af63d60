import type { Token, Tokens } from 'marked';
import type { Edit } from './quotes.ts';
import { curlQuotes } from './quotes.ts';
import { type TypographyRules, typographyRulesOf } from './typography-rules.ts';

/** Sets the quotes, dashes, ellipses and spaces of one block's inline tokens as the language does; code and addresses stay. */
export type Typesetter = (tokens: readonly Token[]) => void;

/** Makes the typesetter of a language (BCP 47). Text that is already typographic does not change. */
export function makeTypesetter(language: string): Typesetter {
  const rules = typographyRulesOf(language);
  return (tokens) => {
    const typed = runOf(tokens);
    apply(typed, glyphEdits(typed.text, rules));
    if (rules === undefined || rules.spaces.length === 0 || !mayNeedSpaces(typed.text, rules)) return;
    // The rules for spaces look at the quotes set before: `"non"` is «non» by now.
    const set = runOf(tokens);
    apply(set, spaceEdits(set.text, rules));
  };
}

// In most languages all such spaces stand beside a number; texts without one are not looked at again.
const mayNeedSpaces = (text: string, { spaces }: TypographyRules): boolean =>
  !spaces.every(({ besideNumbers }) => besideNumbers) || /\d/.test(text);

/** The same for a plain line such as a caption. */
export function typesetLine(text: string, language: string): string {
  const rules = typographyRulesOf(language);
  const set = replaceStretches(text, glyphEdits(maskReferences(text), rules), 0);
  return rules === undefined ? set : replaceStretches(set, spaceEdits(maskReferences(set), rules), 0);
}

interface Run {
  readonly pieces: { readonly token: Tokens.Text; readonly start: number }[];
  text: string;
}

const opaque = '\ufffc';

function runOf(tokens: readonly Token[]): Run {
  const run: Run = { pieces: [], text: '' };
  gather(run, tokens);
  return run;
}

// What the reader sees beside a quote decides about its direction: emphasis and tags are seen through, code counts as a letter.
function gather(run: Run, tokens: readonly Token[]): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
        if ('tokens' in token && token.tokens !== undefined) gather(run, token.tokens);
        else if (token.escaped === true) run.text += opaque;
        else {
          run.pieces.push({ token: token as Tokens.Text, start: run.text.length });
          run.text += maskReferences(token.text);
        }
        break;
      case 'em':
      case 'strong':
      case 'del':
        gather(run, token.tokens ?? []);
        break;
      case 'link':
        if (isBareAddress(token as Tokens.Link)) run.text += opaque;
        else gather(run, token.tokens ?? []);
        break;
      case 'escape':
        run.text += token.text;
        break;
      case 'br':
        run.text += '\n';
        break;
      case 'html':
      case 'footnoteRef':
      case 'checkbox':
        break;
      default:
        run.text += opaque;
    }
  }
}

const isBareAddress = ({ autolink, text, href }: Tokens.Link): boolean =>
  autolink === true || text === href || /^(?:[a-z]+:\/\/|www\.)\S*$/i.test(text);

// A character reference ends in `;`, which is no punctuation. The same length, so that edits fall where they belong.
function maskReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#\w{1,8}|\w{2,32});/g, (found) => (spaces.test(found) ? ' ' : opaque).repeat(found.length));
}

const spaces = /^&(?:nbsp|ensp|emsp|thinsp);$/;

function glyphEdits(text: string, rules: TypographyRules | undefined): Edit[] {
  const edits: Edit[] = [];
  // Searches for a plain string are several times faster than one regular expression.
  if (rules !== undefined && (text.includes('"') || text.includes("'"))) curlQuotes(text, rules, edits);
  const quotes = edits.length;
  const hasDash = text.includes('-');
  for (const { sign, find, by } of dashes) {
    if ((!hasDash && sign !== '...') || !text.includes(sign)) continue;
    eachMatch(find, text, (start, end) => edits.push({ start, end, by }));
  }
  return edits.length === quotes ? edits : edits.sort(byPlace);
}

// Each pattern begins with its sign and looks behind afterwards: so the engine searches for the sign instead of looking behind everywhere.
const dashes: readonly { readonly sign: string; readonly find: RegExp; readonly by: string }[] = [
  { sign: '---', find: /---(?:(?<![-\s]---)(?![-\s])|(?<= ---)(?= ))/g, by: '—' },
  { sign: '--', find: /--(?:(?<=[\p{L}\p{N}\p{M})\]"'”’]--)(?=[\p{L}\p{N}("'“‘])|(?<= --)(?= ))/gu, by: '–' },
  { sign: ' - ', find: /-(?<=[^\s–—-] -)(?= [^\s–—-])/g, by: '–' },
  { sign: '...', find: /\.\.\.(?<!\.{4})(?!\.)/g, by: '…' },
];

function spaceEdits(text: string, { spaces: rules }: TypographyRules): Edit[] {
  const edits: Edit[] = [];
  const taken = new Set<number>();
  for (const { find, space } of rules) {
    eachMatch(find, text, (start, end) => {
      if (!taken.has(start)) edits.push({ start, end, by: space });
      taken.add(start);
    });
  }
  return edits.sort(byPlace);
}

/** Like matchAll, which makes a new regular expression for every text. */
function eachMatch(find: RegExp, text: string, see: (start: number, end: number) => void): void {
  find.lastIndex = 0;
  for (let match = find.exec(text); match !== null; match = find.exec(text)) {
    const end = match.index + match[0].length;
    see(match.index, end);
    // Where nothing is replaced, only something is put in.
    if (end === match.index) find.lastIndex = end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
  }
}

const byPlace = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;

function apply({ pieces }: Run, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  let next = 0;
  for (const { token, start } of pieces) {
    const end = start + token.text.length;
    const mine: Edit[] = [];
    while (next < edits.length && (edits[next]?.start ?? end) < start) next++;
    for (; next < edits.length; next++) {
      const edit = edits[next];
      if (edit === undefined || edit.start > end || (edit.start === end && edit.end > end)) break;
      if (edit.end <= end) mine.push(edit);
    }
    if (mine.length > 0) token.text = replaceStretches(token.text, mine, start);
  }
}

function replaceStretches(text: string, edits: readonly Edit[], offset: number): string {
  if (edits.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { start, end, by } of edits) {
    if (start - offset < at) continue;
    out += text.slice(at, start - offset) + by;
    at = end - offset;
  }
  return out + text.slice(at);
}
