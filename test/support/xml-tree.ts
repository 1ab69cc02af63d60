import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of an XML document, with its namespace resolved. */
export interface XmlElement {
  readonly name: string;
  readonly space: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** Reads a document strictly; throws where it is not well-formed or uses a prefix that is not declared. */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root = { children: [] as XmlElement[], text: '' };
  const open: { children: XmlElement[]; text: string }[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = { ...namesOf(tag), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const add = (text: string) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('an empty document');
  return document;
}

/** The children of one name and, where given, of one namespace. */
export const childrenOf = (element: XmlElement, name: string, space?: string): XmlElement[] =>
  element.children.filter((child) => child.name === name && (space === undefined || child.space === space));

/** The text of the first child of that name. */
export const textOf = (element: XmlElement, name: string): string | undefined => childrenOf(element, name)[0]?.text;

function namesOf({ local, uri, attributes }: SaxesTagNS): Pick<XmlElement, 'name' | 'space' | 'attributes'> {
  const own = Object.values(attributes).map(({ local, value }): [string, string] => [local, value]);
  return { name: local, space: uri, attributes: Object.fromEntries(own) };
}
