import { expect, test } from 'vitest';
import { aBody, anArticle, render } from './a-site.ts';

test('assets come before pages, and each file has the role that decides when it becomes visible', () => {
  const picture = { src: 'a.jpg', address: '/assets/a.1.jpg', file: 'articles/a.jpg', output: 'assets/a.1.jpg' };
  const { files } = render({
    articles: [anArticle({ aliases: ['/old/'], body: aBody({ pictures: [picture] }) })],
    templates: { 'assets/style.css': 'a{}' },
  });
  const roles = files.map(({ path, role }) => `${role} ${path.replace(/\.[0-9a-f]{8}\./, '.#.')}`);
  expect(roles).toEqual([
    'asset assets/style.#.css',
    'asset assets/a.1.jpg',
    'page 2026/11/22/budget/index.html',
    'list index.html',
    'list 2026/index.html',
    'list 2026/11/index.html',
    'page 404.html',
    'page old/index.html',
  ]);
  expect(files[1]?.content).toEqual({ copyOf: '/site/articles/a.jpg' });
});

test('a redirect leads to the absolute address of the article', () => {
  const { text } = render({
    articles: [anArticle({ aliases: ['/old'] })],
    templates: { 'redirect.eta': '<%= it.target %> <%= it.page.canonical %> <%= it.page.robots %>' },
  });
  const address = 'https://example.org/2026/11/22/budget/';
  expect(text['old/index.html']).toBe(`${address} ${address} noindex`);
});

test('an article is rendered with the layout it names', () => {
  const { text } = render({ articles: [anArticle({ layout: 'longread' })], templates: { 'longread.eta': 'long' } });
  expect(text['2026/11/22/budget/index.html']).toBe('long');
});

test('the same site renders to the same bytes twice', () => {
  const articles = ['a', 'b'].map((slug) => anArticle({ slug, tags: ['x'], categories: ['World'] }));
  const templates = { 'article.eta': '<%= JSON.stringify(it) %>', 'home.eta': '<%= JSON.stringify(it) %>' };
  expect(render({ articles, templates }).text).toEqual(render({ articles, templates }).text);
});

test('a template has every function of Eta that it names', () => {
  const { text } = render({
    templates: {
      'article.eta': `<% layout('/layout') %><% block('aside', () => { %>aside<% }) %><% const caught = capture(() => { %>text<% }) %><% output(caught) %>`,
      'layout.eta': `<%~ it.body %> <%~ block('aside') %> <%~ block('none', () => { %>default<% }) %> <%= typeof includeAsync %>`,
    },
  });
  expect(text['2026/11/22/budget/index.html']).toBe('text aside default function');
});
