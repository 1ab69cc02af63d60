import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../src/diagnostics/fault.ts';
import { fingerprintOf } from '../../src/write/disk.ts';
import { emptyManifest, type Manifest, parseManifest } from '../../src/write/manifest.ts';
import { madeOf, manifestOf, wanting } from '../support/manifest.ts';

const name = fc.oneof(
  fc.constantFrom('a', 'index.html', 'č', '日本', '😀', 'a b', '"', '",1,"'),
  fc.stringMatching(/^[a-zé]{1,9}$/),
);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
const files = (texts: fc.Arbitrary<string>) =>
  fc.uniqueArray(fc.tuple(path, texts), { maxLength: 40, selector: ([path]) => path });

type Files = readonly (readonly [path: string, text: string])[];
const printed = (list: Files): Buffer =>
  wanting(emptyManifest(), (wanted, numberOf) => {
    for (const [path, text] of list) wanted.put(numberOf(path), madeOf(text));
  }).bytes;
const rowsOf = (manifest: Manifest) =>
  Array.from({ length: manifest.size }, (_, row) => [
    manifest.pathAt(row),
    { size: manifest.sizeAt(row), digest: manifest.digestAt(row) },
  ]);
const sorted = (list: Files) =>
  [...list].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, fingerprintOf(Buffer.from(text))]);

test('a manifest is read back as it was written, and the same files give the same bytes in any order', () => {
  fc.assert(
    fc.property(files(fc.string()), (list) => {
      const bytes = printed(list);
      expect(rowsOf(parseManifest(bytes, 'x'))).toEqual(sorted(list));
      expect(printed([...list].reverse()).equals(bytes)).toBe(true);
      const plain = JSON.parse(bytes.toString());
      expect(plain.version).toBe(1);
      const listed = Object.fromEntries(plain.files.map(([path, size, digest]: string[]) => [path, { size, digest }]));
      expect(listed).toEqual(Object.fromEntries(sorted(list)));
    }),
  );
});

test('what comes of a manifest when files stay, change, come and go is what a first build of the same files writes', () => {
  const texts = fc.constantFrom('one', 'two');
  fc.assert(
    fc.property(files(texts), files(texts), fc.func(fc.boolean()), (before, others, isKept) => {
      const kept = before.filter(([path]) => isKept(path));
      const keptPaths = new Set(kept.map(([path]) => path));
      const news = others.filter(([path]) => !keptPaths.has(path));
      const { bytes, paths } = wanting(parseManifest(printed(before), 'x'), (wanted, numberOf) => {
        for (const [path, text] of news) wanted.put(numberOf(path), madeOf(text));
        for (const [path] of kept) wanted.keep(numberOf(path));
      });
      expect(bytes.toString()).toBe(printed([...kept, ...news]).toString());
      expect(paths).toEqual(sorted([...kept, ...news]).map(([path]) => path));
    }),
  );
});

test('a long one too, whatever its paths are made of', () => {
  const list = Array.from(
    { length: 12_345 },
    (_, index) => [`${'日本/'.repeat(index % 9)}${index}`, String(index)] as const,
  );
  expect(rowsOf(parseManifest(printed(list), 'x'))).toEqual(sorted(list));
});

test('a file that was made as the manifest has it stays', () => {
  const { wanted } = wanting(manifestOf(['a', 'b']), (wanted, numberOf) => {
    wanted.put(numberOf('a'), { ...madeOf('a'), kind: 'same' });
    wanted.put(numberOf('b'), { ...madeOf('other'), kind: 'same' });
  });
  expect([wanted.size(), wanted.isAsBefore(), [...wanted.news()]]).toEqual([2, false, [1]]);
});

test('of a damaged one nothing is believed, wherever the damage is', () => {
  const bytes = Buffer.from(manifestOf(Array.from({ length: 3000 }, (_, index) => `page-${index}/index.html`)).bytes);
  const digest = fingerprintOf(Buffer.from('')).digest;
  const rows = (text: string): Buffer => Buffer.from(`{"version":1,"files":[\n${text}\n]}\n`);
  const harms = [
    ...[1, bytes.length >> 1, bytes.length - 1].map((length) => bytes.subarray(0, length)),
    ...['', '{}', '{"version":2,"files":[\n\n]}\n'].map((text) => Buffer.from(text)),
    ...['[1,1,"x"]', '["a",1]', '["a",1,"x"]', `["a","1","${digest}"]`, `["a",,"${digest}"]`].map(rows),
    ...[`["",1,"${digest}"]`, `["a",1,"${digest}"] `, `["a",1,"${digest}"],`, `["a",1,"${digest}"],\n`].map(rows),
    ...[`["a",1,"${digest}"]\n["b",1,"${digest}"]`, `["a",1,"${digest}"],\n\n["b",1,"${digest}"]`].map(rows),
    Buffer.concat([bytes, Buffer.from('\n')]),
  ];
  for (const harmed of harms) expect(() => parseManifest(harmed, 'x'), harmed.toString()).toThrow(Fault);
});

test('a path that leads out of the output, or is none, is never given', () => {
  const digest = fingerprintOf(Buffer.from('')).digest;
  for (const path of ['../a', '/a', 'a/../b', './a', 'a//b', 'a/', 'c:a', 'a\\\\b', 'a\\u0000', '\\x']) {
    const manifest = parseManifest(Buffer.from(`{"version":1,"files":[\n["${path}",1,"${digest}"]\n]}\n`), 'x');
    expect(() => manifest.pathAt(0), path).toThrow(Fault);
  }
});
