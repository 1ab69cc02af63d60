import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OpenFile } from '../../src/cache/files.ts';
import { openLines, printLines } from '../../src/cache/sealed-lines.ts';

const name = fc.oneof(fc.constantFrom('a', 'a.md', 'aa.md', '"', '\\', ',', 'é', '[', '\n', '😀'), fc.string());
const nameIn = (text: string): string => JSON.parse(text)[0];
const printed = (mark: string, names: readonly string[]): Buffer =>
  Buffer.concat([
    ...printLines(
      mark,
      '{"head":"Ü"}',
      names.map((each) => [each, textOf(names, each)] as const),
    ),
  ]);
const textOf = (names: readonly string[], each: string): string => JSON.stringify([each, names.indexOf(each), 'Ž']);
const fileOf = (bytes: Buffer): OpenFile => ({
  size: bytes.length,
  read: (at, length) => (at + length <= bytes.length ? bytes.subarray(at, at + length) : undefined),
  close: () => {},
});

test('every line is found by its name and by its number, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 30 }), name, (names, other) => {
      const lines = openLines(fileOf(printed('mark', names)), 'mark', nameIn);
      expect(lines?.first).toBe('{"head":"Ü"}');
      expect(names.map((each) => lines?.numberOf(each))).toEqual(names.map((_, number) => number));
      expect(names.map((_, number) => lines?.line(number))).toEqual(names.map((each) => textOf(names, each)));
      expect(lines?.line(names.length)).toBe('');
      expect(lines?.line(-1)).toBe('');
      if (!names.includes(other)) expect(lines?.numberOf(other)).toBeUndefined();
    }),
  );
});

test('there may be more than are written at once', () => {
  const names = Array.from({ length: 2500 }, (_, number) => `${(number * 977) % 2500}.md`);
  const lines = openLines(fileOf(printed('mark', names)), 'mark', nameIn);
  for (const number of [0, 999, 1000, 1001, 2499]) {
    expect(lines?.line(number)).toBe(textOf(names, names[number] ?? ''));
    expect(lines?.numberOf(names[number] ?? '')).toBe(number);
  }
});

test('a file of another mark is not opened, and one that is damaged anywhere gives no line that it did not have', () => {
  const names = ['b.md', 'a.md', 'c.md'];
  const whole = printed('mark', names);
  expect(openLines(fileOf(whole), 'other', nameIn)).toBeUndefined();
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    const lines = openLines(fileOf(damaged), 'mark', nameIn);
    if (lines === undefined) continue;
    expect(lines.first).toBe('{"head":"Ü"}');
    for (const [number, each] of names.entries()) {
      expect(['', textOf(names, each)]).toContain(lines.line(number));
      expect([undefined, number]).toContain(lines.numberOf(each));
    }
    expect(openLines(fileOf(whole.subarray(0, at)), 'mark', nameIn)).toBeUndefined();
  }
});

test('a line is not believed in the place of another, nor in another file', () => {
  const one = printed('mark', ['a.md', 'b.md']);
  const swapped = Buffer.from(one);
  const length = 20 + textOf(['a.md', 'b.md'], 'a.md').length + 1;
  const first = 20 + Buffer.byteLength('{"head":"Ü"}');
  one.copy(swapped, first, first + length, first + 2 * length);
  one.copy(swapped, first + length, first, first + length);
  const lines = openLines(fileOf(swapped), 'mark', nameIn);
  expect([lines?.line(0), lines?.line(1)]).toEqual(['', '']);
});
