import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../src/diagnostics/fault.ts';
import { readIfThere } from '../../src/read/companion.ts';
import { decodeText } from '../../src/read/decode.ts';
import { largestSource, makeSourceReader, readSource } from '../../src/read/source.ts';
import { scratchFolder } from '../write/scratch-site.ts';

function siteWith(bytes: string | Uint8Array): string {
  const root = scratchFolder();
  writeFileSync(join(root, 'a.md'), bytes);
  return root;
}

const decode = (bytes: readonly number[] | string) => {
  const { value, diagnostics } = decodeText('a.md', Buffer.from(bytes as string));
  return {
    text: value?.text,
    found: diagnostics.map(({ code, place, message }) => [code, place.line, place.column, message]),
  };
};

test('a text comes back without its byte order mark and with one kind of line end', () => {
  expect(readSource(siteWith('\ufeff---\r\ntitle: é\r---\n'), 'a.md')).toEqual({
    value: { path: 'a.md', text: '---\ntitle: é\n---\n' },
    diagnostics: [],
  });
});

test('any text without control characters is read back as it was written', () => {
  const printable = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u.test(text));
  fc.assert(
    fc.property(printable, (text) => {
      expect(decode(text)).toEqual({ text, found: [] });
    }),
  );
});

test('one reader reads files of any size after one another', () => {
  const root = siteWith('short');
  const long = 'x'.repeat(300_000);
  writeFileSync(join(root, 'b.md'), long);
  const read = makeSourceReader(root);
  expect(['a.md', 'b.md', 'a.md'].map((path) => read(path).value?.text)).toEqual(['short', long, 'short']);
});

test('2 MB are read and one byte more is an error', () => {
  expect(readSource(siteWith('x'.repeat(largestSource)), 'a.md').diagnostics).toEqual([]);
  const { value, diagnostics } = readSource(siteWith('x'.repeat(largestSource + 1)), 'a.md');
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['article-too-large']]);
});

test('the first byte that is not UTF-8 is named with line, column and what Windows means by it', () => {
  const { text, found } = decode([...Buffer.from('één\r\ncaf'), 0xe9, 0x0a, 0xff]);
  expect([text, found]).toEqual([
    undefined,
    [['invalid-encoding', 2, 4, 'byte 0xE9 is not valid UTF-8 (in Windows-1252 it would be `é`)']],
  ]);
});

test('the place of the first wrong byte is right wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '€', '😀', '\n') }), fc.string(), (before, after) => {
      const bytes = [...Buffer.from(before), 0xff, ...Buffer.from(after)];
      const lines = before.split('\n');
      expect(decode(bytes).found[0]?.slice(0, 3)).toEqual([
        'invalid-encoding',
        lines.length,
        (lines.at(-1) ?? '').length + 1,
      ]);
    }),
  );
});

test.each([
  ['overlong', [0xc0, 0x80]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a character cut at the end', [0x61, 0xe2, 0x82]],
])('%s is not UTF-8', (_name, bytes) => {
  expect(decode(bytes).found[0]?.[0]).toBe('invalid-encoding');
});

test('UTF-16 is called by its name, with and without a mark', () => {
  const wide = Buffer.from('---\ntitle: Budget\n---\n', 'utf16le');
  for (const bytes of [
    wide,
    Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
    Buffer.concat([Buffer.from([0xff, 0xfe]), wide]).swap16(),
  ]) {
    expect(decode([...bytes]).found).toEqual([['invalid-encoding', 1, 1, 'the file is in UTF-16, not in UTF-8']]);
  }
});

test('control characters are left out, each kind named once with its count at the first place in the file', () => {
  expect(decode('ab\u0008c\r\nd\u0008\u0085\ufeffe\u007f')).toEqual({
    text: 'abc\nde',
    found: [
      ['control-character', 1, 3, expect.stringContaining('U+0008 stands here and once more')],
      ['control-character', 2, 3, expect.stringContaining('U+0085')],
      ['control-character', 2, 4, expect.stringContaining('U+FEFF')],
      ['control-character', 2, 6, expect.stringContaining('U+007F')],
    ],
  });
});

test('the sign of a character that was lost stays and is named once, with its count', () => {
  const { text, found } = decode('Nov\ufffdkov\ufffd');
  expect(text).toBe('Nov\ufffdkov\ufffd');
  expect(found.map((each) => each.slice(0, 3))).toEqual([['lost-character', 1, 4]]);
});

test('a character that turns the direction of text stays and is named', () => {
  const { text, found } = decode('a\u202eb');
  expect([text, found[0]?.slice(0, 3)]).toEqual(['a\u202eb', ['bidi-control', 1, 2]]);
});

test('a file that is gone is a diagnostic, and nothing at all where it may be absent', () => {
  const root = scratchFolder();
  expect(readSource(root, 'a.md').diagnostics.map(({ code }) => code)).toEqual(['vanished-file']);
  expect(readIfThere(root, 'a.comments.yaml')).toEqual({ value: undefined, diagnostics: [] });
});

test('a file that may be absent is read when it is there', () => {
  expect(readIfThere(siteWith('x: 1'), 'a.md').value?.text).toBe('x: 1');
});

test('a file that became a link or a folder is not read', () => {
  const root = siteWith('secret');
  symlinkSync(join(root, 'a.md'), join(root, 'link.md'));
  mkdirSync(join(root, 'folder.md'));
  expect(() => readSource(root, 'link.md')).toThrow(new Fault('cannot read link.md: it became a symbolic link'));
  expect(readSource(root, 'folder.md').diagnostics.map(({ code }) => code)).toEqual(['special-file']);
});

test('a file that the disk will not open is a fault of the surroundings', () => {
  const name = `${'x'.repeat(300)}.md`;
  expect(() => readSource(scratchFolder(), name)).toThrow(new Fault(`cannot read ${name}: the name is too long`));
});
