import { expect, test } from 'vitest';
import { checkTogether } from '../../src/plan/together.ts';
import { splitByVisibility } from '../../src/plan/visibility.ts';
import { aBody, aLink, anArticle, aSite, at, locate, mistakesOf, noon, planOf } from './make-article.ts';

const a = (own: object = {}) => anArticle({ path: 'articles/a.md', address: '/x/', ...own });
const b = (own: object = {}) => anArticle({ path: 'articles/b.md', address: '/y/', ...own });

test('articles that have nothing to do with each other raise nothing', () => {
  expect(mistakesOf([a(), b()])).toEqual([]);
});

test('two articles with one address are reported, both named', () => {
  expect(mistakesOf([b({ address: '/x/' }), a()])).toEqual([
    'articles/b.md duplicate-address: the address `/x/` is also that of `articles/a.md`',
  ]);
});

test.each([
  ['case', '/X/', '/x/'],
  ['ways to write accents', '/cafe\u0301/', '/caf\u00e9/'],
  ['percent-encoding', '/caf%C3%A9/', '/caf\u00e9/'],
  ['dots that Windows drops', '/x./', '/x/'],
])('addresses that differ only in %s are one', (_, first, second) => {
  const found = mistakesOf([a({ address: first }), b({ address: second })]);
  expect(found).toEqual([expect.stringContaining('articles/b.md duplicate-address')]);
  expect(found[0]).toContain('on some machines');
});

test('a collision with a draft is reported in the draft, which is not described', () => {
  expect(mistakesOf([a({ draft: true, address: '/CANARY/' }), b({ address: '/CANARY/', draft: true })])).toEqual([
    'articles/b.md duplicate-address: the address is also that of `articles/a.md`',
  ]);
  expect(mistakesOf([a({ draft: true }), b({ address: '/x/' })])[0]).toMatch(/^articles\/a.md duplicate-address/);
});

test('an expired article leaves its address to others, but not its id', () => {
  expect(mistakesOf([a({ expires: at(noon) }), b({ address: '/x/' })])).toEqual([]);
  expect(mistakesOf([a({ expires: at(noon), id: 'i' }), b({ id: 'i' })])).toEqual([
    'articles/a.md duplicate-id: the id `i` is also that of `articles/b.md`',
  ]);
});

test.each([
  ['/2026/11/', 'the archive of 2026-11'],
  ['/tag/otter/', 'the list of the tag `Otter`'],
  ['/', 'the home page'],
  ['/404.html', 'the page for missing addresses'],
  ['/map/', 'the file `static/map/index.html`'],
  ['/feed.xml/', 'the feed'],
])('an article cannot stand at %s', (address, what) => {
  const found = mistakesOf([a({ address }), b({ tags: ['Otter'] })], { statics: ['static/map/index.html'] });
  expect(found).toEqual([`articles/a.md address-taken: the article's address is also that of ${what}`]);
});

test('an alias cannot replace an article, another alias, a list or a file', () => {
  const found = mistakesOf(
    [a({ aliases: ['/y', '/2026/', '/app.html'] }), b({ aliases: ['/old'] }), anArticle({ aliases: ['/OLD/'] })],
    {
      statics: ['static/app.html'],
    },
  );
  expect(found).toEqual([
    'articles/a.md alias-taken: the alias `/2026/` is also the address of the archive of 2026',
    'articles/a.md alias-taken: the alias `/app.html` is also the address of the file `static/app.html`',
    'articles/a.md alias-taken: the alias `/y` is also the address of the article `articles/b.md`',
    'articles/budget.md alias-taken: the alias `/OLD/` is also the address of a redirect to the article `articles/b.md`',
  ]);
});

test('an alias that is the own address is pointed out, one written twice is not', () => {
  expect(mistakesOf([a({ aliases: ['/x', '/old', '/old/'] })])).toEqual([
    "articles/a.md alias-own-address: the alias `/x` is the article's own address",
  ]);
});

test('a static file cannot replace what is made, except robots.txt', () => {
  const statics = ['static/feed.xml', 'static/robots.txt', 'static/sitemap.xml/x', 'static/_redirects'];
  expect(mistakesOf([a()], { statics })).toEqual([
    'static/feed.xml static-taken: the file stands where the feed is published',
    'static/sitemap.xml/x static-taken: the file stands where the sitemap is published',
  ]);
});

test('names that Windows keeps are pointed out', () => {
  expect(mistakesOf([a({ address: '/2026/con/' })])).toEqual([
    'articles/a.md windows-name: no folder can be called `con` on Windows',
  ]);
});

test('spellings of a tag are counted in one warning, at an article with the rarest', () => {
  const tagged = (n: number, tag: string) => anArticle({ path: `articles/${n}.md`, address: `/${n}/`, tags: [tag] });
  const articles = [
    tagged(1, 'Économie'),
    tagged(2, 'Économie'),
    tagged(3, 'Économie'),
    tagged(4, 'ECONOMIE'),
    tagged(5, 'economie'),
    tagged(6, 'ECONOMIE'),
  ];
  expect(mistakesOf(articles)).toEqual([
    'articles/5.md tag-variants: the tag `Économie` is also written `ECONOMIE` (2 times), `economie` (once)',
  ]);
});

