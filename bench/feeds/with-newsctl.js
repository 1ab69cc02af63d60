// Makes RSS of prepared items with newsctl's own feed stage, bundled by run.js: `src/feed/render-feed.ts`.
import { measure } from './measure.js';

const { makeFeedRenderer } = await import(process.argv[4]);

const terms = new Map();
const site = {
  title: 'The Bench',
  url: 'https://example.org/',
  base: '',
  language: 'en',
  timeZone: 'UTC',
  authors: new Map(),
  feeds: { content: 'full', hubs: [] },
  labels: {},
};

measure(
  (items) => items.map(pageOf),
  (pages, htmlOf) => {
    const feed = {
      title: 'The Bench',
      description: 'Invented news.',
      language: 'en',
      home: '/',
      documents: [{ addresses: { rss: '/feed.xml' }, entries: pages }],
    };
    const input = { site, bodies: { get: htmlOf }, addressOf: () => undefined, once: true };
    return makeFeedRenderer(input)('rss', feed);
  },
);

/** Articles of a plan share their terms. */
function termOf(name) {
  if (!terms.has(name)) terms.set(name, { name, slug: 'x', address: '/section/x/' });
  return terms.get(name);
}

/** An article page as the plan of a site has it. */
function pageOf({ id, path, title, summary, published, author, categories, at, length }) {
  const article = {
    ...{ id, title, summary, lang: 'en', authors: [author], sources: [], corrections: [], comments: [], genre: 'news' },
    date: { at: published, precision: 'time' },
    body: { ref: { store: 0, at, length }, links: [] },
  };
  const [section, tag] = categories.map(termOf);
  return {
    ...{ kind: 'article', article, address: path },
    ...{ sections: [section], tags: [tag], authors: [], translations: [] },
  };
}
