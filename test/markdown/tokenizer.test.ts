import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { Lexer, Marked } from 'marked';
import { expect, test } from 'vitest';
import { makeTokenizer } from '../../src/markdown/tokenizer.ts';

const options = new Marked({ gfm: true }).defaults;
const tokenizer = makeTokenizer();
const quick = (text: string) => Lexer.lex(text, { ...options, tokenizer });
const plain = (text: string) => Lexer.lex(text, { ...options });

const pieces = fc.constantFrom(
  ...[
    '# ',
    '## x',
    '#',
    '> ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '12) ',
    '    ',
    '\t',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '  \n',
    '\\\n',
    '\r\n',
  ],
  ...[
    '```',
    '~~~',
    '`',
    '``',
    '~',
    '~~',
    '*',
    '**',
    '_',
    '__',
    '[',
    ']',
    '](',
    ')',
    '!',
    '[x]: /y',
    '[x]',
    '[ ] ',
    '|',
    '| - |',
    '|-',
    ':-',
  ],
  ...[
    '---',
    '===',
    '-',
    '=',
    '<',
    '>',
    '<b>',
    '</b>',
    '<pre>',
    '</pre>',
    '<!-- ',
    '-->',
    '<div>',
    '&',
    '&#35;',
    '&amp;',
    '\\',
    '\\*',
  ],
  ...[
    'http://a.cz',
    'HTTPS://b',
    'http',
    'ftp://c.d/e_f',
    'www.x.org',
    'xwww.y',
    'mailto:',
    'xmpp:',
    'a@b.cz',
    '@',
    'mailto:q@w.eu',
    '://',
    ':',
  ],
  ...['words', 'né', ' and ', '\u2028', '\u00a0', '\u3000', '.', '😀'],
);

test('marked reads every text with the quick tokenizer as it does without', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      const text = parts.join('');
      expect(quick(text)).toEqual(plain(text));
    }),
    { numRuns: 3000 },
  );
});

test('marked reads the examples of the specification with the quick tokenizer as it does without', () => {
  const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: { markdown: string }[] };
  for (const { markdown } of tests) expect(quick(markdown), markdown).toEqual(plain(markdown));
});

test('marked reads an article with the quick tokenizer as it does without', () => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(quick(text)).toEqual(plain(text));
});
