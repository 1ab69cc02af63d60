import { frontMatterKeys } from '../model/front-matter-keys.ts';
import type { JsonValue } from '../model/json.ts';
import type { Site } from '../model/site.ts';
import type { FrontMatterEntry, RawArticle } from '../model/source.ts';
import type { Defaults } from '../validate/context.ts';
import { type Picks, pickEntries } from '../validate/picks.ts';
import { siteKeysOf } from '../validate/site-keys.ts';
import { addEntry, changeValue, dropEntry } from './entries.ts';
import type { Splice } from './splice.ts';
import { yamlEntry } from './yaml-entry.ts';

/** The front matter of one article as an edit sees it: by newsctl's names, whatever the site calls them. */
export interface Sheet {
  readonly raw: RawArticle;
  /** The entry of the article itself that counts for a key of ours. */
  readonly entryOf: (name: string) => FrontMatterEntry | undefined;
  /** The text of a key, from the article or from the defaults of its folders. */
  readonly textOf: (name: string) => string | undefined;
  /** What the folders of the article say of a key that it may overrule. */
  readonly defaultOf: (name: string) => string | undefined;
  /** Sets a key: changes its line, or adds one where the documentation has it. */
  readonly set: (name: string, value: JsonValue) => Splice;
  /** Removes a key, if the article has it. */
  readonly drop: (name: string) => readonly Splice[];
}

/** Lays out an article for editing. */
export function sheetOf(raw: RawArticle, site: Site, defaults: readonly Defaults[]): Sheet {
  const picks = pickEntries(raw.source, raw.frontMatter, defaults, siteKeysOf(site));
  const entryOf = (name: string) => {
    const pick = picks.byName.get(name);
    return pick?.fromDefaults === false ? pick.entry : undefined;
  };
  const ofFolders = pickEntries(raw.source, { ...raw.frontMatter, entries: [] }, defaults, siteKeysOf(site));
  return {
    raw,
    entryOf,
    textOf: (name) => textOf(picks, name),
    defaultOf: (name) => textOf(ofFolders, name),
    set: (name, value) => {
      const entry = entryOf(name);
      return entry === undefined
        ? addEntry(raw, yamlEntry(name, value), namesBefore(name, site))
        : changeValue(raw, entry, value, name);
    },
    drop: (name) => {
      const entry = entryOf(name);
      return entry === undefined ? [] : [dropEntry(raw, entry)];
    },
  };
}

function textOf(picks: Picks, name: string): string | undefined {
  const value = picks.byName.get(name)?.entry.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** Keys, with their foreign names, below which a new one is at home. */
function namesBefore(name: string, site: Site): ReadonlySet<string> {
  const index = order.indexOf(name);
  const before = new Set(index === -1 ? order : order.slice(0, index));
  const foreign = [...site.fieldNames].flatMap(([key, ours]) => (before.has(ours) ? [key] : []));
  return new Set([...before, ...foreign, ...(index === -1 ? site.fields.keys() : [])]);
}

/** What decides a state stands beside the date, where its author looks for it. */
const order: readonly string[] = [
  ...['title', 'date', 'draft', 'embargo', 'expires', 'updated'],
  ...frontMatterKeys.filter((key) => !['title', 'date', 'draft', 'embargo', 'expires', 'updated'].includes(key)),
];
