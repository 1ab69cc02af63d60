import type { SafeHtml } from '../../src/model/safe-html.ts';
import { speak } from '../../src/render/speak.ts';
import type { ArticleView, CardView, ListView, PageView, SiteView, TemplateView } from '../../src/render/view.ts';
import type { PagingView } from '../../src/render/view-of-paging.ts';

const link = (text: string, address = `/${text.toLowerCase().replace(/\W+/g, '-')}/`) => ({ text, address });
const time = { iso: '2026-11-23T09:05:00+01:00', text: '23 November 2026, 09:05' };
const speech = (language: string) => {
  const { labels, words, foreign } = speak(language, { language: 'en', labels: {} });
  return { labels, words, foreign };
};
const safe = (html: string): SafeHtml => html as SafeHtml;

const site: SiteView = {
  title: 'The Lamplighter',
  description: 'Edited in Prague after dark & before dawn.',
  language: 'en',
  dir: 'ltr',
  home: '/',
  stylesheet: '/assets/style.0a1b2c3d.css',
  icon: '/favicon.svg',
  assets: { 'style.css': '/assets/style.0a1b2c3d.css' },
  sections: [link('World'), { ...link('Business & Economy'), current: true }],
  years: [link('2026'), link('2025')],
  feeds: [{ title: 'The Lamplighter', address: '/feed.xml', type: 'application/rss+xml' }],
  links: [link('How we work')],
  publisher: { name: 'Lampář Press', url: 'https://example.org/' },
  ...speech('en'),
};

const picture = { address: '/assets/train.0a1b2c3d.jpg', alt: 'A sleeping car', width: 1200, height: 800 };

/** A teaser; `number` makes its address and title its own. */
export const sampleCard = (number: number, more: Partial<CardView> = {}): CardView => ({
  address: `/2026/11/${number}/`,
  title: `Story ${number} "quoted" <b>`,
  summary: 'Eleven thousand passengers own a train.',
  published: time,
  authors: [{ name: 'Jana Nováková', address: '/author/jana/' }, { name: 'Ota <i>' }],
  sections: [link('World')],
  readingTime: safe('4 min read'),
  ...(number % 2 === 0 && { picture }),
  ...more,
});

const cards = [
  ...Array.from({ length: 9 }, (_, index) => sampleCard(index)),
  sampleCard(10, { genre: 'opinion', lang: 'ar', dir: 'rtl' }),
];

/** An article with everything that an article can have. */
export const fullArticle: ArticleView = {
  ...sampleCard(2),
  authors: [
    { name: 'Jana Nováková', role: 'Editor', address: '/author/jana/' },
    { name: 'Ota', role: 'Photographer' },
  ],
  sections: [link('World'), link('Business & Economy')],
  genre: 'analysis',
  updated: time,
  html: safe('<p><span class="dateline">Prague –</span> Text.</p>\n<h2 id="a">A</h2>\n<p>More.</p>'),
  leadPicture: { ...picture, caption: 'At the platform', credit: 'Photo: A. Dvořáková' },
  tags: [link('railways'), link('c++')],
  sources: [
    {
      title: 'Výroční zpráva',
      url: 'https://example.com/a?b=1&c=2',
      publisher: 'Spoj',
      lang: 'cs',
      langNote: 'in Czech',
    },
    { title: 'An interview' },
  ],
  corrections: [
    { date: time, paragraphs: ['It is <b>40</b>, not 14.', 'Sorry.'] },
    { date: time, paragraphs: ['Two.'] },
  ],
  comments: [{ author: 'Miloš', url: 'https://example.com/', date: time, paragraphs: ['One.', 'Two <script>.'] }],
  commentsTitle: safe('1 comment on “Story 2”'),
  related: [sampleCard(3), sampleCard(4)],
  newer: link('Newer one'),
  older: link('Older one'),
  translations: [{ ...link('Družstvo'), language: 'cs', languageName: 'Čeština' }],
  toc: ['A', 'B', 'C', 'D'].map((text, index) => ({ text, address: `#${text}`, level: 2 + (index % 2) })),
  words: 900,
  fields: {},
};

