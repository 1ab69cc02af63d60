import { expect, test } from 'vitest';
import { foreignLabels } from '../../src/labels/foreign.ts';

const english = { language: 'en', labels: {} };

test('in a language of ours no label is foreign', () => {
  for (const language of ['en', 'en-GB', 'cs', 'de-AT']) expect(foreignLabels(language, english)).toEqual({});
});

test('in a language without labels all are English, plurals by their common key too', () => {
  const foreign = foreignLabels('ar', { language: 'ar', labels: {} });
  expect(foreign).toMatchObject({ skip: 'en', 'comments.other': 'en', comments: 'en', 'genre-opinion': 'en' });
});

test('what a site words itself is in the language of the site', () => {
  const arabic = { language: 'ar-EG', labels: { skip: 'تخطي', 'articles.other': '{count} مقالات' } };
  const foreign = foreignLabels('ar', arabic);
  expect([foreign.skip, foreign.articles, foreign['articles.other'], foreign.more]).toEqual([
    undefined,
    undefined,
    undefined,
    'en',
  ]);
  expect(foreignLabels('cs', arabic)).toEqual({
    skip: 'ar-EG',
    articles: 'ar-EG',
    'articles.other': 'ar-EG',
  });
});
