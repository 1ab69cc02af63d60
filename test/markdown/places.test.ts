import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from './render.ts';

const before = '---\ntitle: x\n---\n';
const found = (text: string) => render(text, { before }).found;

test.each([
  ['a link in a paragraph', 'See [this](gone.md).', ['4:12+7 broken-link']],
  ['a link in the third line of a paragraph', 'One\ntwo\nthree [x](gone.md)', ['6:11+7 broken-link']],
  [
    'the second of two equal links',
    '[x](other.md) and [x](gone.md) [x](gone.md)',
    ['4:23+7 broken-link', '4:36+7 broken-link'],
  ],
  ['a link inside emphasis', 'a *b **c [x](gone.md)***', ['4:14+7 broken-link']],
  ['a link in a list', '- a\n- b\n  - c [x](gone.md)', ['6:11+7 broken-link']],
  ['a link in a quote in a list', '1. a\n\n   > b\n   > c [x](gone.md)', ['7:12+7 broken-link']],
  ['a link in a nested quote', '> a\n> > b\n> > c [x](gone.md)', ['6:11+7 broken-link']],
  [
    'a link in a table',
    '| a | b |\n|---|---|\n| [x](gone.md) | [y](gone.md) |',
    ['6:7+7 broken-link', '6:22+7 broken-link'],
  ],
  ['a link in a heading', '## A\n\n## B [x](gone.md)', ['6:10+7 broken-link']],
  ['a link in a footnote', 'a[^1]\n\n[^1]: b\n    [x](gone.md)', ['7:9+7 broken-link']],
  ['a link in an aside', '> [!NOTE]\n> a [x](gone.md)', ['5:9+7 broken-link']],
  ['a link behind a task', '- [x] done [x](gone.md)', ['4:16+7 broken-link']],
  ['a link whose text is on two lines', 'a [one\ntwo](gone.md)', ['5:6+7 broken-link']],
  ['a reference', 'a [x][y] b\n\n[y]: gone.md', ['4:3+6 broken-link']],
  ['a link behind the same words in code', '`[x](gone.md)` [x](gone.md)', ['4:20+7 broken-link']],
  ['a link behind wide characters', '日本語 [x](gone.md)', ['4:9+7 broken-link']],
  ['a picture', 'a ![b](gone.png)', ['4:8+8 missing-image']],
  ['a picture inside a link', '[![b](gone.png)](other.md)', ['4:7+8 missing-image']],
  ['a picture without text', '![](a.png)', ['4:5+5 missing-alt']],
  ['raw HTML', 'a <b onclick="x">b</b>', ['4:6+7 html-removed']],
  ['raw HTML over lines', '<div\n  id="a"\n  onclick="x">\n</div>', ['6:3+7 html-removed']],
  ['raw HTML in a quote', '> a\n> <b onclick="x">b</b>', ['5:6+7 html-removed']],
  ['a script', 'a\n\n<script>\nalert(1)\n</script>', ['6:1+7 html-removed']],
  ['an anchor', 'a [b](#c)', ['4:7+2 broken-anchor']],
  ['a shortcode', 'a\n\nb {{< c >}}', ['6:3+9 foreign-shortcode']],
  ['a footnote that is not there', 'a[^b]', ['4:2+4 footnote-undefined']],
  ['a footnote that nobody needs', 'a\n\n[^b]: c', ['6:1+4 footnote-unused']],
  ['a heading that skips', '## A\n\n#### B', ['6:1+6 heading-skip']],
])('the place of %s is exact', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

const blocks = fc.constantFrom(
  'word\n\n',
  '## head\n\n',
  '- item\n- item two\n\n',
  '> quote\n> more\n\n',
  '```\n[x](gone.md)\n```\n\n',
  '| a |\n|---|\n| b |\n\n',
  '*a* `b` [c](other.md)\nd\n\n',
  '***\n\n',
  '    code\n\n',
  'a  \nb\n\n',
);

test('a broken link is found where it stands, whatever stands around it', () => {
  fc.assert(
    fc.property(
      fc.array(blocks, { maxLength: 6 }),
      fc.constantFrom('', '> ', '- ', '1. ', '> - '),
      fc.array(blocks, { maxLength: 3 }),
      (ahead, prefix, behind) => {
        const start = before + ahead.join('');
        const text = `${ahead.join('')}para\n\n${prefix}text [x](gone.md)\n\n${behind.join('')}`;
        const line = `${start}para\n\n`.split('\n').length;
        expect(found(text)).toContain(`${line}:${prefix.length + 10}+7 broken-link`);
      },
    ),
    { numRuns: 1000 },
  );
});

test('fifty mistakes of a kind are placed, the others counted', () => {
  const { found: all, messages } = render('[x](gone.md)\n\n'.repeat(80));
  expect(all.filter((line) => line.endsWith('broken-link'))).toHaveLength(50);
  expect(all).toContain('101:5+7 too-many-mistakes');
  expect(messages.join()).toContain('30 more `broken-link`');
});

test('a tag in indented raw HTML is found where it stands', () => {
  const { found: all } = render(
    'para\n\n  <div>\n    <iframe src="https://a.example/"></iframe>\n  </div>\n\n  <bad>x</bad>',
  );
  expect(all).toContain('4:5+7 iframe-removed');
  expect(all).toContain('7:3+4 html-removed');
});

test('a template tag among the attributes of raw HTML is told in words an author wrote', () => {
  const { found: all, messages } = render('<img {{ .Get "a" }}="b" src="https://a.example/b.png" alt="c">');
  expect(all).toEqual(['1:6+14 foreign-shortcode']);
  expect(messages.join()).not.toMatch(/[\u0080-\u009f]/);
});
