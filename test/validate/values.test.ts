import { describe, expect, test } from 'vitest';
import { aContext, aSite, check } from './check.ts';

describe('texts', () => {
  test('are one line of plain characters', () => {
    expect(check('summary: "a\\u202eb\\u0008 c"')).toMatchObject({
      told: ['hidden-character \\u202e'],
      value: { summary: 'ab c' },
    });
    expect(check('summary: "one \\\\u202e two \\a three"').told).toEqual(['hidden-character \\a']);
    expect(check('summary: |\n  one\n  two').told).toEqual(['several-lines one']);
    expect(check('summary: e\u0301').value?.summary).toBe('\u00e9');
  });

  test('that a hash cuts short are warned of; a remark is not', () => {
    expect(check('summary: we are #1').told).toEqual(['cut-by-hash #1']);
    expect(check('summary: we are # not sure').told).toEqual([]);
    expect(check('summary: "we are #1"').told).toEqual([]);
  });
});

describe('lists', () => {
  test('are never made of a single text', () => {
    expect(check('tags: a, b').told).toEqual(['not-a-list a, b']);
    expect(check('authors: Jana Nováková').told).toEqual(['not-a-list Jana Nováková']);
    const site = aSite({ fieldNames: new Map([['topics', 'tags']]) });
    expect(check('topics: a, b', aContext({ site })).told).toEqual(['not-a-list a, b']);
  });

  test('that are one text with commas are told once: what is in them is not looked for', () => {
    const site = aSite({ sections: [{ name: 'News', slug: 'news' }], closedSections: true });
    expect(check('categories: News, Sport', aContext({ site })).told).toEqual(['not-a-list News, Sport']);
    expect(check('categories: Sport', aContext({ site })).told).toEqual(['not-a-list Sport', 'unknown-section Sport']);
  });

  test('lose empty items and doubles, each told', () => {
    expect(check('tags: [a, "", a, b]')).toMatchObject({
      told: ['empty-item ""', 'duplicate-item a'],
      value: { tags: ['a', 'b'] },
    });
  });
});

describe('people and places', () => {
  const jana = { id: 'jana-novakova', name: 'Jana Nováková', slug: 'jana-novakova', role: 'editor' };
  const site = aSite({
    authors: new Map([['jana-novakova', jana]]),
    sections: [{ name: 'Business & Economy', slug: 'business' }],
    closedSections: true,
  });
  const context = aContext({ site });

  test('an author is an id, a name of the list, a guest or a name with a role', () => {
    expect(
      check('authors: [jana-novakova, Petr Malý, {name: Eva, role: photographer}]', context).value?.authors,
    ).toEqual([
      { id: 'jana-novakova', name: 'Jana Nováková' },
      { name: 'Petr Malý' },
      { name: 'Eva', role: 'photographer' },
    ]);
    expect(check('authors: [Jana Nováková]', context).value?.authors[0]?.id).toBe('jana-novakova');
  });

  test('a word like an id that the list does not have is told', () => {
    const { told, help } = check('authors: [jana-novkova]', context);
    expect(told).toEqual(['unknown-author jana-novkova']);
    expect(help[0]).toContain('`jana-novakova`');
    expect(check('authors: [jana-novkova]').told).toEqual([]);
  });

  test('a section outside a closed list is told', () => {
    expect(check('categories: [Business & Economy]', context).told).toEqual([]);
    expect(check('categories: [business]', context).help[0]).toContain('`Business & Economy`');
  });

  test('a dateline is a text or a city with a country', () => {
    expect(check('dateline: {city: Prague, country: Czech Republic}').value?.dateline?.text).toBe(
      'Prague, Czech Republic',
    );
    expect(check('dateline: Prague –').value?.dateline).toEqual({ text: 'Prague' });
    expect(check('dateline: {town: Prague}').told).toEqual(['unknown-field town', 'missing-part {town: Prague}']);
  });
});

