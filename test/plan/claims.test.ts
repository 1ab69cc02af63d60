import { expect, test } from 'vitest';
import { checkTogether } from '../../src/plan/together.ts';
import { splitByVisibility } from '../../src/plan/visibility.ts';
import { anArticle, aSite, locate, noon, planOf } from './make-article.ts';

const style = 'assets/style.1a2b3c4d.css';

function mistakes(own: object, statics: readonly string[] = []): string[] {
  const articles = [anArticle({ path: 'articles/a.md', address: '/x/', ...own })];
  const { live, held } = splitByVisibility(articles, noon);
  const together = { site: aSite(), articles, live, held, plan: planOf(articles), statics, assets: [style] };
  return checkTogether(together, locate).map(({ code, message }) => `${code}: ${message}`);
}

test('no redirect and no static file takes the place of a file of the theme', () => {
  expect(mistakes({ aliases: [`/${style}`] })).toEqual([
    `alias-taken: the alias \`/${style}\` is also the address of a file of the theme`,
  ]);
  expect(mistakes({}, [`static/${style}`])).toEqual([
    'static-taken: the file stands where a file of the theme is published',
  ]);
  expect(mistakes({ aliases: ['/assets/old.css'] }, ['static/assets/own.css'])).toEqual([]);
});
