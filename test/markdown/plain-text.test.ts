import { expect, test } from 'vitest';
import { render } from './render.ts';

test('references in an excerpt are resolved, and to no control character', () => {
  expect(render('a &amp;lt; b &#x41; `&amp;` \\* c').body.excerpt).toBe('a &lt; b A &amp; * c');
  expect(render('x &#8;&#xFFFE;&#x93;y&#x94; [l&#1;](https://a.example)').body.excerpt).toBe('x “y” l');
});

test('so are those in the text of a heading', () => {
  const [heading] = render('# One &lt; &#8;two').body.headings;
  expect(heading?.text).toBe('One < two');
});
