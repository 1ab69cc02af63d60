import { resolve } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { makeBodyRenderer } from '../../src/markdown/render-body.ts';
import { parseArticle } from '../../src/parse/article.ts';
import { loadTheme } from '../../src/render/theme.ts';
import { aBody, anArticle, aSite, render } from './a-site.ts';

const theme = loadTheme('/nowhere', resolve(import.meta.dirname, '../../templates')).value;
const [word, other] = ['عنوان', 'خبر'];
const jana = { id: 'jana', name: 'سارة', slug: 'jana', url: 'https://jana.example' };

const arabic = (slug: string) =>
  anArticle({
    slug,
    address: `/2026/11/22/${slug}/`,
    title: word,
    lang: 'ar',
    categories: [other],
    tags: [word],
    authors: [{ id: 'jana', name: jana.name }, { name: 'ليلى' }, { name: 'هدى' }],
    summary: word,
    genre: 'opinion',
    updated: { at: Date.UTC(2026, 10, 23), precision: 'day' },
    aliases: [`/old-${slug}/`],
    sources: [{ title: word, lang: 'fa', publisher: other }],
    comments: [{ author: word, text: other }],
    body: aBody({ headings: [1, 2, 3, 4].map((n) => ({ id: `h${n}`, level: 2, text: word })) }),
  });

/** The Markdown that has labels of its own. */
function aText(site: ReturnType<typeof aSite>): string {
  const text = `---\ntitle: x\n---\n\n${word}[^1]\n\n> [!NOTE]\n> ${word}\n\n| ${word} |\n| --- |\n| ${other} |\n\n    ${word.repeat(12)}\n\n[^1]: ${other}\n`;
  const raw = parseArticle({ path: 'articles/a.md', text }).value;
  if (raw === undefined) throw new Error('the article is sound');
  const context = {
    findPicture: () => ({ problem: 'missing' as const }),
    isArticle: () => false,
    isStatic: () => false,
  };
  return makeBodyRenderer(site)(raw, arabic('a'), context).value.html;
}

function pagesOf(language: string, labels: { readonly [key: string]: string } = {}): { [path: string]: string } {
  const site = aSite({
    language,
    labels,
    title: word,
    description: other,
    pageSize: 1,
    authors: new Map([['jana', jana]]),
    links: [{ text: word, url: '/about/' }],
    publisher: { name: other, policies: {} },
  });
  const articles = ['a', 'b', 'c'].map(arabic);
  const { text, diagnostics } = render({ articles, site, theme, html: aText(site), strict: true });
  expect(diagnostics).toEqual([]);
  return Object.fromEntries(Object.entries(text).filter(([path]) => path.endsWith('.html')));
}

/** Texts and names that are not said to be in the language of their script. */
function misspoken(html: string): string[] {
  const wrong: string[] = [];
  const stack: { name: string; lang: string }[] = [];
  const langHere = () => stack.at(-1)?.lang ?? '';
  const look = (text: string, lang: string, where: string) => {
    const isArabic = /\p{Script=Arabic}/u.test(text);
    const isLatin = /[a-z]{2}/i.test(text.replace(/https?:\S+/g, ''));
    if ((isArabic && !/^(?:ar|fa)/.test(lang)) || (isLatin && !/^en/.test(lang)))
      wrong.push(`${where} ${lang}: ${text.trim()}`);
  };
  const parser = new Parser({
    onopentag(name, { lang, ...attributes }) {
      stack.push({ name, lang: lang ?? langHere() });
      for (const attribute of ['aria-label', 'title', 'alt'])
        look(attributes[attribute] ?? '', langHere(), `<${name}> ${attribute}`);
      if (name === 'meta' && attributes.name === 'description')
        look(attributes.content ?? '', langHere(), 'description');
    },
    ontext(text) {
      if (stack.at(-1)?.name !== 'script') look(text, langHere(), `<${stack.at(-1)?.name}>`);
    },
    onclosetag() {
      stack.pop();
    },
  });
  parser.end(html);
  return wrong;
}

test('in a language without labels every English word says that it is English, and all else is in the language of the page', () => {
  const pages = pagesOf('ar');
  expect(Object.keys(pages)).toEqual(expect.arrayContaining(['404.html', 'old-a/index.html', 'page/2/index.html']));
  expect(Object.entries(pages).flatMap(([path, html]) => misspoken(html).map((one) => `${path} ${one}`))).toEqual([]);
});

test('a label that the site words itself is in the language of the site', () => {
  const home = pagesOf('ar', { more: 'المزيد', skip: 'تخطي', 'articles.other': '{count} مقالات' })['404.html'] ?? '';
  expect(home).toContain('<a class="skip" href="#main">تخطي</a>');
  expect(misspoken(home)).toEqual([]);
});

test('a page in a language of ours has no mark', () => {
  expect(pagesOf('cs')['404.html']).not.toContain('lang="en"');
});

test('a title in an English sentence keeps its own language and direction', () => {
  const page = pagesOf('ar')['2026/11/22/a/index.html'] ?? '';
  expect(page).toContain(
    `<h2><span lang="en" dir="ltr">1 comment on “<bdi lang="ar" dir="rtl">${word}</bdi>”</span></h2>`,
  );
});
