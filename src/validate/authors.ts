import type { Byline } from '../model/article.ts';
import type { Author, Site } from '../model/site.ts';
import type { FrontMatterNode } from '../model/source.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Desk } from './desk.ts';
import { readList } from './list.ts';
import { readMap } from './map.ts';
import { readLine } from './text.ts';

/** Reads the authors: ids or names of the site's list, free names, or `{ name, role }`; each author once. */
export function readAuthors(node: FrontMatterNode, desk: Desk): Byline[] | undefined {
  const seen = new Set<string>();
  return readList(node, desk, (item) => {
    const byline = item.kind === 'map' ? readByline(item, desk) : nameOrId(item, desk);
    if (byline === undefined) return undefined;
    const identity = byline.id ?? byline.name;
    if (seen.has(identity)) {
      desk.report('duplicate-item', item, desk.key, identity);
      return undefined;
    }
    seen.add(identity);
    return byline;
  });
}

function readByline(node: FrontMatterNode, desk: Desk): Byline | undefined {
  const values = readMap(node, desk, { name: nameOrId, role: readLine });
  if (values === undefined) return undefined;
  if (values.name === undefined) {
    desk.report('missing-part', node, `${desk.key}.name`);
    return undefined;
  }
  return values.role === undefined ? values.name : { role: values.role, ...values.name };
}

function nameOrId(node: FrontMatterNode, desk: Desk): Byline | undefined {
  const text = readLine(node, desk);
  if (text === undefined) return undefined;
  const { site } = desk.context;
  const known = site.authors.get(text) ?? authorNamed(site, text);
  if (known !== undefined) return { id: known.id, name: known.name };
  // A single word in small letters is meant as an id; a guest's name has capitals or spaces.
  if (site.authors.size > 0 && /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/.test(text)) {
    desk.report('unknown-author', node, text, didYouMean(text, site.authors.keys()));
  }
  return { name: text };
}

function authorNamed({ authors }: Site, name: string): Author | undefined {
  let byName = memo.get(authors);
  if (byName === undefined) {
    byName = new Map();
    for (const author of authors.values()) if (!byName.has(author.name)) byName.set(author.name, author);
    memo.set(authors, byName);
  }
  return byName.get(name);
}

/** A pure memo: a large site's articles ask for its authors many times. */
const memo = new WeakMap<Site['authors'], Map<string, Author>>();
