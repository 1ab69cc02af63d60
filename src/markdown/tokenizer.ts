import { Tokenizer } from 'marked';

/** Makes marked's tokenizer of GFM quicker: what a text cannot be by its first characters is not tried, and plain words are found without
 *  the regular expression that looks for a mail address at each of them. Every token is the same; test/markdown/tokenizer.test.ts holds it. */
export function makeTokenizer(): Tokenizer {
  const { prototype } = Tokenizer;
  const tokenizer = new Tokenizer();
  return Object.assign(tokenizer, {
    space: (src: string) => (begins(src, space) ? prototype.space.call(tokenizer, src) : undefined),
    code: (src: string) => (begins(src, indent) ? prototype.code.call(tokenizer, src) : undefined),
    fences: (src: string) => (begins(src, fence) ? prototype.fences.call(tokenizer, src) : undefined),
    heading: (src: string) => (begins(src, hash) ? prototype.heading.call(tokenizer, src) : undefined),
    hr: (src: string) => (begins(src, rule) ? prototype.hr.call(tokenizer, src) : undefined),
    blockquote: (src: string) => (begins(src, quote) ? prototype.blockquote.call(tokenizer, src) : undefined),
    list: (src: string) => (begins(src, bullet) ? prototype.list.call(tokenizer, src) : undefined),
    html: (src: string) => (begins(src, angle) ? prototype.html.call(tokenizer, src) : undefined),
    def: (src: string) => (begins(src, bracket) ? prototype.def.call(tokenizer, src) : undefined),
    table: (src: string) => (mayBeTable(src) ? prototype.table.call(tokenizer, src) : undefined),
    lheading: (src: string) => (mayBeUnderlined(src) ? prototype.lheading.call(tokenizer, src) : undefined),
    emStrong: (src: string, masked: string, before = '') =>
      begins(src, emphasis) ? prototype.emStrong.call(tokenizer, src, masked, before) : undefined,
    url: (src: string) => (begins(src, address) || src.includes('@') ? prototype.url.call(tokenizer, src) : undefined),
    inlineText(src: string) {
      const end = tokenizer.lexer.state.inRawBlock ? 0 : endOfWords(src);
      if (end === 0) return prototype.inlineText.call(tokenizer, src);
      const text = src.slice(0, end);
      return { type: 'text' as const, raw: text, text, escaped: false };
    },
  });
}

const codesOf = (characters: string): Uint8Array => {
  const codes = new Uint8Array(128);
  for (const character of characters) codes[character.charCodeAt(0)] = 1;
  return codes;
};
const begins = (src: string, codes: Uint8Array): boolean => codes[src.charCodeAt(0)] === 1;

const space = codesOf(' \t\n');
const indent = codesOf(' \t');
const fence = codesOf(' `~');
const hash = codesOf(' #');
const rule = codesOf(' -_*');
const quote = codesOf(' >');
const bullet = codesOf(' *+-0123456789');
const angle = codesOf(' <');
const bracket = codesOf(' [');
const emphasis = codesOf('*_');
// https, ftp, www, mailto, xmpp.
const address = codesOf('hHfFwWmMxX');

/** The second line of a table holds nothing but `|`, `:`, `-` and spaces. */
function mayBeTable(src: string): boolean {
  const end = src.indexOf('\n');
  return end !== -1 && delimiters[src.charCodeAt(end + 1)] === 1;
}

const delimiters = codesOf(' |:-');

/** The last line of a heading of this kind begins with `=` or `-`, and no line above it is blank. */
function mayBeUnderlined(src: string): boolean {
  for (let end = src.indexOf('\n'); end !== -1; end = src.indexOf('\n', end + 1)) {
    const code = src.charCodeAt(end + 1);
    if (code === lineEnd) return false;
    if (underlines[code] === 1) return true;
  }
  return false;
}

const underlines = codesOf(' =-');
const lineEnd = 10;

/** Where words end that stand before the next character with a meaning; 0 when it takes more to know. */
function endOfWords(src: string): number {
  const first = src.charCodeAt(0);
  if (first === backtick || first === tilde || src.includes('@')) return 0;
  marks.lastIndex = 1;
  const end = marks.test(src) ? marks.lastIndex - 1 : src.length;
  const words = src.slice(0, end);
  return words.includes('&') || mayBeAddress(words) || mayEndLine(words) ? 0 : end;
}

const backtick = 96;
const tilde = 126;
const marks = /[\\<![`*~_]/g;

const mayBeAddress = (words: string): boolean =>
  words.includes('www.') || (words.includes(':') && /:\/\/|mailto:|xmpp:/.test(words));
const mayEndLine = (words: string): boolean => words.includes('\n') && words.includes('  \n');
