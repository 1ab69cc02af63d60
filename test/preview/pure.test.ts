import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withScript } from '../../src/preview/inject.ts';
import { rangeOf } from '../../src/preview/range.ts';
import { makeRecent } from '../../src/preview/recent.ts';
import { makeRounds } from '../../src/preview/rounds.ts';
import { settingsOf } from '../../src/preview/settings.ts';
import { isOfInterest, partOf } from '../../src/preview/watched-paths.ts';

test('the script stands at the end of the body and changes nothing else', () => {
  expect(withScript('<body>a</body></html>', 'd')).toMatch(
    /^<body>a<script src="[^"]+" data-page="d" defer><\/script><\/body><\/html>$/,
  );
  expect(withScript('<!-- </body> --><p></BODY >', 'd')).toMatch(/--><p><script .*<\/script><\/BODY >$/);
  expect(withScript('text', 'd')).toMatch(/^text<script/);
});

test('a range lies inside the file, whatever is asked', () => {
  expect(rangeOf('bytes=0-99', 1000)).toEqual({ from: 0, to: 99 });
  expect(rangeOf('bytes=900-', 1000)).toEqual({ from: 900, to: 999 });
  expect(rangeOf('bytes=-100', 1000)).toEqual({ from: 900, to: 999 });
  expect([
    rangeOf('bytes=5-1', 10),
    rangeOf('bytes=-', 10),
    rangeOf('bytes=0-1,3-4', 10),
    rangeOf('bytes=10-', 10),
  ]).toEqual(Array(4).fill(undefined));
  const header = fc.tuple(fc.option(fc.nat(50)), fc.option(fc.nat(50))).map(([a, b]) => `bytes=${a ?? ''}-${b ?? ''}`);
  fc.assert(
    fc.property(header, fc.nat(40), (text, size) => {
      const range = rangeOf(text, size);
      if (range) expect(0 <= range.from && range.from <= range.to && range.to < size).toBe(true);
    }),
  );
});

test('a bounded map forgets what nobody used for longest', () => {
  const recent = makeRecent<string, number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  recent.get('a');
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map(recent.get)).toEqual([1, undefined, 3]);
});

test('a bar may change one switch, and nothing that is not one', () => {
  expect(settingsOf('{"drafts":false}')).toEqual({ drafts: false });
  expect(settingsOf('{"now":""}')).toEqual({ now: '' });
  for (const json of ['', 'null', '[]', '"now"', '{}', '{"drafts":"no"}', '{"now":1}', '{"drafts":true,"root":"/"}']) {
    expect(settingsOf(json), json).toBeUndefined();
  }
});

test('changes that come during a round come together in the next', async () => {
  const seen: unknown[] = [];
  const rounds = makeRounds(
    async (batch) => {
      seen.push(batch === 'everything' ? batch : [...batch.keys()]);
      await Promise.resolve();
    },
    (error) => seen.push(error),
  );
  rounds.ask('everything');
  rounds.ask(new Map([['a', 'change']]));
  rounds.ask(new Map([['b', 'change']]));
  await rounds.settled();
  expect(seen).toEqual(['everything', ['a', 'b']]);
});

test('what an edit means is told by where the file lies', () => {
  const config = new Set(['newsctl.config.ts', 'data/authors.json']);
  expect(
    ['newsctl.config.ts', 'data/authors.json', 'templates/a.eta', 'articles/a.md', 'static/a.css'].map((path) =>
      partOf(path, config),
    ),
  ).toEqual(['config', 'config', 'theme', 'content', 'content']);
  for (const path of [
    'public/index.html',
    'articles/.a.md.swp',
    'articles/a.md~',
    'articles/4913',
    'data/other.json',
  ]) {
    expect(partOf(path, config), path).toBeUndefined();
  }
  expect(isOfInterest('data', config)).toBe(true);
  expect(isOfInterest('node_modules', config)).toBe(false);
});
