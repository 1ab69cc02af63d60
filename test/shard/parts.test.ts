import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { Fault } from '../../src/diagnostics/fault.ts';
import { handOver, whyNotWhole } from '../../src/shard/gather-parts.ts';
import { openPart, type Part, partsIn } from '../../src/shard/read-part.ts';
import { articlesOf } from '../../src/shard/share.ts';
import { makePartWriter } from '../../src/shard/write-part.ts';
import { openOneFile } from '../../src/write/one-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsctl-part-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Contents {
  readonly articles?: readonly (readonly [path: string, record: string, text: string])[];
  readonly pages?: readonly (readonly [output: string, sketch: string, key: string, html: string])[];
}

function writePart(name: string, index: number, of: number, { articles = [], pages = [] }: Contents = {}): string {
  const path = join(folder, name);
  const file = openOneFile({ path, root: join(folder, 'site'), mayReplace: () => true }, process.pid);
  const part = makePartWriter(file, { index, of, environment: 'this' });
  for (const article of articles) part.article(...article);
  for (const page of pages) part.page(...page);
  part.finish();
  return path;
}

function opened<T>(paths: readonly string[], work: (parts: readonly Part[]) => T): T {
  const parts = paths.map((path) => openPart(path, path.slice(folder.length + 1)));
  try {
    return work(parts);
  } finally {
    for (const part of parts) part.close();
  }
}

describe('shares', () => {
  test('every article falls to exactly one of them, and they differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }), (count, of) => {
        const paths = Array.from({ length: count }, (_, number) => `articles/${number}.md`);
        const shares = Array.from({ length: of }, (_, index) => [...articlesOf(paths, { index: index + 1, of })]);
        expect(shares.flat()).toEqual(paths);
        const sizes = shares.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a part file', () => {
  test('gives back every text that was put into it', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text, text), { maxLength: 5 }), (rows) => {
        const articles = rows.map(([a, b], number) => [`articles/${number}.md`, a, b] as const);
        const pages = rows.map(([a, b, c, d], number) => [`${number}/index.html`, a, b, c + d] as const);
        opened([writePart('any.part', 1, 1, { articles, pages })], (parts) => {
          const handed = handOver(parts);
          for (const [path, record, html] of articles)
            expect([handed.record(path), handed.text(path)]).toEqual([record, html]);
          for (const [output, sketch, key, html] of pages) {
            expect(handed.page(output, sketch)).toEqual({ key, content: Buffer.from(html) });
            expect(handed.page(output, `${sketch}!`)).toBeUndefined();
          }
          expect([handed.record('articles/none.md'), handed.page('none', '')]).toEqual([undefined, undefined]);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('with any byte changed or with its end cut off it is not believed', () => {
    const path = writePart('whole.part', 1, 1, { articles: [['articles/a.md', '{"record":1}', '<p>Text</p>']] });
    const bytes = readFileSync(path);
    const harmed = join(folder, 'harmed.part');
    const refused = (content: Buffer) => {
      writeFileSync(harmed, content);
      expect(() => openPart(harmed, 'harmed.part')).toThrow(Fault);
    };
    for (let at = 0; at < bytes.length; at++) {
      const other = Buffer.from(bytes);
      other[at] = (other[at] ?? 0) ^ 1;
      refused(other);
    }
    for (let length = 0; length < bytes.length; length += 7) refused(bytes.subarray(0, length));
    refused(Buffer.concat([bytes, Buffer.from('\n')]));
  });

  test('is told from other files, and from those of another newsctl', () => {
    const path = join(folder, 'other.part');
    writeFileSync(path, 'something else');
    expect(() => openPart(path, 'other.part')).toThrow('other.part is not a part of a site');
    writeFileSync(path, 'newsctl part 9\n');
    expect(() => openPart(path, 'other.part')).toThrow('other.part was written by another newsctl');
    expect(() => openPart(join(folder, 'none.part'), 'none.part')).toThrow('cannot read none.part');
  });

  test('a folder stands for all parts in it, and for nothing else in it', () => {
    const all = join(folder, 'all');
    mkdirSync(all);
    expect(() => partsIn(all, 'all')).toThrow('there is no part file in all');
    for (const name of ['2-of-2.part', '1-of-2.part', 'notes.txt']) writeFileSync(join(all, name), '');
    expect(partsIn(all, 'all')).toEqual([join('all', '1-of-2.part'), join('all', '2-of-2.part')]);
  });
});

describe('parts of one site', () => {
  const [first, second, third] = [1, 2, 3].map((index) => writePart(`${index}-of-3`, index, 3));
  const others = [writePart('1-of-2', 1, 2), writePart('twin', 2, 3)];
  const why = (...paths: (string | undefined)[]) =>
    opened(
      paths.filter((path) => path !== undefined),
      (parts) => whyNotWhole(parts, 'this'),
    );

  test('are whole in any order', () => {
    expect(why(third, first, second)).toBeUndefined();
  });

  test('must be all of them, each once, of one number, made in one environment', () => {
    expect(why()).toContain('there are no parts');
    expect(why(first, third)).toBe('part 2 of 3 is missing');
    expect(why(second)).toBe('of 3 parts 2 are missing: 1, 3');
    expect(why(first, second, third, others[1])).toBe('2-of-3 and twin are both part 2 of 3');
    expect(why(first, others[0])).toBe('1-of-3 is one of 3 parts, 1-of-2 one of 2');
    expect(opened([first ?? ''], (parts) => whyNotWhole(parts, 'that'))).toContain(
      '1-of-3 was made with another newsctl',
    );
  });
});
