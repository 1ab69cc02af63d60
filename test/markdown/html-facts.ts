import { createRequire } from 'node:module';

interface Handlers {
  onopentag(name: string, attributes: Record<string, string>): void;
  ontext(text: string): void;
  onclosetag(name: string, implied: boolean): void;
}
const fromSanitizer = createRequire(createRequire(import.meta.url).resolve('sanitize-html'));
const { Parser } = fromSanitizer('htmlparser2') as {
  Parser: new (handlers: Handlers, options: object) => { write(html: string): void; end(): void };
};

/** One element of an HTML text, as a parser that is not ours sees it. */
export interface SeenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of an HTML text, in order. */
export function elementsOf(html: string): SeenElement[] {
  const seen: SeenElement[] = [];
  parse(html, { onopentag: (name, attributes) => seen.push({ name, attributes }), ontext() {}, onclosetag() {} });
  return seen;
}

/** Elements that the text leaves open, or closes without having opened them: none in balanced HTML. */
export function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>/g)) {
    if (voids.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

/** The same for two texts that a browser shows alike: attributes in order, references resolved, white space between blocks left out. */
export function shapeOf(html: string): string {
  let shape = '';
  let inPre = 0;
  parse(html, {
    onopentag(name, attributes) {
      if (name === 'pre') inPre++;
      const sorted = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
      shape = `${blocks.has(name) ? shape.trimEnd() : shape}<${name}${sorted.map((pair) => ` ${pair.join('=')}`).join('')}>`;
    },
    ontext(text) {
      shape +=
        inPre > 0 ? text : blockEnd.test(shape) ? text.replace(/\s+/g, ' ').trimStart() : text.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (name === 'pre') inPre--;
      shape = `${blocks.has(name) && name !== 'pre' ? shape.trimEnd() : shape}</${name}>`;
    },
  });
  return shape.trim();
}

const voids = new Set(['br', 'hr', 'img', 'input', 'source', 'track', 'wbr', 'col']);
const blocks = new Set('p ul ol li h1 h2 h3 h4 h5 h6 blockquote pre hr table thead tbody tr td th div br'.split(' '));
const blockEnd = /<\/?(?:p|ul|ol|li|h[1-6]|blockquote|pre|hr|table|thead|tbody|tr|td|th|div|br)(?: [^>]*)?>$/;

function parse(html: string, handlers: Handlers): void {
  const parser = new Parser(handlers, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
}
