import { expect, test } from 'vitest';
import { html, render } from './render.ts';

test('the article begins at level 2 and no level is skipped', () => {
  const levels = (text: string) => render(text).body.headings.map(({ level }) => level);
  expect(levels('# A\n\n### B\n\n## C')).toEqual([2, 3, 3]);
  expect(levels('### A\n\n#### B\n\n### C')).toEqual([2, 3, 2]);
  expect(levels('## A\n\n###### B\n\n## C')).toEqual([2, 3, 2]);
});

test('a skipped level and a heading of level 1 are told, each at its line', () => {
  expect(render('# A\n\n### B\n\n# C').found).toEqual(['1:1+3 heading-one', '3:1+5 heading-skip']);
});

test('headings have ids of their words, in any script, each once', () => {
  const ids = render("## Příliš žluťoučký\n\n## Příliš žluťoučký\n\n## 財政\n\n## !\n\n## Sources\n\n## It's *here*")
    .body.headings;
  expect(ids.map(({ id }) => id)).toEqual([
    'příliš-žluťoučký',
    'příliš-žluťoučký-2',
    '財政',
    'section',
    'sources-2',
    'its-here',
  ]);
});

test('an author may give a heading its id', () => {
  expect(html('## Costs {#money}\n\n[see](#money)')).toBe('<h2 id="money">Costs</h2>\n<p><a href="#money">see</a></p>');
});

test('an id in raw HTML is not given to a heading', () => {
  expect(html('<p id="costs">x</p>\n\n## Costs')).toContain('<h2 id="costs-2">');
});

test('a heading without text is left out and told', () => {
  const { html: written, found } = render('a\n\n##\n\nb');
  expect(written).toBe('<p>a</p>\n<p>b</p>\n');
  expect(found).toEqual(['3:1+2 heading-empty']);
});

test('the five asides have a role and a label in the language of the article', () => {
  expect(html('> [!WARNING]\n> Pozor.', { article: { lang: 'cs' } })).toBe(
    '<aside class="note note-warning" role="note">\n<p class="note-label">Varování</p>\n<p>Pozor.</p>\n</aside>',
  );
  for (const kind of ['note', 'tip', 'important', 'caution']) {
    expect(html(`> [!${kind.toUpperCase()}]\n>\n> x`)).toContain(`note-${kind}`);
  }
});

test('an aside of an unknown kind stays a quote and is told', () => {
  const { html: written, messages } = render('> [!WARNIG]\n> x');
  expect(written).toContain('<blockquote>');
  expect(messages.join()).toContain('did you mean `[!WARNING]`?');
});

test('an image alone with a title is a figure, also inside a link', () => {
  const image = '<img src="/assets/a.png" alt="b" width="640" height="480" loading="lazy" decoding="async">';
  expect(html('![b](a.png "It\'s here")')).toBe(`<figure>${image}<figcaption>It’s here</figcaption></figure>`);
  expect(html('[![b](a.png "c")](/d/)')).toBe(`<figure><a href="/d/">${image}</a><figcaption>c</figcaption></figure>`);
  expect(html('![b](a.png)')).toBe(`<p>${image}</p>`);
});

test('the dateline opens the first paragraph that is text', () => {
  const given = { article: { dateline: { text: 'Prague, Czech Republic' } } };
  const opening = '<span class="dateline">Prague, Czech Republic –</span>';
  expect(html('## A\n\n![b](a.png)\n\nIt rained.\n\nAgain.', given)).toContain(
    `<p>${opening} It rained.</p>\n<p>Again.</p>`,
  );
  expect(html('- a', given)).toMatch(new RegExp(`^<p>${opening}</p>`));
  expect(html('PRAGUE, Czech Republic — It rained.', given)).not.toContain('dateline');
});

test('a table scrolls in a named region, and aligns by class', () => {
  expect(html('| | b |\n|---|--:|\n| 1 | 2 |')).toBe(
    '<section class="table" aria-label="Table" tabindex="0">\n<table>\n<thead>\n<tr>\n<td></td>\n<th scope="col" class="align-right">b</th>\n</tr>\n</thead>\n' +
      '<tbody>\n<tr>\n<td>1</td>\n<td class="align-right">2</td>\n</tr>\n</tbody>\n</table>\n</section>',
  );
  expect(html('|a|\n|-|\n\n|b|\n|-|')).toContain('aria-label="Table 2"');
});

test('code with long lines can be reached with the keyboard; a strange fence name is dropped', () => {
  expect(html('```js title="x"\na\n```')).toBe('<pre><code class="language-js">a\n</code></pre>');
  expect(html('```"><b>\na\n```')).toBe('<pre><code>a\n</code></pre>');
  expect(html(`    ${'x'.repeat(60)}`)).toContain('<pre tabindex="0" role="group"');
});

test('tasks are boxes with their text as label', () => {
  expect(html('- [x] done\n- [ ] open')).toBe(
    '<ul>\n<li class="task"><label><input type="checkbox" disabled checked> done</label></li>\n<li class="task"><label><input type="checkbox" disabled> open</label></li>\n</ul>',
  );
});

test('words and minutes count Latin, Chinese and Thai', () => {
  expect(render(`${'word '.repeat(460)}`).body).toMatchObject({ words: 460, minutes: 2 });
  expect(render('財'.repeat(1000)).body).toMatchObject({ words: 500, minutes: 2 });
  expect(render('ไทย'.repeat(100)).body.words).toBe(60);
  expect(render("Tom & Jerry's mother-in-law <b>x</b>").body.words).toBe(4);
});

test('the excerpt is plain text of the first paragraphs, cut at a word', () => {
  expect(render('## A\n\n*One* &amp; "two" ![p](a.png)[^1].\n\n[^1]: n').body.excerpt).toBe('One & “two” .');
  const { excerpt } = render('word '.repeat(200)).body;
  expect(excerpt).toMatch(/ word…$/);
  expect(excerpt.length).toBeLessThanOrEqual(301);
});
