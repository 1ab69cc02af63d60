// Makes RSS of prepared items with the package `feed`.
import { Feed } from 'feed';
import { measure } from './measure.js';

const channel = {
  title: 'The Bench',
  description: 'Invented news.',
  id: 'https://example.org/',
  link: 'https://example.org/',
  language: 'en',
  feedLinks: { rss: 'https://example.org/feed.xml' },
};

measure(
  (items) =>
    items.map((source) => ({
      source,
      title: source.title,
      id: source.id,
      link: `https://example.org${source.path}`,
      description: source.summary,
      author: [source.author],
      date: new Date(source.published),
      category: source.categories.map((name) => ({ name })),
    })),
  (items, htmlOf) => {
    const feed = new Feed({ ...channel, updated: items[0].date });
    for (const { source, ...item } of items) feed.addItem({ ...item, content: htmlOf(source) });
    return [feed.rss2()];
  },
);
