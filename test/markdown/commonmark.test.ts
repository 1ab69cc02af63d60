import { createRequire } from 'node:module';
import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { shapeOf } from './html-facts.ts';
import { render } from './render.ts';

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly number: number;
}
const { tests } = createRequire(import.meta.url)('commonmark-spec') as { readonly tests: readonly Example[] };
const examples = tests.map((example) => ({
  ...example,
  markdown: example.markdown.replaceAll('→', '\t'),
  html: example.html.replaceAll('→', '\t'),
}));

test('no example of the CommonMark specification that plain marked passes is lost', () => {
  const marked = new Marked({ gfm: true });
  const passes = (written: (markdown: string) => string) =>
    examples.filter(({ markdown, html }) => shapeOf(written(markdown)) === shapeOf(html)).map(({ number }) => number);
  const plain = passes((markdown) => marked.parse(markdown, { async: false }));
  const ours = new Set(passes((markdown) => render(markdown, { bare: true, markdown: { html: 'trust' } }).html));
  expect(plain.length).toBeGreaterThan(600);
  expect(plain.filter((number) => !ours.has(number))).toEqual([]);
});
