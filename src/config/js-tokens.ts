/** A word, a string, a bracket or another sign of a module's source, with its UTF-16 offsets. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Splits TypeScript or JavaScript into tokens, without comments. Tolerant: what it does not understand it passes over. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(source); found !== null; found = pattern.exec(source)) {
    const text = found[0];
    if (text.startsWith('//') || text.startsWith('/*')) continue;
    if (text === '/' && mayBeginRegExp(tokens.at(-1)?.text)) {
      regExp.lastIndex = found.index;
      if (regExp.test(source)) pattern.lastIndex = regExp.lastIndex;
    }
    tokens.push({ text, start: found.index, end: pattern.lastIndex });
  }
  return tokens;
}

/** The text that a quoted token stands for; any other token as it is. */
export function unquoted({ text }: Token): string {
  return /^['"`]/.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text;
}

const pattern =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|[{}[\]():,;]|[^\s{}[\]():,;'"`/]+|\//g;
const regExp = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/** After a name, a number or a closing bracket a slash divides. */
const mayBeginRegExp = (before: string | undefined): boolean =>
  before === undefined || !/^(?:[)\]}]|[\w$'"`].*)$/s.test(before);