test('spellings in held articles are nobody’s business', () => {
  expect(mistakesOf([a({ tags: ['canary'], draft: true }), b({ tags: ['Canary'] })])).toEqual([]);
});

test('a section has the spelling of the config, its slug is no variant', () => {
  const site = aSite({ sections: [{ name: 'Arts', slug: 'art' }] });
  expect(mistakesOf([a({ categories: ['art'] }), b({ categories: ['ARTS'] })], { site })).toEqual([
    'articles/b.md section-variants: the section `Arts` is also written `ARTS` (once)',
  ]);
});

test('tags that ask for one address are named with the address that one gets', () => {
  const [found] = mistakesOf([a({ tags: ['r d'] }), b({ tags: ['r/d'] })]);
  expect(found).toMatch(/^articles\/b.md term-collision: the tags `r\/d` and `r d` .* `\/tag\/r-d-[0-9a-f]{8}\/`$/);
});

test('translations of nothing, of themselves, and twice in a language are found', () => {
  const found = mistakesOf([
    a({ translationOf: 'articles/a.md' }),
    b({ translationOf: 'articles/c.mdd' }),
    anArticle({ path: 'articles/c.md', address: '/c/' }),
    anArticle({ path: 'articles/d.md', address: '/d/', translationOf: 'articles/c.md' }),
  ]);
  expect(found).toEqual([
    'articles/a.md translation-of-itself: the article is called a translation of itself',
    'articles/b.md unknown-translation: no article has the path or id `articles/c.mdd`',
    'articles/d.md translation-same-language: `articles/c.md` is a version of the same story in `en` too',
  ]);
});

test('of two versions in one language the one that is called a translation is named, whatever the order of paths', () => {
  const found = mistakesOf([
    anArticle({ path: 'articles/a.md', address: '/1/', translationOf: 'articles/b.md' }),
    anArticle({ path: 'articles/b.md', address: '/2/' }),
  ]);
  expect(found).toEqual([
    'articles/a.md translation-same-language: `articles/b.md` is a version of the same story in `en` too',
  ]);
});

const linking = (to: string, own: object = {}, anchor?: string) =>
  anArticle({ body: aBody({ links: [aLink(to, anchor)] }), ...own });

test('a link to a held article tells its path, state and time, never its title', () => {
  const found = mistakesOf([
    linking('articles/a.md'),
    a({ title: 'CANARY', address: '/canary/', embargo: at(noon + 1000), body: aBody({ anchors: ['canary'] }) }),
  ]);
  expect(found).toEqual([
    'articles/budget.md link-to-held: the link leads to `articles/a.md`, which is embargoed until 2026-11-23T12:00:01+00:00',
  ]);
});

test('the link to a heading of a held article suggests none of its headings', () => {
  const site = aSite();
  const articles = [linking('articles/a.md', {}, 'canery'), a({ draft: true, body: aBody({ anchors: ['canary'] }) })];
  const { live, held } = splitByVisibility(articles, noon);
  const found = checkTogether({ site, articles, live, held, plan: planOf(articles), statics: [] }, locate);
  expect(JSON.stringify(found)).not.toContain('canary');
  expect(found.map(({ code }) => code)).toEqual(['link-to-held', 'missing-anchor']);
});

test('an article to come may link to what will be out by then', () => {
  const target = a({ date: at(noon + 5) });
  expect(mistakesOf([linking('articles/a.md', { date: at(noon + 5) }), target])).toEqual([]);
  expect(mistakesOf([linking('articles/a.md', { draft: true }), target])).toEqual([]);
  expect(mistakesOf([linking('articles/a.md', { date: at(noon + 4) }), target])).toHaveLength(1);
  expect(mistakesOf([linking('articles/a.md', { draft: true }), a({ expires: at(noon) })])).toHaveLength(1);
});

test('a heading that is not there is reported, with the one that may be meant', () => {
  const target = a({ body: aBody({ anchors: ['costs', 'závěr'] }) });
  expect(mistakesOf([linking('articles/a.md', {}, 'cost'), target])).toEqual([
    'articles/budget.md missing-anchor: `articles/a.md` has no heading or anchor `#cost`',
  ]);
  expect(mistakesOf([linking('articles/a.md', {}, 'z%C3%A1v%C4%9Br'), target])).toEqual([]);
});

test('a link to an article with errors of its own is a warning', () => {
  expect(mistakesOf([linking('articles/gone.md')])).toEqual([
    'articles/budget.md link-to-left-out: the link leads to `articles/gone.md`, which is not published because of its own errors',
  ]);
});

test('a mistake in a held article shows no line of it', () => {
  const articles = [
    a(),
    b({ address: '/x/', draft: true }),
    linking('articles/b.md', { draft: true, address: '/z/' }, 'q'),
  ];
  const { live, held } = splitByVisibility(articles, noon);
  const found = checkTogether({ site: aSite(), articles, live, held, plan: planOf(articles), statics: [] }, locate);
  expect(found).toHaveLength(2);
  expect(JSON.stringify(found)).not.toContain('CANARY');
});

test('nothing is located unless it is reported', () => {
  const articles = [a(), b()];
  const { live, held } = splitByVisibility(articles, noon);
  const never = () => {
    throw new Error('located');
  };
  expect(checkTogether({ site: aSite(), articles, live, held, plan: planOf(articles), statics: [] }, never)).toEqual(
    [],
  );
});
