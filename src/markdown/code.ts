import type { Tokens } from 'marked';
import { escapeLiteral, escapeText } from './escape.ts';
import { langOfLabel, langWithin } from './label-language.ts';
import type { Work } from './work.ts';

/** Writes a block of code. One with long lines can be scrolled with the keyboard. */
export function renderCode(work: Work, { text, lang }: Tokens.Code): string {
  const code = text === '' ? '' : `${work.uncover(text).replace(/\n$/, '')}\n`;
  const name = /^\S*/.exec(lang ?? '')?.[0] ?? '';
  const language = (work.bare && name !== '') || safeLanguage.test(name) ? ` class="language-${escapeText(name)}"` : '';
  const scroll =
    !work.bare && longLine.test(code)
      ? ` tabindex="0" role="group" aria-label="${escapeLiteral(work.labels.code ?? 'Code')}"${langOfLabel(work, 'code')}`
      : '';
  const within = scroll === '' ? '' : langWithin(work, 'code');
  return `<pre${scroll}><code${language}${within}>${escapeLiteral(code)}</code></pre>\n`;
}

const safeLanguage = /^[A-Za-z0-9][\w+#.-]{0,39}$/;
// At 320 pixels about 38 characters fit.
const longLine = /[^\n]{39}/;
