// The benchmark's site for Eleventy 3: the same pages as newsctl and Hugo make, from JavaScript templates, the fastest that Eleventy has.
import { article } from './article.js';
import { byNewest, listPages } from './lists.js';
import { page } from './page.js';
import { relatedArticles } from './related.js';
import { feed, robots, sitemap } from './texts.js';

/** Made when all articles are known, and itself in no list. */
const last = { eleventyImport: { collections: ['all', 'lists'] }, eleventyExcludeFromCollections: true };

/** Configures Eleventy over `articles/`; every page that is not an article is a virtual template. */
export default function configure(eleventy) {
  const once = remember();
  const articlesOf = (collections) =>
    once(collections, () => byNewest(collections.all.filter(({ data }) => data.authors !== undefined)));
  const relatedOf = (articles) => once(articles, () => relatedArticles(articles));

  eleventy.setQuietMode(true);
  // Collections are handed out as copies without functions: what a list page is made of waits here.
  let lists = [];
  eleventy.addCollection('lists', (api) => {
    lists = listPages(byNewest(api.getAll().filter(({ data }) => data.authors)));
    return lists.map(({ address }, index) => ({ address, index }));
  });
  eleventy.addGlobalData('layout', 'article.11ty.js');
  eleventy.addGlobalData(
    'permalink',
    () =>
      ({ page: { date, fileSlug } }) =>
        `/${date.toISOString().slice(0, 10).replaceAll('-', '/')}/${fileSlug}/`,
  );
  eleventy.addShortcode('article', (data) => {
    const articles = articlesOf(data.collections);
    return article(data, articles, relatedOf(articles), lists);
  });

  eleventy.addTemplate(
    'lists.11ty.js',
    ({ list }) => page({ ...lists[list.index], html: lists[list.index].html(), lists }),
    {
      pagination: { data: 'collections.lists', size: 1, alias: 'list' },
      permalink: ({ list }) => list.address,
      layout: undefined,
      ...last,
    },
  );
  const texts = { 'index.xml': feed, 'sitemap.xml': sitemap, 'robots.txt': robots };
  for (const [name, write] of Object.entries(texts)) {
    eleventy.addTemplate(`${name}.11ty.js`, ({ collections }) => write(articlesOf(collections), lists), {
      permalink: `/${name}`,
      layout: undefined,
      ...last,
    });
  }
  const notFound = { title: 'Page not found', address: '/404.html', html: '<h1>Page not found</h1>' };
  eleventy.addTemplate('404.11ty.js', () => page({ ...notFound, lists }), {
    permalink: '/404.html',
    layout: undefined,
    ...last,
  });
  return { dir: { input: 'articles', includes: '../eleventy/includes', output: 'out-eleventy' } };
}

/** Answers by the identity of a thing, so that work over the whole site is done once. */
function remember() {
  const known = new WeakMap();
  return (thing, make) => {
    if (!known.has(thing)) known.set(thing, make());
    return known.get(thing);
  };
}
