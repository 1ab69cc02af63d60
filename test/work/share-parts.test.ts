import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { makePartSharer } from '../../src/work/share-parts.ts';

const article = (parts: Partial<Article>): Article =>
  ({ tags: [], categories: [], authors: [], ...structuredClone(parts) }) as unknown as Article;

test('what two articles have in common is one, and says what it said', () => {
  const share = makePartSharer();
  const parts = { tags: ['budget', 'city hall'], categories: ['News'], authors: [{ id: 'jana', name: 'Jana' }] };
  const [one, other] = [article(parts), article(parts)];
  for (const each of [one, other]) share(each);
  expect(one).toEqual(article(parts));
  expect(other.categories).toBe(one.categories);
  expect(other.authors).toBe(one.authors);
});

test('what differs stays different, also where it looks alike when joined', () => {
  const share = makePartSharer();
  const all = [
    { categories: ['a', 'b'], authors: [{ name: 'A' }] },
    { categories: ['a,b'], authors: [{ name: 'A', role: 'photo' }] },
    { categories: ['b', 'a'], authors: [{ id: 'A', name: 'A' }] },
  ];
  const articles = all.map(article);
  for (const each of articles) share(each);
  expect(articles).toEqual(all.map(article));
});
