import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../src/diagnostics/fault.ts';
import { fingerprintOf } from '../../src/write/disk.ts';
import { parseManifest, printManifest } from '../../src/write/manifest.ts';

const of = (text: string) => fingerprintOf(Buffer.from(text));
const name = fc.oneof(
  fc.constantFrom('a', 'index.html', 'č', '日本', '😀', 'a b', '"'),
  fc.stringMatching(/^[a-zé]{1,9}$/),
);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

test('a manifest is read back as it was written, and the same files give the same bytes in any order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 40 }), (paths) => {
      const files = new Map(paths.map((each) => [each, of(each)]));
      const bytes = printManifest(files);
      expect(parseManifest(bytes, 'x')).toEqual(new Map([...files].sort()));
      expect(printManifest(new Map([...files].reverse())).equals(bytes)).toBe(true);
      expect(JSON.parse(bytes.toString())).toMatchObject({ version: 1 });
    }),
  );
});

test('a long one too, whatever its paths are made of', () => {
  const files = new Map(
    Array.from({ length: 12_345 }, (_, index) => [`${'日本/'.repeat(index % 9)}${index}`, of(String(index))]),
  );
  expect(parseManifest(printManifest(files), 'x')).toEqual(files);
});

test('of a damaged one nothing is believed, wherever the damage is', () => {
  const files = new Map(Array.from({ length: 3000 }, (_, index) => [`page-${index}/index.html`, of(String(index))]));
  const bytes = printManifest(files);
  const harms = [
    ...[1, bytes.length >> 1, bytes.length - 1].map((length) => bytes.subarray(0, length)),
    ...['', '{}', '{"version":2,"files":[\n\n]}\n', '{"version":1,"files":[\n["../a",1,"x"]\n]}\n'].map((text) =>
      Buffer.from(text),
    ),
    ...['{"version":1,"files":[\n[1,1,"x"]\n]}\n', '{"version":1,"files":[\n["a",1]\n]}\n'].map((text) =>
      Buffer.from(text),
    ),
    Buffer.concat([bytes, Buffer.from('\n')]),
  ];
  for (const harmed of harms) expect(() => parseManifest(harmed, 'x')).toThrow(Fault);
});
