import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverShortcodes, makeUncover, withoutCovers } from '../../src/markdown/shortcodes.ts';
import { html, render } from './render.ts';

test('shortcodes are one warning a file, with the first place, the names and the count', () => {
  const { found, messages } = render(
    'a\n\n{{< img src="b" >}}\n\n{{% note %}}c{{% /note %}}\n\n{% include d %} {{ site.url }}',
  );
  expect(found).toEqual(['3:1+19 foreign-shortcode']);
  expect(messages[0]).toContain(
    '5 template tags of another generator are left out: `img`, `note`, `include`, `{{ site.url }}`',
  );
});

test('tags go, what stands between a pair stays', () => {
  expect(html('{{< img src="a" >}}\n\n{{< note >}}**For** _those_{{< /note >}}')).toBe(
    '<p><strong>For</strong> <em>those</em></p>',
  );
});

test('a link to a shortcode is its text', () => {
  expect(html('[a *b*]({{< ref "c.md" >}} "T") <a href="{{< ref "d" >}}">e</a>')).toBe('<p>a <em>b</em> <a>e</a></p>');
  expect(html('[{{< img "a" >}}](https://b.example)')).toBe('');
  expect(html('![a]({{< asset "b" >}})')).toBe('<p>a</p>');
});

test('code shows shortcodes, and they are not told', () => {
  const { html: written, found } = render('`{{< a >}}` and\n\n```\n{{% b %}}\n{{ c }}\n```');
  expect(written).toBe('<p><code>{{&lt; a &gt;}}</code> and</p>\n<pre><code>{{% b %}}\n{{ c }}\n</code></pre>\n');
  expect(found).toEqual([]);
});

test('covering keeps the length, and what was covered can be put back', () => {
  const parts = fc.constantFrom(
    '{{< a >}}',
    '{{%b%}}',
    '{% c %}',
    '{{ d.e }}',
    '{{d}}',
    '{{<',
    '%}',
    '{',
    '}',
    'x',
    '\n',
    '`',
    '\u0090',
  );
  fc.assert(
    fc.property(fc.array(parts), (texts) => {
      const text = texts.join('');
      const { text: covered, originals, shortcodes } = coverShortcodes(text);
      expect(covered).toHaveLength(text.length);
      expect(makeUncover(originals, new Set())(covered)).toBe(text.replaceAll('\u0090', '\ufffd'));
      expect(withoutCovers(covered)).toHaveLength(
        text.length - shortcodes.reduce((sum, { start, end }) => sum + end - start, 0),
      );
    }),
  );
});

test('a tag above a line of dashes is told as a tag, not as an empty heading', () => {
  expect(render('{{< a >}}\n---\n\nText.').found).toEqual(['1:1+9 foreign-shortcode']);
});
