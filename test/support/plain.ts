import type { ArticleMatter } from '../../src/model/article.ts';
import type { Site } from '../../src/model/site.ts';

/** A site whose config says no more than it must: everything else is the default. */
export const plainSite: Site = {
  title: 'The Example',
  url: 'https://example.org/',
  base: '',
  language: 'en',
  timeZone: 'UTC',
  authors: new Map(),
  sections: [],
  closedSections: false,
  permalink: '/:year/:month/:day/:slug/',
  pageSize: 20,
  feeds: {
    site: ['rss', 'atom', 'json'],
    sections: ['rss'],
    tags: [],
    authors: ['rss'],
    limit: 20,
    content: 'full',
    archives: ['site'],
    hubs: [],
    identity: 'The Example',
    ninjs: false,
    news: true,
  },
  fields: new Map(),
  fieldNames: new Map(),
  ignoreFields: new Set(),
  markdown: { html: 'sanitize', iframes: [] },
  rules: new Map(),
  labels: {},
  links: [],
};

/** What an article is that sets none of these. */
export const plainArticle = {
  authors: [],
  categories: [],
  tags: [],
  lang: 'en',
  genre: 'news',
  sources: [],
  corrections: [],
  comments: [],
  draft: false,
  layout: 'article',
  aliases: [],
  fields: {},
} satisfies Partial<ArticleMatter>;
