import { expect, test } from 'vitest';
import { elementsOf } from './html-facts.ts';
import { html, render } from './render.ts';

test('footnotes are numbered by their first reference and lead back to each', () => {
  const ids = elementsOf(html('a[^b] c[^a] d[^b]\n\n[^a]: A\n[^b]: B'))
    .map(({ attributes }) => attributes.href ?? attributes.id ?? '')
    .map((id) => id.replace(/-[0-9a-f]{8}/, ''))
    .filter((id) => id !== '');
  expect(ids).toEqual(['#fn-1', '#fn-2', '#fn-1', 'fn-1', '#fnref-1', '#fnref-1-2', 'fn-2', '#fnref-2']);
});

test('ids of two articles never meet on one page', () => {
  const idsOf = (path: string) =>
    elementsOf(html('a[^1]\n\n[^1]: b', { path })).flatMap(({ attributes }) => attributes.id ?? []);
  expect(idsOf('articles/a.md').some((id) => idsOf('articles/b.md').includes(id))).toBe(false);
});

test('a footnote holds blocks, and follows a paragraph without a blank line', () => {
  const written = html('a[^1]\n[^1]: one\ntwo\n\n    three\n\n    - four\n\nafter');
  expect(written).toContain('<p>one\ntwo</p>\n<p>three</p>\n<ul>\n<li>four</li>\n</ul>\n<p><a href="#fnref-');
  expect(written).toContain('<p>after</p>');
});

test('a footnote may refer to another one, and to itself', () => {
  expect(html('a[^1]\n\n[^1]: see[^2] and[^1]\n[^2]: b')).toMatch(/<li id="fn-\w+-1">[\s\S]*<li id="fn-\w+-2">/);
});

test('what is undefined, unused or defined twice is told', () => {
  expect(render('a[^x]\n\n[^y]: b\n[^y]: c').found).toEqual([
    '1:2+4 footnote-undefined',
    '3:1+4 footnote-unused',
    '4:1+4 footnote-again',
  ]);
});

test('a link text that begins with a caret is no footnote', () => {
  expect(html('[^a](https://b.example)')).toBe('<p><a href="https://b.example">^a</a></p>');
});
