import { expect, test } from 'vitest';
import { newsLanguage, renderNewsSitemap } from '../../src/feed/news-sitemap.ts';
import { renderRobots } from '../../src/feed/robots.ts';
import type { Article } from '../../src/model/article.ts';
import { planSite } from '../../src/plan/site.ts';
import { splitByVisibility } from '../../src/plan/visibility.ts';
import { anArticle, aSite, at, noon } from '../plan/make-article.ts';
import { childrenOf, readXml } from '../support/xml-tree.ts';

const newsAt = (articles: readonly Article[], now = noon) => {
  const { live, news } = splitByVisibility(articles, now, { news: true });
  return renderNewsSitemap(aSite(), planSite(aSite(), live, { news }))[0]?.content;
};

test('the language of a news sitemap has two or three small letters, and only Chinese comes in two kinds', () => {
  const tags = [
    'en-GB',
    'cs',
    'gsw',
    'pt-BR',
    'zh',
    'zh-Hans',
    'zh-CN',
    'zh-TW',
    'zh-HK',
    'zh-MO',
    'zh-Hant',
    'zh-Hans-TW',
    'abcde',
  ];
  expect(tags.map(newsLanguage)).toEqual([
    'en',
    'cs',
    'gsw',
    'pt',
    'zh-cn',
    'zh-cn',
    'zh-cn',
    'zh-tw',
    'zh-tw',
    'zh-tw',
    'zh-tw',
    'zh-cn',
    'und',
  ]);
});

test('an article is listed with the name of the paper, its headline and its first publication, however often it was updated', () => {
  const article = anArticle({ title: 'A & <b>', date: at(noon - 3600_000), updated: at(noon), address: '/kůň/' });
  const [url] = childrenOf(readXml(String(newsAt([article]))), 'url');
  const leaves = (element = url): string[] =>
    element?.children.flatMap((child) =>
      child.children.length > 0 ? leaves(child) : [`${child.name}=${child.text}`],
    ) ?? [];
  expect(leaves()).toEqual([
    'loc=https://example.org/k%C5%AF%C5%88/',
    'name=The Example',
    'language=en',
    'publication_date=2026-11-23T11:00:00+00:00',
    'title=A & <b>',
  ]);
});

test('a news sitemap holds the newest thousand', () => {
  const many = Array.from({ length: 1002 }, (_, n) => anArticle({ path: `articles/${n}.md`, date: at(noon - n) }));
  const urls = childrenOf(readXml(String(newsAt(many))), 'url');
  expect(urls).toHaveLength(1000);
  expect(urls.at(-1)?.children[0]?.text).toBe('https://example.org/2026/11/22/999/');
});

test('on a day without news there is no news sitemap, and robots.txt names none', () => {
  expect(newsAt([anArticle({ date: at(noon - 48 * 3600_000) })])).toBeUndefined();
  expect(renderRobots(aSite(), { news: [] }).content).not.toContain('news');
});
