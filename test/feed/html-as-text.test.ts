import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../src/feed/absolute-urls.ts';
import { htmlAsText } from '../../src/feed/html-as-text.ts';

test('paragraphs stand apart, items and breaks have lines of their own, cells are parted', () => {
  const html =
    '<h2 id="a">A</h2>\n<p>One<br>two &amp; <em>three</em>.</p><ul>\n<li>x</li>\n<li>y</li></ul><table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>';
  expect(htmlAsText(html)).toBe('A\n\nOne\ntwo & three.\n\nx\ny\n\na\tb\nc');
});

test('a figure and its caption are no part of the text', () => {
  expect(
    htmlAsText('<p>A</p><figure class="x"><img src="a.jpg" alt="a > b"><figcaption>C</figcaption></figure><p>B</p>'),
  ).toBe('A\n\nB');
});

test('what leads to a footnote and back is no part of the text, the note is', () => {
  const html =
    '<p>So<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup>.</p><ol><li id="fn-1"><p>A note. <a href="#fnref-1" class="footnote-back">↩</a></p></li></ol>';
  expect(htmlAsText(html)).toBe('So.\n\nA note.');
});

test('the lines of code stay lines, and hard spaces stay hard', () => {
  expect(htmlAsText('<p>5\u00a0km</p><pre tabindex="0"><code>a {\n  b\n}\n</code></pre><p>B</p>')).toBe(
    '5\u00a0km\n\na {\n  b\n}\n\nB',
  );
  expect(htmlAsText('<pre><code class="language-py">if a:\n\n\tb  <span class="x y">c</span>\n</code></pre>')).toBe(
    'if a:\n\n\tb  c',
  );
});

test.each('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre div section aside details'.split(' '))(
  'what stands in <%s> stands apart',
  (name) => {
    expect(htmlAsText(`a<${name}>b</${name}>c`)).toBe('a\n\nb\n\nc');
  },
);

test.each('li dt dd tr caption summary'.split(' '))('what stands in <%s> has a line of its own', (name) => {
  expect(htmlAsText(`a<${name}>b</${name}>c`)).toBe('a\nb\nc');
});

test('lines and cells are parted, and comments are no text', () => {
  expect(htmlAsText('a<br>b<hr>c<td>d</td><th>e</th><!-- <p>f -->g')).toBe('a\nb\n\nc\td\te\tg');
});

test('text comes back as it was, whatever it is', () => {
  const word = fc
    .string({ unit: 'grapheme' })
    .map((text) => text.replace(/[\s\p{C}]+/gu, '_'))
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      const html = words.map((each) => `<p title="${escapeHtml(each)}">${escapeHtml(each)}</p>`).join('\n');
      expect(htmlAsText(html)).toBe(words.join('\n\n'));
    }),
  );
});
