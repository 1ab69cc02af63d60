import type { Site } from '../model/site.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { FieldKey } from './fields.ts';
import { fields, isFieldKey } from './fields.ts';

/** What a key written in front matter means on one site. */
export type KeyMeaning =
  | { readonly kind: 'ours'; readonly name: FieldKey; readonly rank: number; readonly mapped: boolean }
  | { readonly kind: 'own'; readonly name: string; readonly rank: number; readonly mapped: boolean }
  | { readonly kind: 'ignored' };

/** Every key a site knows: newsctl's, its own `fields`, the foreign names of both, and what it ignores. Of several names of one key the
 *  one with the lowest rank wins; a `mapped` one counts only when it holds something. */
export type SiteKeys = ReadonlyMap<string, KeyMeaning>;

/** Makes the table of a site's keys, once for each site. */
export function siteKeysOf(site: Site): SiteKeys {
  const known = memo.get(site);
  if (known !== undefined) return known;
  const keys = new Map<string, KeyMeaning>();
  for (const name of Object.keys(fields))
    if (isFieldKey(name)) keys.set(name, { kind: 'ours', name, rank: 0, mapped: false });
  for (const name of site.fields.keys()) keys.set(name, { kind: 'own', name, rank: 0, mapped: false });
  let rank = 0;
  for (const [foreign, name] of site.fieldNames) {
    rank++;
    if (site.fields.has(name)) keys.set(foreign, { kind: 'own', name, rank, mapped: true });
    else if (isFieldKey(name)) keys.set(foreign, { kind: 'ours', name, rank, mapped: true });
  }
  for (const name of site.ignoreFields) keys.set(name, { kind: 'ignored' });
  memo.set(site, keys);
  return keys;
}

/** A pure memo: the table depends on nothing but the site, which never changes. */
const memo = new WeakMap<Site, SiteKeys>();

/** Which known key an unknown one may mean: a similar one, or the one of the same meaning in other generators. */
export function meantKey(key: string, keys: SiteKeys): string | undefined {
  const candidates = [...keys].filter(([, meaning]) => meaning.kind !== 'ignored').map(([name]) => name);
  return didYouMean(key, candidates) ?? elsewhere.get(key.toLowerCase().replace(/[_-]/g, ''));
}

/** Names that other generators have for our keys. */
const elsewhere: ReadonlyMap<string, FieldKey> = new Map([
  ...(['headline'] as const).map((name) => [name, 'title'] as const),
  ...(['description', 'excerpt', 'deck', 'standfirst', 'subtitle', 'teaser', 'lead'] as const).map(
    (name) => [name, 'summary'] as const,
  ),
  ...(['lastmod', 'modified', 'lastmodified'] as const).map((name) => [name, 'updated'] as const),
  ...(['publishdate', 'published', 'pubdate'] as const).map((name) => [name, 'date'] as const),
  ...(['expirydate', 'unpublishdate'] as const).map((name) => [name, 'expires'] as const),
  ...(['byline', 'writer', 'creator'] as const).map((name) => [name, 'authors'] as const),
  ...(['section', 'sections'] as const).map((name) => [name, 'categories'] as const),
  ...(['topics', 'keywords', 'labels'] as const).map((name) => [name, 'tags'] as const),
  ...(['template', 'type'] as const).map((name) => [name, 'layout'] as const),
  ...(['redirectfrom', 'oldurls'] as const).map((name) => [name, 'aliases'] as const),
  ...(['cover', 'thumbnail', 'featuredimage', 'primaryimage'] as const).map((name) => [name, 'image'] as const),
  ...(['language', 'locale'] as const).map((name) => [name, 'lang'] as const),
  ...(['guid', 'uuid'] as const).map((name) => [name, 'id'] as const),
]);
