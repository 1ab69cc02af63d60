import { expect, test } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import { placeAt } from '../../src/diagnostics/place.ts';
import { hushHeld } from '../../src/work/hush.ts';

const source = { path: 'articles/held.md', text: '---\ntitle: Secret deal\ndate: 2026-11-31\n---\nThe deal.\n' };
const atDate = diagnose('missing-front-matter', placeAt(source, 28, 38), 'x');
const atTitle = diagnose('missing-front-matter', placeAt(source, 11, 22), 'x');
const held = new Map([[source.path, 'Secret deal']]);
const framesOf = (mode: 'build' | 'check', titles = held) =>
  hushHeld([atDate, atTitle], new Map(titles), mode).map(({ place }) => place.excerpt?.lines);

test('a build shows no line of a held article', () => {
  expect(framesOf('build')).toEqual([undefined, undefined]);
});

test('a check shows the line that is meant, and never the one with the title', () => {
  expect(framesOf('check')).toEqual([['date: 2026-11-31'], undefined]);
});

test('other articles keep their frames', () => {
  expect(framesOf('build', new Map())[0]).toContain('title: Secret deal');
});
