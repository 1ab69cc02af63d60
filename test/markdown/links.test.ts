import { expect, test } from 'vitest';
import { html, render } from './render.ts';

test('a link to an article by its file is left to the page, with its anchor and place', () => {
  const { html: written, body } = render(
    '[a](other.md) [b](../2025/old.md#costs) [c](/articles/2026/other.md) [d](/2026/other.md)',
  );
  expect(written).toBe(
    '<p><a href="\u00010\u0002">a</a> <a href="\u00011\u0002#costs">b</a> <a href="\u00012\u0002">c</a> <a href="\u00013\u0002">d</a></p>\n',
  );
  expect(body.links.map(({ path, anchor, place }) => [path, anchor, `${place.line}:${place.column}`])).toEqual([
    ['articles/2026/other.md', undefined, '1:5'],
    ['articles/2025/old.md', 'costs', '1:19'],
    ['articles/2026/other.md', undefined, '1:45'],
    ['articles/2026/other.md', undefined, '1:74'],
  ]);
});

test('raw HTML may link to articles too', () => {
  const { html: written, body } = render('<a href="other.md#x">a</a>');
  expect(written.trim()).toBe('<p><a href="\u00010\u0002#x">a</a></p>');
  expect(body.links[0]?.path).toBe('articles/2026/other.md');
});

test('a link to a file that is no article is an error and leaves the text', () => {
  const { html: written, found, messages } = render('[a](gone.md)');
  expect(written).toBe('<p>a</p>\n');
  expect(found).toEqual(['1:5+7 broken-link']);
  expect(messages[0]).toContain('articles/2026/gone.md');
});

test('addresses on the site get its base path, others stay as they are', () => {
  const given = { site: { base: '/blog' } };
  expect(html('[a](/x/?y=1#z)', given)).toBe('<p><a href="/blog/x/?y=1#z">a</a></p>');
  expect(html('[a](https://b.example/ů "t")', given)).toBe('<p><a href="https://b.example/%C5%AF" title="t">a</a></p>');
  expect(html('[a](//b.example/c)', given)).toBe('<p><a href="//b.example/c">a</a></p>');
  expect(html('[a](mailto:b@c.example) [t](tel:+420123)', given)).toBe(
    '<p><a href="mailto:b@c.example">a</a> <a href="tel:+420123">t</a></p>',
  );
  expect(html('[a](../../static/report.pdf)', given)).toBe('<p><a href="/blog/report.pdf">a</a></p>');
});

test('an anchor that is not there is told, with the one that may be meant', () => {
  const { found, messages } = render('## What it costs\n\n[a](#what-it-cost) [b](#what-it-costs) [top](#top)');
  expect(found).toEqual(['3:5+13 broken-anchor']);
  expect(messages[0]).toContain('`#what-it-costs`');
});

test.each([
  ['[](x.md)', 'broken-link'],
  ['[a]()', 'empty-link'],
  ['[](https://a.example)', 'empty-link'],
  ['[a](www.example.org)', 'relative-link'],
  ['[a](report.pdf)', 'relative-link'],
  ['[a](ftp://b.example)', 'link-scheme'],
  ['[a](htps://b.example)', 'link-scheme'],
  ['[a](javascript:b)', 'unsafe-link'],
  ['[a](javascript%3Ab)', 'unsafe-link'],
  ['![a](data:b)', 'picture-scheme'],
  ['![a](../../../b.png)', 'picture-outside'],
  ['![a](torn.png)', 'unreadable-picture'],
])('%s is told as %s', (text, code) => {
  expect(render(text).found.map((line) => line.split(' ')[1])).toContain(code);
});

test('an empty alt in raw HTML says that the picture is decoration', () => {
  expect(render('<img src="a.png" alt="">').found).toEqual([]);
  expect(render('<img src="a.png">').found).toEqual(['1:11+5 missing-alt']);
  expect(html('<img src="a.png" alt="b" width="1">')).toBe(
    '<img src="/assets/a.png" alt="b" width="640" height="480" loading="lazy" decoding="async">',
  );
});
