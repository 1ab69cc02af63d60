import type { FrontMatterEntry, FrontMatterNode, MapNode, Source } from '../model/source.ts';
import type { Defaults } from './context.ts';
import { fields } from './fields.ts';
import type { KeyMeaning, SiteKeys } from './site-keys.ts';
import { isEmpty } from './text.ts';

/** The entry that counts for one key, and where it comes from. */
export interface Pick {
  readonly kind: 'ours' | 'own';
  /** The key of ours or of the site's `fields`. */
  readonly name: string;
  readonly entry: FrontMatterEntry;
  readonly source: Source;
  readonly fromDefaults: boolean;
  /** Written under a foreign name. */
  readonly mapped: boolean;
}

/** What front matter holds, sorted out: one entry for each known key, and those nobody knows. */
export interface Picks {
  readonly byName: ReadonlyMap<string, Pick>;
  readonly unknown: readonly FrontMatterEntry[];
  /** What is passed over because a better name of the same key holds something else. */
  readonly passedOver: readonly { readonly lost: FrontMatterEntry; readonly kept: FrontMatterEntry }[];
}

/** Chooses the entries of an article: its own before those of its folders, inner folders before outer ones, and of several foreign names
 *  for one key the first in the config's order that holds something. */
export function pickEntries(
  source: Source,
  frontMatter: MapNode,
  defaults: readonly Defaults[],
  keys: SiteKeys,
): Picks {
  const byName = new Map<string, Pick>();
  for (const layer of defaults) {
    for (const [name, pick] of pickLayer(layer.source, layer.frontMatter, keys, true).byName) byName.set(name, pick);
  }
  const own = pickLayer(source, frontMatter, keys, false);
  if (byName.size === 0) return own;
  for (const [name, pick] of own.byName) byName.set(name, pick);
  return { ...own, byName };
}

function pickLayer(source: Source, frontMatter: MapNode, keys: SiteKeys, fromDefaults: boolean): Picks {
  const byName = new Map<string, Pick>();
  const ranks = new Map<string, number>();
  const unknown: FrontMatterEntry[] = [];
  const passedOver: { lost: FrontMatterEntry; kept: FrontMatterEntry }[] = [];
  for (const entry of frontMatter.entries) {
    const meaning = keys.get(entry.key.text);
    if (meaning === undefined) unknown.push(entry);
    if (meaning === undefined || meaning.kind === 'ignored') continue;
    const { kind, name, rank, mapped } = meaning;
    if (!isCounted(meaning, entry, fromDefaults)) continue;
    const other = byName.get(name)?.entry;
    const isBeaten = (ranks.get(name) ?? Number.POSITIVE_INFINITY) <= rank;
    if (other !== undefined) passedOver.push(isBeaten ? { lost: entry, kept: other } : { lost: other, kept: entry });
    if (isBeaten) continue;
    ranks.set(name, rank);
    byName.set(name, { kind, name, entry, source, fromDefaults, mapped });
  }
  return { byName, unknown, passedOver: passedOver.filter(({ lost, kept }) => !isSame(lost.value, kept.value)) };
}

/** Foreign names and own fields count when they hold something; what belongs to one article does not count in the defaults of a folder. */
function isCounted(meaning: Exclude<KeyMeaning, { kind: 'ignored' }>, entry: FrontMatterEntry, fromDefaults: boolean) {
  if ((meaning.mapped || meaning.kind === 'own') && isEmpty(entry.value)) return false;
  return !(fromDefaults && meaning.kind === 'ours' && 'single' in fields[meaning.name]);
}

const isSame = (one: FrontMatterNode, other: FrontMatterNode): boolean =>
  isEmpty(one) || (one.kind === 'scalar' && other.kind === 'scalar' && one.text.trim() === other.text.trim());