describe('pictures, sources and comments', () => {
  test('a picture without a description is told, whether it is a path or a mapping', () => {
    expect(check('image: a.jpg').told).toEqual(['missing-alt a.jpg']);
    expect(check('image: {src: a.jpg, caption: A}')).toMatchObject({
      told: ['missing-alt a.jpg'],
      value: { image: { alt: '', caption: 'A', picture: { src: 'a.jpg' } } },
    });
    expect(check('image: {src: a.jpg, alt: A hall}').told).toEqual([]);
  });

  test('a picture that is not there is told with those nearby', () => {
    const { told, help } = check('image: {src: gone.jpg, alt: A hall}');
    expect(told).toEqual(['missing-image gone.jpg']);
    expect(help[0]).toContain('gown.jpg');
  });

  test('a source needs a title, and its address the web', () => {
    expect(check('sources: [{title: A, url: "https://a.example/x y", lang: CS}]').value?.sources).toEqual([
      { title: 'A', url: 'https://a.example/x%20y', lang: 'cs' },
    ]);
    expect(check('sources: [{url: "javascript:alert(1)"}]').told).toEqual([
      'invalid-url "javascript:alert(1)"',
      'missing-part {url: "javascript:alert(1)"}',
    ]);
  });

  test('a text where comments or sources belong is told once', () => {
    expect(check('comments: true').told).toEqual(['wrong-type true']);
    expect(check('sources: https://example.org/').told).toEqual(['wrong-type https://example.org/']);
  });

  test('corrections need a date and a text, and come newest first', () => {
    const yaml = 'corrections: [{date: 2026-11-24, text: "One.\\n\\nMore."}, {date: 2026-11-25 09:00, text: Two.}]';
    expect(check(yaml).value?.corrections.map(({ text }) => text)).toEqual(['Two.', 'One.\n\nMore.']);
    expect(check(yaml).value).not.toHaveProperty('updated');
    expect(check('corrections: [{date: 2026-11-31, text: A}, {text: B}, {date: 2026-11-24}]').told).toEqual([
      'invalid-date 2026-11-31',
      'missing-part {text: B}',
      'missing-part {date: 2026-11-24}',
    ]);
    expect(check('corrections: It is 40.').told).toEqual(['wrong-type It is 40.']);
  });

  test('comments keep their paragraphs and come from one place', () => {
    const yaml = 'comments:\n  - author: Petr\n    date: 2026-11-23\n    text: |\n      One.\n\n      Two.';
    const { value } = check(yaml);
    expect(value?.comments[0]?.text).toBe('One.\n\nTwo.');
    const text = '- author: Eva\n  txt: x';
    const source = { path: 'articles/2026/budget.comments.yaml', text };
    const scalar = (word: string) =>
      ({
        kind: 'scalar',
        start: text.indexOf(word),
        end: text.indexOf(word) + word.length,
        text: word,
        plain: true,
      }) as const;
    const item = {
      kind: 'map',
      start: 2,
      end: text.length,
      entries: [
        { key: scalar('author'), value: scalar('Eva') },
        { key: scalar('txt'), value: scalar('x') },
      ],
    } as const;
    const node = { kind: 'list', start: 0, end: text.length, items: [item] } as const;
    const { told, diagnostics } = check(yaml, aContext({ comments: { source, node } }));
    expect(told).toEqual(['comments-twice comments', 'unknown-field txt', 'missing-part author: Eva']);
    expect(diagnostics[1]?.place.path).toBe(source.path);
  });
});

