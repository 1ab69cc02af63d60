import { createRequire } from 'node:module';
import { elementsOf, type SeenElement } from '../markdown/html-facts.ts';

const fromSanitizer = createRequire(createRequire(import.meta.url).resolve('sanitize-html'));
const { Parser } = fromSanitizer('htmlparser2') as {
  Parser: new (handlers: { ontext(text: string): void }, options: object) => { write(html: string): void; end(): void };
};

/** What could act in a page, as a parser that is not ours reads it: none in a page that may go out. */
export function dangersIn(html: string): string[] {
  return elementsOf(html).flatMap((element) => dangersOf(element).map((danger) => `<${element.name}> ${danger}`));
}

function dangersOf({ name, attributes }: SeenElement): string[] {
  const found: string[] = [];
  if (name === 'script' && attributes.type !== 'application/ld+json') found.push('runs');
  if (forbidden.has(name)) found.push('stands here');
  if (name === 'link' && !linkKinds.has(attributes.rel ?? '')) found.push(`rel=${attributes.rel}`);
  if (name === 'meta' && attributes['http-equiv'] !== undefined) found.push('http-equiv');
  if (name === 'iframe' && !attributes.src?.startsWith('https://video.example/')) found.push(`of ${attributes.src}`);
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on|^(?:style|srcdoc|formaction|action|background|is|popover|slot)$|[^a-z0-9:_-]/.test(key)) found.push(key);
    if (addresses.has(key) && !isHarmless(value)) found.push(`${key}=${value.slice(0, 80)}`);
    if ((key === 'id' || key === 'name') && name !== 'meta' && clobbers.has(value)) found.push(`${key}=${value}`);
  }
  return found;
}

const forbidden = new Set(
  'style object embed applet base form button textarea select svg math template noscript xmp plaintext frame frameset map area dialog marquee'.split(
    ' ',
  ),
);
const linkKinds = new Set(['canonical', 'stylesheet', 'icon', 'alternate', 'prev', 'next', 'license', 'author', 'me']);
const addresses = new Set(['href', 'src', 'srcset', 'poster', 'cite', 'data', 'xlink:href', 'longdesc']);
const clobbers = new Set(['location', 'document', 'cookie', 'body', 'forms', 'getElementById', '__proto__']);

/** Reads an address as a browser does: without control characters and blanks around it. */
function isHarmless(written: string): boolean {
  // The theme's icon of a site that has none.
  if (written === 'data:,') return true;
  const address = written.replace(/[\u0000-\u001f]/g, '').trim();
  const base = 'https://example.org/a/';
  return !URL.canParse(address, base) || /^(?:https?|mailto|tel):$/.test(new URL(address, base).protocol);
}

/** The text of a page as a reader sees it, blanks taken together, quotes and dashes as typed. */
export function textOf(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (piece) => (text += piece) }, { decodeEntities: true });
  parser.write(html.replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, ''));
  parser.end();
  return text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ');
}

/** The JSON-LD of a page, parsed; an error when it is no JSON. */
export function jsonIn(html: string): unknown[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  return blocks.map(([, json = '']) => JSON.parse(json));
}