/** An article with nothing that may be left out. */
export const bareArticle: ArticleView = {
  address: '/bare/',
  title: 'Bare',
  published: time,
  authors: [],
  sections: [],
  readingTime: safe('1 min read'),
  html: safe('<p>Text.</p>'),
  tags: [],
  sources: [],
  corrections: [],
  comments: [],
  related: [],
  translations: [],
  toc: [],
  words: 1,
  fields: {},
};

const list = (more: Partial<ListView> = {}): ListView => ({
  title: 'World',
  articles: cards,
  groups: [],
  count: safe('10 articles'),
  ...more,
});
const groups = [
  { title: 'World', address: '/world/', articles: [...cards.slice(6), sampleCard(20), sampleCard(21)] },
  { title: 'Opinion', address: '/opinion/', articles: [sampleCard(30, { genre: 'opinion' })] },
];
const paging = (number: number): PagingView => ({
  number,
  of: 9,
  text: safe(`Page ${number} of 9`),
  ...(number > 1 && { previous: '/' }),
  next: `/page/${number + 1}/`,
  pages: [
    { number: 1, address: '/', current: number === 1 },
    { number: 2, address: '/page/2/', current: number === 2 },
    { number: 0, current: false },
    { number: 9, address: '/page/9/', current: false },
  ],
});

function view(kind: PageView['kind'], more: Partial<TemplateView>, page: Partial<PageView> = {}): TemplateView {
  const language = page.language ?? 'en';
  return {
    site,
    ...speech(language),
    page: {
      kind,
      title: 'A page <of> ours',
      description: 'About "this".',
      language,
      dir: 'ltr',
      canonical: 'https://example.org/a/',
      robots: 'max-image-preview:large',
      feeds: [],
      previous: '/before/',
      next: '/after/',
      alternates: [{ language: 'cs', address: 'https://example.org/cs/' }],
      properties: [{ name: 'og:type', content: 'article' }],
      names: [{ name: 'twitter:card', content: 'summary' }],
      structuredData: [safe('{"@context":"https://schema.org"}')],
      ...page,
    },
    ...more,
  };
}

const author = {
  name: 'Jana',
  role: 'Editor',
  bio: 'Writes.',
  url: 'https://example.com/',
  email: 'j@example.org',
  fediverse: '@j@example.org',
  fediverseUrl: 'https://example.org/@j',
};

/** One view for each kind of page, by a name that starts with the template's. */
export const sampleViews: Readonly<Record<string, TemplateView>> = {
  home: view('home', { list: list({ groups, paging: paging(1) }) }),
  'home:empty': view('home', {
    list: list({ articles: [] }),
    site: { ...site, sections: [], years: [], links: [], feeds: [] },
  }),
  'home:second page': view('home', { list: list({ paging: paging(2) }) }),
  section: view('section', { list: list({ description: 'The world.', paging: paging(1) }) }),
  'section:second page': view('section', { list: list({ paging: paging(2) }) }),
  tag: view('tag', { list: list() }),
  author: view('author', { list: list({ author }) }),
  'author:name only': view('author', { list: list({ author: { name: 'Ota' } }) }),
  year: view('year', { list: list({ groups }) }),
  'year:months only': view('year', { list: list({ articles: [], groups }) }),
  month: view('month', { list: list() }),
  article: view('article', { article: fullArticle }),
  'article:bare': view('article', { article: bareArticle }, { alternates: [], structuredData: [] }),
  'article:Czech': view('article', { article: fullArticle }, { language: 'cs' }),
  'article:Arabic': view('article', { article: fullArticle }, { language: 'ar', dir: 'rtl' }),
  longread: view('article', { article: fullArticle }),
  'not-found': view('not-found', {}),
};

/** What `redirect.eta` gets. */
export const redirectView = view('redirect', { target: 'https://example.org/new/?a=1&b="2"' });
