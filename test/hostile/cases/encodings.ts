import { article, type HostileCase, withMatter } from './case.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

/** Bytes that are no text, and characters that cannot be seen. */
export const encodings: readonly HostileCase[] = [
  {
    name: 'a byte order mark and CRLF',
    file: `\ufeff${article('Žluťoučký kůň.')}`.replaceAll('\n', '\r\n'),
    shows: ['Žluťoučký kůň.'],
  },
  { name: 'line ends of an old Macintosh', file: article('Old text.').replaceAll('\n', '\r'), shows: ['Old text.'] },
  { name: 'line ends of all kinds', file: article('Mixed\r\rtext\n\r\nhere.').replace('\n', '\r\n'), shows: ['Mixed'] },
  {
    name: 'UTF-16 with a mark',
    file: Buffer.from(`\ufeff${article('Text.')}`, 'utf16le'),
    refused: 'invalid-encoding 1:1',
  },
  { name: 'UTF-16 without a mark', file: Buffer.from(article('Text.'), 'utf16le'), refused: 'invalid-encoding 1:1' },
  {
    name: 'UTF-16 the other way round',
    file: Buffer.from(`\ufeff${article('Text.')}`, 'utf16le').swap16(),
    refused: 'invalid-encoding 1:1',
  },
  {
    name: 'UTF-32',
    file: Buffer.concat([bytes('\xff\xfe\0\0'), bytes('-\0\0\0-\0\0\0-\0\0\0')]),
    refused: 'invalid-encoding 1:1',
  },
  { name: 'Latin-1', file: bytes(article('Caf\xe9 au lait.')), refused: 'invalid-encoding 7:4' },
  { name: 'UTF-7', file: article('+ADw-script+AD4-pwned()+ADw-/script+AD4-'), shows: ['+ADw-script'] },
  { name: 'an overlong slash', file: bytes(article('a \xc0\xaf b')), refused: 'invalid-encoding 7:3' },
  {
    name: 'half of a surrogate pair in UTF-8',
    file: bytes(article('a \xed\xa0\x80 b')),
    refused: 'invalid-encoding 7:3',
  },
  { name: 'a character beyond Unicode', file: bytes(article('a \xf4\x90\x80\x80 b')), refused: 'invalid-encoding 7:3' },
  {
    name: 'a character that is cut by the end of the file',
    file: Buffer.concat([bytes(article('Text')), bytes('\xe2\x82')]),
    refused: 'invalid-encoding 8:1',
  },
  { name: 'a NUL in the body', file: article('Te\0xt.'), warned: 'control-character 7:3', shows: ['Text.'] },
  {
    name: 'a NUL in a fence',
    file: '---\0\ntitle: A\ndate: 2026-11-22\nsummary: s\n---\nText.\n',
    warned: 'control-character 1:4',
  },
  {
    name: 'a NUL in the name of a key',
    file: withMatter('title: A\ndate: 2026-11-22\nsummary: s\ngen\0re: news'),
    warned: 'control-character 5:4',
  },
  {
    name: 'every control character',
    file: article(
      `a${Array.from({ length: 32 }, (_, code) => (code === 10 || code === 13 ? '' : String.fromCharCode(code))).join('')}b`,
    ),
    warned: 'control-character 7:2',
  },
  { name: 'controls of Latin-1', file: article('a \u0085 b \u0091 c \u009f d'), warned: 'control-character 7:3' },
  {
    name: 'controls by reference',
    file: article('a &#0; &#1; &#x1F; &#xD800; &#x110000; &#128; &#xFFFE; &#99999999999; b'),
    shows: ['€'],
  },
  {
    name: 'an escape sequence of terminals',
    file: article('a \u001b]8;;https://evil.example\u0007b\u001b[31mc'),
    warned: 'control-character 7:3',
  },
  {
    name: 'an escape sequence of terminals in a value that is wrong',
    file: withMatter('title: A\ndate: 2026-11-22\nlayout: "\\u001b[2Jx"'),
    refused: 'unknown-layout 4:9',
  },
  {
    name: 'characters that change the order of text',
    file: article('a \u202e b \u2066 c'),
    warned: 'bidi-control 7:3',
  },
  { name: 'characters without width', file: article('a\u200bb\u200cc\u200dd\u2060e\ufefff') },
  { name: 'separators of lines', file: article('a\u2028b\u2029c\u0085d') },
  { name: 'characters that are none', file: article('a \ufffe \uffff \ufdd0 b') },
  { name: 'a byte order mark in the text', file: article('a\ufeffb'), warned: 'control-character 7:2' },
  { name: 'a letter under a thousand accents', file: article(`Z${'\u0301\u0316'.repeat(1000)}algo`) },
  {
    name: 'tags of Unicode',
    file: article(`a${[...'pwned'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}b`),
  },
  {
    name: 'a right-to-left article',
    file: withMatter('title: שלום\ndate: 2026-11-22\nsummary: s\nlang: he'),
    shows: ['שלום'],
  },
];