describe('paths', () => {
  test('aliases get a leading slash and are decoded', () => {
    expect(check('aliases: [old, /2019/x/, /caf%C3%A9]').value?.aliases).toEqual(['/old', '/2019/x/', '/café']);
  });

  test.each([
    '../x',
    '/a/../../x',
    '/%2e%2e/x',
    'https://a.example/x',
    '//a.example',
    '/x?y',
    '/x#y',
    'a\\b',
    '/a//b',
    '/a%00b',
    '/%zz',
    '/a:b',
  ])('the alias %s is refused', (alias) =>
    expect(check(`aliases: ['${alias}']`).told).toEqual([`invalid-alias '${alias}'`]),
  );

  test('a slug keeps its text, and follows from the name of the file or its folder', () => {
    const slugOf = (yaml: string, path: string) => check(yaml, aContext(), path).value?.slug;
    expect(slugOf('slug: 010', 'articles/a.md')).toBe('010');
    expect(slugOf('', 'articles/2026/2026-11-23-Žlutý kůň.md')).toBe('zluty-kun');
    expect(slugOf('', 'articles/big-fire/index.md')).toBe('big-fire');
    expect(slugOf('', 'articles/2026-11-23.md')).toBe('budget');
  });

  test.each(['A', 'a b', 'a_b', '../a', 'á', '-', 'a'.repeat(91)])('the slug %s is refused', (slug) => {
    expect(check(`slug: "${slug}"`).told).toEqual([`invalid-slug "${slug}"`]);
  });

  test('a name that Windows keeps for itself is refused, also as the name of a file', () => {
    expect(check('slug: aux').told).toEqual(['reserved-slug aux']);
    expect(check('', aContext(), 'articles/con.md').told).toEqual(['reserved-slug ---']);
  });

  test('the address follows the pattern, in the zone of the site', () => {
    const addressOf = (permalink: string, yaml = '') =>
      check(yaml, aContext({ site: aSite({ permalink }) })).value?.address;
    expect(addressOf('/:year/:month/:slug/')).toBe('/2026/11/budget/');
    expect(addressOf('/:lang/:section/:slug', 'lang: pt-br\ncategories: [Česko & svět]')).toBe(
      '/pt-br/cesko-svet/budget/',
    );
    expect(addressOf('/:section/:slug/')).toBeUndefined();
  });

  test('a translation is named by its path, from the site or from the article, or by its id', () => {
    const read = (text: string) => check(`translationOf: ${text}`).value?.translationOf;
    expect(read('articles/2026/rozpocet.md')).toBe('articles/2026/rozpocet.md');
    expect(read('./rozpocet.md')).toBe('articles/2026/rozpocet.md');
    expect(read('"tag:lamp.example,2026:x"')).toBe('tag:lamp.example,2026:x');
    expect(check('translationOf: ../../x.md').told).toEqual(['invalid-reference ../../x.md']);
  });
});

describe('choices', () => {
  test.each(['yes', 'no', '"false"', '0', '1', 'True', 'TRUE', 'on'])('draft: %s is refused', (text) => {
    expect(check(`draft: ${text}`).told).toEqual([`invalid-boolean ${text}`]);
  });

  test('an unknown layout or genre is told with the nearest', () => {
    expect(check('layout: longraed').help[0]).toContain('`longread`');
    expect(check('layout: ../../etc/passwd').told).toEqual(['unknown-layout ../../etc/passwd']);
    expect(check('genre: opinon').help[0]).toContain('`opinion`');
  });

  test('a language is a tag in its canonical case', () => {
    expect(check('lang: PT-br').value?.lang).toBe('pt-BR');
    expect(check('lang: en_US').help[0]).toBe('write `en-US`');
    expect(check('lang: english').told).toEqual(['invalid-language english']);
    expect(check('lang: cz').told).toEqual(['invalid-language cz']);
  });
});

test('two names of one key that say different things are told, with the one that is passed over', () => {
  const site = aSite({
    fieldNames: new Map([
      ['deck', 'summary'],
      ['lede', 'summary'],
    ]),
  });
  const context = aContext({ site });
  const said = (yaml: string) => {
    const { told, value } = check(yaml, context);
    return [...told, value?.summary];
  };
  expect(said('summary: One\ndeck: Two')).toEqual(['two-names deck', 'One']);
  expect(said('deck: Two\nsummary: One')).toEqual(['two-names deck', 'One']);
  expect(said('lede: Two\ndeck: One')).toEqual(['two-names lede', 'One']);
  expect(said('summary: One\ndeck: One')).toEqual(['One']);
  expect(said('summary: One\ndeck: ""')).toEqual(['One']);
});

test('the front page is no alias, and that is said', () => {
  for (const alias of ['/', '//', '']) expect(check(`aliases: ['${alias}']`).told).not.toEqual([]);
  expect(check("aliases: ['/']").diagnostics[0]?.message).toContain('it is the address of the front page');
});

test('of five thousand mistakes of one kind fifty are told and the rest is counted', () => {
  const keys = Array.from({ length: 5000 }, (_, index) => `k${index}: x`).join('\n');
  const { diagnostics } = check(keys);
  expect(diagnostics).toHaveLength(51);
  expect(diagnostics.at(-1)).toMatchObject({
    code: 'too-many-mistakes',
    message: '4950 more `unknown-field` in this article from here on',
  });
});
