import { resolve } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { linkTarget } from '../../src/render/address.ts';
import { jsonForScript } from '../../src/render/escape.ts';
import { loadTheme } from '../../src/render/theme.ts';
import { anArticle, aSite, render } from './a-site.ts';

const theme = loadTheme('/nowhere', resolve(import.meta.dirname, '../../templates')).value;

/** Text as an attacker or a careless editor writes it; never blank, because an empty value leaves its element out. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        ...[
          '<script>alert(1)</script>',
          '</script>',
          '<!--',
          ']]>',
          '"',
          "'",
          '`',
          '&',
          '&lt;',
          '" onload="x',
          '<%= it %>',
        ],
        ...[
          '{{x}}',
          '$&',
          '$1',
          '\\',
          '\u2028',
          '\u2029',
          '</title>',
          '<img src=x onerror=x>',
          '$' + '{x}',
          '\u0001' + '0\u0002',
        ],
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => `x${parts.join('').replace(/\s+/g, ' ')}`);

/** A whole site in which every text is `text()`. */
function pagesWith(text: () => string): { [path: string]: string } {
  const author = { id: 'a', name: text(), slug: 'a', bio: text(), email: text(), fediverse: text(), role: text() };
  const site = aSite({
    title: text(),
    description: text(),
    publisher: { name: text(), policies: {} },
    authors: new Map([['a', author]]),
    links: [{ text: text(), url: '/about/' }],
  });
  const article = anArticle({
    title: text(),
    summary: text(),
    genre: 'opinion',
    authors: [{ id: 'a', name: text(), role: text() }],
    dateline: { text: text() },
    image: {
      picture: { src: 'x', address: `/${text()}`, width: 9, height: 9, type: text() },
      alt: text(),
      caption: text(),
      credit: text(),
    },
    sources: [{ title: text(), publisher: text(), url: `https://example.org/${text()}`, lang: 'cs' }],
    comments: [{ author: text(), text: text(), url: `https://example.org/${text()}` }],
    body: { ...anArticle().body, headings: [1, 2, 3, 4].map(() => ({ id: text(), level: 2, text: text() })) },
  });
  return render({ site, articles: [article], theme }).text;
}

/** Names of elements and attributes in the order of the page. */
function skeletonOf(html: string): string[] {
  const seen: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => seen.push(`${name} ${Object.keys(attributes).join(' ')}`),
    oncomment: () => seen.push('comment'),
  });
  parser.end(html);
  return seen;
}

function jsonLdOf(html: string): unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) =>
    JSON.parse(json),
  );
}

const valuesOf = (data: unknown): unknown[] =>
  typeof data === 'object' && data !== null ? Object.values(data).flatMap(valuesOf) : [data];

test('no text of an article or of the config adds an element or an attribute to any page', () => {
  const plain = pagesWith(() => 'x');
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), (texts) => {
      let next = 0;
      const pages = pagesWith(() => texts[next++ % texts.length] ?? 'x');
      for (const [path, html] of Object.entries(pages)) {
        if (path.endsWith('.html')) expect(skeletonOf(html)).toEqual(skeletonOf(plain[path] ?? ''));
      }
    }),
    { numRuns: 40 },
  );
});

test('a headline comes back from JSON-LD as it was written', () => {
  fc.assert(
    fc.property(hostile, (title) => {
      const { text } = render({ articles: [anArticle({ title })], theme });
      expect(jsonLdOf(text['2026/11/22/budget/index.html'] ?? '')[0]).toMatchObject({ headline: title });
    }),
    { numRuns: 30 },
  );
});

test('every text of an article and of its authors comes back from the data of its page as it was written', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 12, maxLength: 12 }), (texts) => {
      const [title, summary, name, place, section, tag, caption, credit, source, publisher, reader, letter] = texts;
      const article = anArticle({
        title: title ?? '',
        summary: summary ?? '',
        authors: [{ name: name ?? '' }],
        dateline: { text: place ?? '' },
        categories: [section ?? ''],
        tags: [tag ?? ''],
        image: { picture: { src: 'x', address: '/x.jpg' }, alt: '', caption: caption ?? '', credit: credit ?? '' },
        sources: [{ title: source ?? '', publisher: publisher ?? '' }],
        comments: [{ author: reader ?? '', text: letter ?? '' }],
      });
      const { text } = render({ articles: [article], theme });
      const values = valuesOf(jsonLdOf(text['2026/11/22/budget/index.html'] ?? ''));
      expect(texts.filter((each) => !values.includes(each))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('JSON in a script holds nothing that could end it, and is the value itself', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      const json = jsonForScript({ text });
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});

test('an address with a scheme that runs code is never linked, however it is spelt', () => {
  const spellings = fc.constantFrom(
    'javascript:x',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'file:///x',
  );
  const noise = fc.string({ unit: fc.constantFrom('\t', '\n', '\r', ' ', '\u0000', '\u001f', '\u0085') });
  fc.assert(
    fc.property(spellings, noise, fc.nat(4), (address, inside, at) => {
      expect(linkTarget(inside + address.slice(0, at) + inside + address.slice(at))).toBeUndefined();
    }),
  );
  for (const fine of ['https://x.example/a:b', '/a:b', 'mailto:a@x.example', '#a:b', '?a:b', './a:b']) {
    expect(linkTarget(fine)).toBe(fine);
  }
});

test('a template prints nothing for what is not there', () => {
  const { text } = render({
    templates: { 'article.eta': '[<%= it.article.updated %>|<%= null %>|<%= 0 %>|<%= false %>]' },
  });
  expect(text['2026/11/22/budget/index.html']).toBe('[||0|false]');
});
