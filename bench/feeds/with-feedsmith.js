// Makes RSS of prepared items with the package `feedsmith`.
import { generateRssFeed } from 'feedsmith';
import { measure } from './measure.js';

const channel = {
  title: 'The Bench',
  link: 'https://example.org/',
  description: 'Invented news.',
  language: 'en',
  atom: { links: [{ rel: 'self', type: 'application/rss+xml', href: 'https://example.org/feed.xml' }] },
};

measure(
  (items) =>
    items.map((source) => ({
      source,
      title: source.title,
      link: `https://example.org${source.path}`,
      guid: { value: source.id, isPermaLink: false },
      pubDate: new Date(source.published),
      dc: { creators: [source.author.name] },
      categories: source.categories.map((name) => ({ name })),
      description: source.summary,
    })),
  (items, htmlOf) => {
    const full = items.map(({ source, ...item }) => ({ ...item, content: { encoded: htmlOf(source) } }));
    return [generateRssFeed({ ...channel, lastBuildDate: items[0].pubDate, items: full })];
  },
);
