import { DomUtils, type parseDocument } from 'htmlparser2';

type Document = ReturnType<typeof parseDocument>;
type Node = { readonly [key: string]: unknown };

/** G6: where the data of an article says something else than its page, each as `NewsArticle.image: not what the page says`. */
export function disagreements(root: Node, document: Document): string[] {
  const type = String(root['@type']);
  const page = readPage(document);
  const list = (key: string): Node[] => (Array.isArray(root[key]) ? (root[key] as Node[]) : []);
  const image = list('image')[0];
  const said: { readonly [key: string]: readonly [inData: unknown, onPage: unknown] } = {
    '@id': [root['@id'], root.url],
    description: [root.description, page.meta('description')[0]],
    inLanguage: [root.inLanguage, page.language],
    keywords: [root.keywords ?? [], page.meta('article:tag')],
    articleSection: [list('articleSection')[0] ?? [], page.meta('article:section')[0] ?? []],
    'author.url': [
      list('author').flatMap((one) => (one['@type'] === 'Person' && one.url) || []),
      page.meta('article:author'),
    ],
    image: [
      page.hasLead || image !== undefined ? image?.url : undefined,
      page.hasLead ? page.meta('og:image')[0] : image?.url,
    ],
    'image.width': [image?.width && String(image.width), page.hasLead ? page.meta('og:image:width')[0] : undefined],
    'image.height': [image?.height && String(image.height), page.hasLead ? page.meta('og:image:height')[0] : undefined],
    commentCount: [root.commentCount ?? 0, list('comment').length],
    comment: [list('comment').length, page.count('.u-comment')],
    citation: [list('citation').length, page.count('.sources li')],
    'citation.url': [list('citation').flatMap(({ url }) => url ?? []), page.links('.sources')],
    correction: [list('correction').length, page.count('.corrections li')],
  };
  const wrong = Object.entries(said).flatMap(([key, [inData, onPage]]) => {
    const isKnown = page.isOurs || !/^(?:comment|citation|correction|image)/.test(key);
    return !isKnown || JSON.stringify(inData) === JSON.stringify(onPage)
      ? []
      : [`${type}.${key}: not what the page says`];
  });
  const unseen = page.isOurs ? textsOf(root).filter((text) => !page.text.includes(plain(text))) : [];
  return [...wrong, ...unseen.map((text) => `${type}: not to be read on the page: ${text}`)];
}

/** G6: nodes of one `@id` that say different things of it on different pages; `pages` are the HTML of a whole site. */
export function disagreeingNodes(pages: readonly string[]): string[] {
  const known = new Map<string, string>();
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    for (const [key, each] of Object.entries(node)) {
      visit(each);
      // A page of a list has an address of its own.
      if (typeof node['@id'] !== 'string' || key === '@context' || /Page$/.test(String(node['@type']))) continue;
      const said = known.get(`${node['@id']} ${key}`) ?? JSON.stringify(each);
      known.set(`${node['@id']} ${key}`, said);
      if (said !== JSON.stringify(each)) found.push(`${node['@id']}: ${key} is ${said} and ${JSON.stringify(each)}`);
    }
  };
  for (const page of pages) {
    for (const [, text = ''] of page.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g))
      visit(JSON.parse(text));
  }
  return found;
}

/** Texts of the data that readers see on the page, too. */
function textsOf(root: Node): string[] {
  const at = (key: string): Node[] => [root[key] ?? []].flat() as Node[];
  const text = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
  const person = ({ name }: Node): string[] => text(name);
  return [
    ...text(root.dateline),
    ...at('author')
      .filter((author) => author['@type'] === 'Person')
      .flatMap(person),
    ...at('image').flatMap(({ caption, creditText }) => [...text(caption), ...text(creditText)]),
    ...at('audio').flatMap(person),
    ...at('citation').flatMap((cited) => [
      ...person(cited),
      ...[cited.publisher ?? []].flat().flatMap((one) => person(one as Node)),
    ]),
    ...at('comment').flatMap((comment) => [...text(comment.text), ...person(comment.author as Node)]),
    ...at('correction').flatMap(({ text: words }) => text(words)),
  ];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function readPage(document: Document) {
  const all = DomUtils.getElementsByTagName('*', document);
  const within = (selector: string) => {
    const [outer = '', inner] = selector.split(' ');
    const found = all.filter(({ attribs }) => ` ${attribs.class ?? ''} `.includes(` ${outer.slice(1)} `));
    return inner === undefined ? found : found.flatMap((each) => DomUtils.getElementsByTagName(inner, each));
  };
  const named = (attribs: { readonly [name: string]: string }) => attribs.name ?? attribs.property;
  return {
    /** Made by the shipped theme, which shows everything. */
    isOurs: within('.story').length > 0,
    hasLead: within('.lead').length > 0,
    language: all.find(({ name }) => name === 'html')?.attribs.lang,
    text: plain(DomUtils.innerText(all.find(({ name }) => name === 'body') ?? document)),
    meta: (key: string) =>
      all.flatMap(({ name, attribs }) => (name === 'meta' && named(attribs) === key ? [attribs.content] : [])),
    count: (selector: string) => within(selector).length,
    links: (outer: string) => within(`${outer} a`).map(({ attribs }) => attribs.href),
  };
}
