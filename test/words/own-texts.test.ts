import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { none, ownText, ownTexts } from '../../src/words/own-texts.ts';

test('a copy is equal to what was copied, half surrogate pairs and keys called like methods included', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ownText(text) === text));
  const plain = { text: 'half \ud835', list: [1, true, null, { '': 'x', constructor: 'y' }], none: [], nothing: [{}] };
  expect(ownTexts(plain)).toStrictEqual(plain);
});

test('a key called like the prototype is a key like any other', () => {
  const plain = JSON.parse('{"__proto__": {"a": []}, "b": {"__proto__": []}}');
  const copy = ownTexts(plain);
  expect(JSON.stringify(copy)).toBe(JSON.stringify(plain));
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});

test('all that is empty is one', () => {
  const copy = ownTexts({ a: [], b: { c: [], d: {} }, e: {}, f: 'x' });
  expect(copy.a).toBe(copy.b.c);
  expect(copy.e).toBe(copy.b.d);
  expect(copy.a).toBe(none);
});

test('a copy of a piece does not keep the text that it was cut out of', () => {
  const size = 1_000_000;
  const piecesOf = (own: (text: string) => string): string[] =>
    Array.from({ length: 50 }, (_, index) => own(String(index).padEnd(size, 'news ').slice(0, 40)));
  expect(heapFor(() => piecesOf((text) => text))).toBeGreaterThan(20 * size);
  expect(heapFor(() => piecesOf(ownText))).toBeLessThan(5 * size);
});

function heapFor(make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  collect();
  const after = process.memoryUsage().heapUsed;
  return kept === undefined ? 0 : after - before;
}
