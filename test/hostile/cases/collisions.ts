import { type HostileCase, withMatter } from './case.ts';

const sound = (title: string, date = '2026-11-22') => `title: ${title}\ndate: ${date}\nsummary: s`;
const claims = (name: string, yaml: string, refused?: string, more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  file: withMatter(`${sound('A')}\n${yaml}`),
  ...(refused !== undefined && { refused }),
  ...more,
});
const other = (yaml: string) => withMatter(`${sound('Other')}\n${yaml}`);

/** Two things that want one address, one name or one identity. */
export const collisions: readonly HostileCase[] = [
  claims('the address of another article', 'slug: taken', 'duplicate-address 5:7', {
    beside: { 'articles/collisions/a-1.md': other('slug: taken') },
  }),
  claims('the address of another article by file name alone', 'id: a', 'duplicate-address 1:1', {
    path: 'articles/collisions/two/same.md',
    beside: { 'articles/collisions/one/same.md': other('id: b') },
  }),
  claims('an address that differs in accents', 'slug: cafe', 'duplicate-address 5:7', {
    beside: { 'articles/collisions/Café.md': other('id: c') },
  }),
  claims('the identity of another article', 'id: mine', 'duplicate-id 5:5', {
    beside: { 'articles/collisions/a-2.md': other('id: mine') },
  }),
  claims('an alias on an article', 'aliases: [/2026/11/22/held-address/]', 'alias-taken 5:11', {
    beside: { 'articles/collisions/a-3.md': other('slug: held-address') },
  }),
  claims('an alias on an article in other capitals', 'aliases: [/2026/11/22/Held-Address-2]', 'alias-taken 5:11', {
    beside: { 'articles/collisions/a-4.md': other('slug: held-address-2') },
  }),
  claims(
    'an alias on an article without a slash',
    'aliases: [/2026/11/22/held-address-3/index.html]',
    'alias-taken 5:11',
    { beside: { 'articles/collisions/a-5.md': other('slug: held-address-3') } },
  ),
  claims('an alias on an article, encoded', 'aliases: ["/2026/11/22/held%2Daddress-4/"]', 'alias-taken 5:10', {
    beside: { 'articles/collisions/a-6.md': other('slug: held-address-4') },
  }),
  claims('an alias on the alias of another', 'aliases: [/old]', 'alias-taken 5:11', {
    beside: { 'articles/collisions/a-7.md': other('aliases: [/old/]') },
  }),
  claims('an alias below an article', 'aliases: [/2026/11/22/held-address-5/index.html/x]', 'alias-taken 5:11', {
    beside: { 'articles/collisions/a-8.md': other('slug: held-address-5') },
  }),
  claims('an alias on its own address', 'slug: own-address\naliases: [/2026/11/22/own-address/]', undefined, {
    warned: 'alias-own-address 6:11',
  }),
  claims('an alias on the home page', 'aliases: [/index.html]', 'alias-taken 5:11'),
  claims('an alias on the second home page', 'aliases: [/page/2/]', 'alias-taken 5:11'),
  claims('an alias on the feed', 'aliases: [/feed.xml]', 'alias-taken 5:11'),
  claims('an alias on the feed in capitals', 'aliases: [/FEED.XML]', 'alias-taken 5:11'),
  claims('an alias below the feed', 'aliases: [/feed.xml/old/]', 'alias-taken 5:11'),
  claims('an alias on the sitemap', 'aliases: [/sitemap.xml]', 'alias-taken 5:11'),
  claims('an alias on robots.txt', 'aliases: [/robots.txt]', 'alias-taken 5:11'),
  claims('an alias on the page for what is not found', 'aliases: [/404.html]', 'alias-taken 5:11'),
  claims('an alias on a static file', 'aliases: [/logo.txt]', 'alias-taken 5:11', {
    beside: { 'static/logo.txt': 'logo' },
  }),
  claims('an alias below a static file', 'aliases: [/logo2.txt/x]', 'alias-taken 5:11', {
    beside: { 'static/logo2.txt': 'logo' },
  }),
  claims(
    'an alias on a static file by another form of its accents',
    'aliases: ["/cafe\\u0301.txt"]',
    'alias-taken 5:10',
    { beside: { 'static/café.txt': 'c' } },
  ),
  claims('an alias on the archive of a year', 'aliases: [/2026/]', 'alias-taken 5:11'),
  claims('an alias on a tag page', 'tags: [Alpha]\naliases: [/tag/alpha/]', 'alias-taken 6:11'),
  claims('an alias among hashed files', 'aliases: [/assets/style.css]', undefined),
  claims('tags that differ in case, accents and form', 'tags: [Naïve, naive, NAÏVE, "nai\\u0308ve"]'),
  claims('tags that fold to one address', "tags: ['C++', 'C#', 'C', '?', '!']"),
  claims('tags of scripts without letters of ours', 'tags: [漢字, 漢語, 🙂, 🙃]', undefined, { shows: ['漢字', '🙂'] }),
  claims('a tag called page and one called 2', 'tags: [page, "2", index.html, feed.xml]'),
  claims('a section called tags and one called assets', 'categories: [tags, assets, page, "404", authors]'),
  claims('a section called like a year', 'categories: ["2026"]'),
  claims('an author called page', 'authors: [page, index, Page]'),
];
