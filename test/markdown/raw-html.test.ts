import { describe, expect, test } from 'vitest';
import { html, render } from './render.ts';

test('what readers need of HTML stays', () => {
  for (const text of [
    '<p>H<sub>2</sub>O x<sup>2</sup> <kbd>K</kbd> <mark>m</mark> <abbr title="t">a</abbr> <cite>c</cite> <del>d</del> <ins>i</ins></p>',
    '<time datetime="2026-11-23">today</time>',
    '<table><caption>c</caption><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
    '<figure><figcaption>c</figcaption></figure>',
    '<audio src="https://a.example/b.mp3" controls></audio>',
  ]) {
    expect(html(text).replaceAll('=""', '')).toContain(text.replace(/^<(?:p|time)[^>]*>/, ''));
    expect(render(text).found).toEqual([]);
  }
});

describe('what raw HTML names is found where it is published', () => {
  const given = {
    site: { url: 'https://example.org/blog/', base: '/blog' },
    context: { isStatic: (path: string) => path === 'static/clip.mp4' },
  };
  const shown = (text: string) => html(text, given).replaceAll('=""', '');

  test.each([
    ['<img src="a.jpg" alt="a" srcset="a.jpg 1x,https://cdn.example/b,c.jpg?x=1,2 2x" sizes="50vw">', 'img'],
    ['<picture><source srcset="a.jpg 480w, b.jpg 800w" media="print"></picture>', 'source'],
  ])('each candidate of %s', (text, name) => {
    const [, set] = new RegExp(`<${name} [^>]*srcset="([^"]*)"`).exec(shown(text)) ?? [];
    expect(set).toBe(
      name === 'img'
        ? '/assets/a.jpg 1x, https://cdn.example/b,c.jpg?x=1,2 2x'
        : '/assets/a.jpg 480w, /assets/b.jpg 800w',
    );
    if (name === 'img') expect(shown(text)).toContain(' sizes="50vw"');
  });

  test.each([
    [
      '<video src="/clip.mp4" poster="p.jpg" controls></video>',
      '<video src="/blog/clip.mp4" poster="/assets/p.jpg" controls></video>',
    ],
    ['<audio controls><source src="../../static/clip.mp4"></audio>', '<source src="/blog/clip.mp4">'],
    ['<video><track src="/ř.vtt"></video>', '<track src="/blog/%C5%99.vtt">'],
    [
      '<video src="https://a.example/b.mp4?x=1&amp;y" poster="//c.example/d.png"></video>',
      '<video src="https://a.example/b.mp4?x=1&amp;y" poster="//c.example/d.png">',
    ],
    ['<q cite="/a?b=1&amp;c">d</q>', '<q cite="/blog/a?b=1&amp;c">d</q>'],
    ['<q cite="https://a.example/">d</q>', '<q cite="https://a.example/">d</q>'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toContain(expected);
    expect(render(text, given).found).toEqual([]);
  });

  test.each([
    ['<video src="https://a.example/b.mp4" poster="gone.jpg"></video>', '1:46+8 missing-image'],
    ['<picture><source srcset="a.jpg 1x, gone.jpg 2x"></picture>', '1:36+8 missing-image'],
    ['<audio src="talk.mp3"></audio>', '1:13+8 relative-link'],
  ])('and told when it is not: %s', (text, problem) => {
    const { html: written, found } = render(text, given);
    expect(found).toEqual([problem]);
    expect(written).not.toContain('gone');
  });
});

test('elements without an end get none', () => {
  const text = '<div><video controls><source src="/a.webm"><track src="/a.vtt" kind="captions"></video>a<wbr>b</div>';
  expect(html(text)).toContain(text);
  expect(html('<table><colgroup><col span="2"></colgroup><tr><td>x</td></tr></table>')).not.toContain('</col>');
});

test('an element may be opened in one block and closed in another', () => {
  expect(html('<details>\n<summary>S</summary>\n\nIn *Markdown*.\n\n</details>')).toBe(
    '<details>\n<summary>S</summary>\n<p>In <em>Markdown</em>.</p>\n</details>',
  );
});

test('frames need a host of the config, https and a title', () => {
  const given = { markdown: { iframes: ['video.example'] } };
  const frame = render('<iframe src="https://video.example/1" title="t" onload="x"></iframe>', given);
  expect(frame.html).toMatch(
    /^<iframe src="https:\/\/video\.example\/1" title="t" loading="lazy" sandbox="[^"]+" referrerpolicy="strict-origin-when-cross-origin"><\/iframe>/,
  );
  expect(render('<iframe src="https://video.example/1"></iframe>', given).found).toEqual(['1:1+7 iframe-title']);
  for (const src of [
    'http://video.example/1',
    'https://evil.example/1',
    '//video.example/1',
    'https://video.example.evil.example',
    'javascript:1',
    '',
  ]) {
    const { html: written, found } = render(`<iframe src="${src}" title="t"></iframe>`, given);
    expect(written).not.toContain('iframe');
    expect(found).toEqual(['1:1+7 iframe-removed']);
  }
});

