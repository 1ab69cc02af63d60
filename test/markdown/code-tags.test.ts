import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCodeTags } from '../../src/markdown/code-tags.ts';
import { html, render } from './render.ts';

const ruby = '# a comment\ndef to_s; @list<int>; end\n\n- x*y*z "q"';
const shown =
  '<pre><code class="language-ruby"># a comment\ndef to_s; @list&lt;int&gt;; end\n\n- x*y*z &quot;q&quot;\n</code></pre>';

test('code between tags of Jekyll, Hexo or Hugo stays code, and the tags are told', () => {
  const { html: written, found } = render(`a\n\n{% highlight ruby %}\n${ruby}\n{% endhighlight %}\n\nb`);
  expect(written.replaceAll('"', '&quot;')).toBe(`<p>a</p>\n${shown}\n<p>b</p>\n`.replaceAll('"', '&quot;'));
  expect(found).toEqual(['3:1+20 foreign-shortcode']);
  const plain = html(`\`\`\`ruby\n${ruby}\n\`\`\``);
  for (const [opening, closing] of [
    ['{% highlight ruby linenos %}', '{% endhighlight %}'],
    ['{%- highlight ruby -%}', '{%- endhighlight -%}'],
    ['{% codeblock lang:ruby %}', '{% endcodeblock %}'],
    ['{{< highlight ruby "linenos=table" >}}', '{{< /highlight >}}'],
    ['{{% highlight ruby %}}  ', '{{% /highlight %}}'],
  ]) {
    expect(html(`${opening}\n${ruby}\n${closing}`), opening).toBe(plain);
    expect(html(`${opening}\r\n${ruby.replaceAll('\n', '\r\n')}\r\n${closing}`), opening).toBe(plain);
  }
});

test("Hugo's `code` is code without a language, however short the tag", () => {
  const shown = html(`\`\`\`\n${ruby}\n\`\`\``);
  for (const [opening, closing] of [
    ['{{<code>}}', '{{</code>}}'],
    ['{{< code file="a.rb" >}}', '{{< /code >}}'],
  ]) {
    expect(html(`${opening}\n${ruby}\n${closing}`), opening).toBe(shown);
  }
  expect(findCodeTags('{{< code-toggle >}}\na\n{{< /code-toggle >}}')).toEqual([]);
});

test('template tags inside such code are shown', () => {
  const { html: written, messages } = render('{% highlight html %}\n{{ page.title }}\n{% endhighlight %}');
  expect(written).toContain('{{ page.title }}');
  expect(messages[0]).toContain('2 template tags of another generator are left out');
});

test('where a fence would be words on the page, or open without an end, the tags are only covered', () => {
  const pair = '{% highlight ruby %}\na\n{% endhighlight %}';
  expect(html(`\`\`\`\n${pair}\n\`\`\``)).toContain(pair);
  for (const text of [
    `<div>\n${pair}\n</div>`,
    `<pre>\n\n${pair}\n</pre>`,
    '{% highlight ruby %}\na',
    'a\n{% endhighlight %}',
    '- a\n\n  {% highlight ruby %}\nb\n  {% endhighlight %}',
    'a {% highlight ruby %}\nb\n{% endhighlight %}',
    `{% highlight ruby %}\n${'~'.repeat(12)}\n{% endhighlight %}`,
  ]) {
    expect(findCodeTags(text), text).toEqual([]);
  }
  expect(findCodeTags(`<div>\n</div>\n\n~~~\n\`\`\`\n~~~\n\n<pre>a</pre>\n${pair}`)).toHaveLength(2);
});

test('tags come in pairs and in order, and a fence is as long as its tag', () => {
  const lines = fc.constantFrom(
    '{% highlight c %}',
    '{%highlight%}',
    '{% endhighlight %}',
    '{{< highlight c >}}',
    '{{< /highlight >}}',
    '{{<code>}}',
    '{{</code>}}',
    '```',
    '~~~~~~~~~~~~',
    '<div>',
    '<pre>',
    '</pre>',
    '',
    'x',
  );
  fc.assert(
    fc.property(fc.array(lines), (parts) => {
      const tags = findCodeTags(parts.join('\n'));
      expect(tags.length % 2).toBe(0);
      expect(tags.map(({ start }) => start)).toEqual(tags.map(({ start }) => start).sort((a, b) => a - b));
      for (const { start, end, fence } of tags) expect(fence).toHaveLength(end - start);
    }),
  );
});
