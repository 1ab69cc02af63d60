import { expect, test } from 'vitest';
import { anArticle, render } from './a-site.ts';

const warnings = (template: string, more: { [name: string]: string } = {}): string[] =>
  render({ strict: true, templates: { 'article.eta': template, ...more } }).diagnostics.map(
    ({ place, message, help }) => `${place.path}:${place.line}:${place.column}+${place.length} ${message}, ${help}`,
  );

test('a name that newsctl never provides is a warning with its place and what was meant', () => {
  expect(warnings('<p>\n<%= it.article.sumary %>')).toEqual([
    'templates/article.eta:2:16+6 unknown variable `it.article.sumary`, did you mean `summary`?',
  ]);
});

test('it is found wherever it is read: in lists, labels, assets and destructuring', () => {
  expect(warnings(`<% for (const tag of it.article.tags) { %><%= tag.nmae %><% } %>`)).toEqual([]);
  const articles = [anArticle({ tags: ['hops'] })];
  const template = `<% for (const tag of it.article.tags) { %><%= tag.adress %><% } %><% const { titel } = it.article %><%= it.labels['publishd'] %><%= it.site.assets['logo.svg'] %>`;
  const { diagnostics } = render({ articles, strict: true, templates: { 'article.eta': template } });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'unknown variable `tag.adress`',
    'unknown variable `titel`',
    "unknown variable `it.labels['publishd']`",
    "unknown variable `it.site.assets['logo.svg']`",
  ]);
});

test('a value that is optional and absent is no mistake, nor is a field of the site that an article lacks', () => {
  expect(
    warnings('<%= it.article.updated?.text %><%= it.list %><%= it.article.fields.desk %><%= it.target %>'),
  ).toEqual([]);
});

test('what an include may pass is known in the included template', () => {
  const partials = { 'partials/card.eta': '<%= it.level %><%= it.style %><%= it.stile %>' };
  expect(
    warnings(
      `<%~ include('/partials/card', { ...it, level: 2 }) %><%~ include('/partials/card', { style: '' }) %>`,
      partials,
    ),
  ).toEqual(['templates/partials/card.eta:1:38+5 unknown variable `it.stile`, did you mean `style`?']);
});

test('an ordinary build says nothing of it and prints nothing for it', () => {
  const { text, diagnostics } = render({ templates: { 'article.eta': '[<%= it.article.sumary %>]' } });
  expect([text['2026/11/22/budget/index.html'], diagnostics]).toEqual(['[]', []]);
});

test('a strict build renders the same bytes', () => {
  const templates = { 'article.eta': '<%= JSON.stringify(it) %><%= it.article.tags.map((tag) => tag.text).join() %>' };
  const articles = [anArticle({ tags: ['a', 'b'] })];
  const [loose, strict] = [false, true].map((strict) => render({ articles, strict, templates }));
  expect(strict?.diagnostics).toEqual([]);
  expect(strict?.text).toEqual(loose?.text);
});
