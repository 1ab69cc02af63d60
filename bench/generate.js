// Writes the same site for newsctl and its peers: `node bench/generate.js <folder> <articles> [--small]`.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeArticle } from './article.js';
import { makeRandom } from './random.js';

const here = dirname(fileURLToPath(import.meta.url));
const site = { title: 'The Bench', url: 'https://example.org/', description: 'Ten years of invented news.' };
const pageSize = 20;

/** Makes `folder` anew with `count` articles and the configs of all tools: the same bytes on every machine. `small` articles are of about
 *  500 bytes. */
export function generateSite(folder, count, { small = false } = {}) {
  const random = makeRandom(2026);
  const names = {
    sections: numbered('Section', 12),
    tags: numbered('topic', 300),
    authors: numbered('author', 40).map((name) => name.replace(' ', '-')),
  };
  rmSync(folder, { recursive: true, force: true });
  for (let year = 2016; year < 2026; year++) mkdirSync(join(folder, 'articles', String(year)), { recursive: true });
  for (let number = 1; number <= count; number++) {
    const { path, text } = makeArticle(random, number, names, { small });
    writeFileSync(join(folder, path), text);
  }
  writeJson(join(folder, 'newsctl.config.json'), newsctlConfig(names));
  const feeds = { site: ['rss'], sections: [], authors: [], archives: false };
  writeJson(join(folder, 'one-feed.config.json'), { ...newsctlConfig(names), feeds });
  writeJson(join(folder, 'hugo.json'), hugoConfig(names));
  cpSync(join(here, 'hugo', 'layouts'), join(folder, 'layouts'), { recursive: true });
  cpSync(join(here, 'eleventy'), join(folder, 'eleventy'), { recursive: true });
  writeJson(join(folder, 'package.json'), { private: true, type: 'module' });
}

const numbered = (name, count) => Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);

const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`);

const peopleOf = (names) =>
  Object.fromEntries(names.authors.map((id) => [id, { name: `Author ${id.slice('author-'.length)} Writer` }]));

const newsctlConfig = (names) => ({
  ...site,
  pageSize,
  authors: peopleOf(names),
  sections: names.sections,
  // Hugo needs them for its lists of years and months.
  ignoreFields: ['years', 'months'],
});

const hugoConfig = (names) => ({
  title: site.title,
  baseURL: site.url,
  languageCode: 'en',
  timeZone: 'UTC',
  paginate: pageSize,
  enableRobotsTXT: true,
  ignoreErrors: ['error-disable-taxonomy'],
  disableKinds: ['section', 'taxonomy'],
  taxonomies: { category: 'categories', tag: 'tags', author: 'authors', year: 'years', month: 'months' },
  permalinks: { articles: '/:year/:month/:day/:filename/' },
  outputs: { home: ['HTML', 'RSS'], term: ['HTML'] },
  rssLimit: pageSize,
  module: {
    mounts: [
      { source: 'articles', target: 'content/articles' },
      { source: 'layouts', target: 'layouts' },
    ],
  },
  markup: { goldmark: { renderer: { unsafe: false } } },
  related: {
    includeNewer: true,
    indices: [
      { name: 'tags', weight: 100 },
      { name: 'categories', weight: 50 },
    ],
  },
  params: { description: site.description, sections: names.sections, authors: peopleOf(names) },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, size] = process.argv.slice(2);
  if (folder === undefined || !Number.isInteger(Number(count)) || ![undefined, '--small'].includes(size))
    throw new Error('usage: generate.js <folder> <articles> [--small]');
  generateSite(folder, Number(count), { small: size === '--small' });
}
