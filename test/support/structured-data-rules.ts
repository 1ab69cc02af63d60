import { DomUtils, parseDocument } from 'htmlparser2';
import { isUri, moment } from './published-site.ts';
import { disagreements } from './structured-data-agreement.ts';
import { type Kind, kindsOf, required } from './vocabulary.ts';

type Node = { readonly [key: string]: unknown };

/** What is wrong with the JSON-LD of a page by schema.org's vocabulary and by what search engines ask for, each as `NewsArticle.author: …`. Empty for
 *  a page without any. It shares no code with what writes it. */
export function brokenStructuredData(html: string): string[] {
  const page = pageOf(html);
  const found: string[] = [];
  const roots: Node[] = [];
  for (const text of page.scripts) {
    if (/[<>]/.test(text)) found.push('L12: a sign that HTML knows');
    const root = JSON.parse(text) as Node;
    if (root['@context'] !== 'https://schema.org') found.push('no context');
    roots.push(root);
    found.push(...ofNode(root));
  }
  return [...found, ...roots.flatMap((root) => ofRoot(root, page))];
}

interface Page {
  readonly document: ReturnType<typeof parseDocument>;
  readonly scripts: readonly string[];
  readonly canonical: string | undefined;
  readonly heading: string | undefined;
  readonly published: string | undefined;
  /** Of every `<time>`. */
  readonly times: readonly (string | undefined)[];
}

function pageOf(html: string): Page {
  const document = parseDocument(html);
  const all = (name: string) => DomUtils.getElementsByTagName(name, document);
  const heading = all('h1')[0];
  return {
    document,
    scripts: all('script')
      .filter(({ attribs }) => attribs.type === 'application/ld+json')
      .map((script) => DomUtils.textContent(script)),
    canonical: all('link').find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href,
    heading: heading && DomUtils.textContent(heading),
    published: all('meta').find(({ attribs }) => attribs.property === 'article:published_time')?.attribs.content,
    times: all('time').map(({ attribs }) => attribs.datetime),
  };
}

function ofNode(node: Node): string[] {
  const type = String(node['@type']);
  const kinds = kindsOf(type);
  if (kinds === undefined) return [`${type}: not a type that pages have`];
  const found = required(type).flatMap((key) => (key in node ? [] : [`${type}.${key}: missing`]));
  for (const [key, value] of Object.entries(node)) {
    if (key === '@context' || key === '@type') continue;
    const kind = kinds[key];
    if (kind === undefined) found.push(`${type}.${key}: not a property of it`);
    else found.push(...ofValue(`${type}.${key}`, kind, value));
  }
  return found;
}

function ofValue(name: string, kind: Kind, value: unknown): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${name}: an empty list`];
    return value.flatMap((each) => ofValue(name, kind, each));
  }
  if (typeof kind !== 'string') {
    if (typeof value !== 'object') return [`${name}: not an object`];
    const node = value as Node;
    const ofType = kind.includes(String(node['@type'])) ? [] : [`${name}: ${node['@type']} is not expected`];
    return [...ofType, ...ofNode(node)];
  }
  return fits(kind, value) ? [] : [`${name}: not a ${kind}: ${JSON.stringify(value)}`];
}

function fits(kind: string, value: unknown): boolean {
  if (kind === 'true') return value === true;
  if (kind === 'count') return Number.isInteger(value) && Number(value) >= 0;
  if (typeof value !== 'string' || value.trim() === '') return false;
  if (kind === 'url') return isUri(value);
  if (kind === 'moment') return moment.test(value);
  if (kind === 'language') return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value);
  return true;
}

/** What concerns the page that the data stands on. */
function ofRoot(root: Node, { canonical, heading, published, times, document }: Page): string[] {
  const type = String(root['@type']);
  if (type === 'BreadcrumbList') return ofTrail(root, canonical, heading);
  if (!type.endsWith('NewsArticle')) return [];
  const found = ['author', 'publisher', 'datePublished', 'dateModified', 'url', 'isAccessibleForFree', 'wordCount']
    .filter((key) => !(key in root))
    .map((key) => `${type}.${key}: missing`);
  if (root.url !== canonical || root.mainEntityOfPage !== canonical) found.push(`${type}.url: not that of the page`);
  const [first, last] = [root.datePublished, root.dateModified].map((time) => Date.parse(String(time)));
  if (!(Number(last) >= Number(first))) found.push(`${type}.dateModified: before datePublished`);
  if (heading !== root.headline) found.push(`${type}.headline: not the heading`);
  if (!times.includes(String(root.datePublished))) found.push(`${type}.datePublished: not on the page`);
  if (published !== root.datePublished) found.push(`${type}.datePublished: not that of Open Graph`);
  for (const { name } of (root.author ?? []) as { name: string }[]) {
    if (/^by\b|[,;]/i.test(name)) found.push(`${type}.author: more than a name`);
  }
  found.push(...disagreements(root, document));
  return found;
}

function ofTrail({ itemListElement }: Node, canonical: string | undefined, heading: string | undefined): string[] {
  const items = itemListElement as { position: number; item: string; name: string }[];
  const last = items.at(-1);
  const isInOrder = items.every(({ position }, index) => position === index + 1);
  return [
    ...(isInOrder ? [] : ['BreadcrumbList: positions']),
    // The further pages of a list end at its first.
    ...(last !== undefined && canonical?.startsWith(last.item) ? [] : ['BreadcrumbList: does not end at the page']),
    ...(last?.name === heading ? [] : ['BreadcrumbList: does not end in the heading']),
    ...(items.length < 2 ? ['BreadcrumbList: leads nowhere'] : []),
  ];
}