test('a frame that is left out is named by its host, also without a scheme', () => {
  const said = (src: string) =>
    render(`<iframe src="${src}" title="t"></iframe>`).messages.map((text) => text.split(';')[0]);
  expect(said('//slides.example/1')).toEqual(['a frame of `slides.example` is left out']);
  expect(said('')).toEqual(['a frame without an address is left out']);
});

test('presentation goes with one warning for the article, at the first of its places', () => {
  const {
    found,
    messages,
    html: written,
  } = render('a <font color="red">b</font>\n\n<p style="x">c</p>\n\n<p align="left">d</p>');
  expect(written).not.toMatch(/font|style|align/);
  expect(found).toEqual(['1:3+5 html-presentation']);
  expect(messages[0]).toContain('3 times in this article: `<font>`, `align=`, `style=`');
});

test.each([
  ['<iframe src="https://video.example/1" title="t" srcdoc="x"></iframe>', 'srcdoc='],
  ['<video src="javascript:1" controls></video>', 'src='],
  ['<video src="https://a.example/b.mp4" poster="data:x" controls></video>', 'poster='],
  ['<picture><source srcset="javascript:1"></picture>', 'srcset='],
  ['<p id="location">a</p>', 'id='],
])('%s: what is refused for its value is told', (text, attribute) => {
  const { html: written, messages } = render(text, { markdown: { iframes: ['video.example'] } });
  expect(written).not.toContain(` ${attribute}`);
  expect(messages.map((one) => one.split(';')[0])).toContain(`\`${attribute}\` is left out of the page`);
});

test('a heading of level 1 in HTML becomes level 2', () => {
  expect(html('<h1>A</h1>')).toBe('<h2>A</h2>');
});

test('escape shows the tags, trust lets them pass, and both keep Markdown', () => {
  expect(html('a <b>c</b> *d*', { markdown: { html: 'escape' } })).toBe('<p>a &lt;b&gt;c&lt;/b&gt; <em>d</em></p>');
  expect(html('a <b onclick="x">c</b> *d*', { markdown: { html: 'trust' } })).toBe(
    '<p>a <b onclick="x">c</b> <em>d</em></p>',
  );
});

test('comments are not published, and not told', () => {
  const { html: written, found } = render('<!-- more -->\n\na <!-- b --> c');
  expect(written).toBe('<p>a  c</p>\n');
  expect(found).toEqual([]);
});

test('references to Windows-1252 controls become the characters that were meant', () => {
  expect(html('a &#151; b <i>&#147;c&#148;</i>')).toBe('<p>a — b <i>“c”</i></p>');
});

test('what is left out is named as it was written', () => {
  const { messages } = render('<Script>a</Script>\n\n<p onClick="b">c</p>');
  expect(messages.map((message) => message.split(' ')[0])).toEqual(['`<Script>`', '`onClick=`']);
});

test('what would hide the rest of an article is an error, and hides nothing', () => {
  for (const [text, found] of [
    ['The <title> element.\n\nRest.', '1:5+6 html-unclosed'],
    ['<video src="/a.mp4">\n\nRest.', '1:1+6 html-unclosed'],
    ['A <!-- comment\n\nRest.', undefined],
    ['<!-- comment\n\nRest.', '1:1+4 html-unclosed'],
    ['*<style>*</style>\n\nRest.', '1:2+6 html-unclosed'],
    ['- <svg>\n- </svg>\n\nRest.', '1:3+4 html-unclosed'],
  ] as const) {
    const rendered = render(text);
    expect(rendered.found, text).toEqual(found === undefined ? [] : [found]);
    expect(rendered.html, text).toMatch(/Rest\./);
    expect(rendered.html, text).not.toMatch(/<(?:title|video|style|svg)/);
  }
});

test('what ends later may hold blank lines, and is told once', () => {
  expect(render('<svg>\n<path>\n\n<g>\n\n</svg>\n\nRest.').found).toEqual(['1:1+4 html-removed']);
  expect(render('a <svg><path><g></g></svg> b').found).toEqual(['1:3+4 html-removed']);
  expect(html('<video>\n<source src="/a.mp4">\n\nNo video here.\n\n</video>\n\nRest.')).toContain('</video>\n<p>Rest.');
});

test('comments end where browsers end them', () => {
  for (const text of ['<!--><b onclick="x">t</b>', '<!---><b onclick="x">t</b>', '<!-- --!><b onclick="x">t</b>'])
    expect(render(text).found, text).toEqual([expect.stringContaining('html-removed')]);
});

test('a frame may ask for what a player needs, and for nothing of the reader', () => {
  const given = { markdown: { iframes: ['video.example'] } };
  const frame = (allow: string) =>
    render(`<iframe src="https://video.example/1" title="t" allow="${allow}"></iframe>`, given);
  expect(frame('autoplay; encrypted-media; fullscreen *').html).toContain('allow="autoplay; encrypted-media');
  expect(frame('autoplay; camera *').html).not.toContain('allow=');
  expect(frame('autoplay; camera *').found).toEqual(['1:49+5 html-removed']);
});
