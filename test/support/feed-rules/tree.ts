import { type SaxesAttributeNS, SaxesParser } from 'saxes';

/** An element of a feed. Its name carries the prefix that the rules know its name space by, whatever the document calls it. */
export interface Element {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly Element[];
  /** All text in it, as it stands. */
  readonly text: string;
}

const prefixes: { readonly [uri: string]: string } = {
  '': '',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://purl.org/rss/1.0/modules/slash/': 'slash:',
  'http://purl.org/syndication/history/1.0': 'fh:',
  'http://purl.org/syndication/thread/1.0': 'thr:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
};

/** Parses XML strictly; a name space that no rule knows has its URI for a prefix. Throws where it is not well-formed. */
export function treeOf(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open: { name: string; attributes: Element['attributes']; children: Element[]; text: string }[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes, ns }) => {
    const foreign = Object.values(ns).find((each) => prefixes[each] === undefined);
    if (foreign !== undefined) throw new Error(`R3 a name space that nobody knows: ${foreign}`);
    const element = {
      name: prefixOf(uri) + local,
      attributes: attributesOf(Object.values(attributes)),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    const parent = open.at(-1);
    if (closed && parent && parent !== root) parent.text += '';
  });
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return root.children[0] as Element;
}

const prefixOf = (uri: string): string => prefixes[uri] ?? `{${uri}}`;

const attributesOf = (attributes: readonly SaxesAttributeNS[]): Element['attributes'] =>
  Object.fromEntries(
    attributes
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .map(({ uri, local, value }) => [prefixOf(uri) + local, value]),
  );

export const childrenOf = ({ children }: Element, name: string): Element[] =>
  children.filter((child) => child.name === name);

export const textOf = (element: Element, name: string): string | undefined => childrenOf(element, name)[0]?.text;
