import type { ArticleMatter } from '../model/article.ts';
import { addItem, dropItem } from './entries.ts';
import type { Sheet } from './sheet.ts';
import type { Splice } from './splice.ts';

/** What becomes of an article: `fresh` is how it would be with the new slug and no other change. */
export interface Renaming {
  readonly before: ArticleMatter;
  readonly fresh: Pick<ArticleMatter, 'slug' | 'id' | 'address'>;
  readonly slug?: string;
  readonly title?: string;
  /** Readers and feeds know the old address: it redirects, and the identity stays. */
  readonly wasPublic: boolean;
}

/** The changes that give an article another slug or title. Its old address becomes an alias, a new one that was an alias is none any more,
 *  and the identity it had is written down where it would change. */
export function renameEdits(sheet: Sheet, { before, fresh, slug, title, wasPublic }: Renaming): readonly Splice[] {
  const splices: Splice[] = [];
  if (title !== undefined) splices.push(sheet.set('title', title));
  if (slug !== undefined) splices.push(sheet.set('slug', slug));
  if (wasPublic && fresh.id !== before.id) splices.push(sheet.set('id', before.id));
  return [...splices, ...aliasEdits(sheet, before, fresh.address, wasPublic)];
}

function aliasEdits(sheet: Sheet, before: ArticleMatter, address: string, wasPublic: boolean): readonly Splice[] {
  if (address === before.address) return [];
  const entry = sheet.entryOf('aliases');
  const items = entry?.value.kind === 'list' ? entry.value.items : [];
  const back = items.find((item) => item.kind === 'scalar' && isSame(item.text, address));
  const isNew = wasPublic && !before.aliases.some((alias) => isSame(alias, before.address));
  if (entry === undefined) return isNew ? [sheet.set('aliases', [before.address])] : [];
  if (back === undefined) return isNew ? [addItem(sheet.raw, entry, before.address)] : [];
  if (!isNew) return [dropItem(sheet.raw, entry, back)];
  // The place of the one that goes is that of the one that comes.
  return [{ start: back.start, end: back.end, text: before.address }];
}

const isSame = (alias: string, address: string): boolean =>
  `/${alias}/`.replace(/\/+/g, '/') === `/${address}/`.replace(/\/+/g, '/');
