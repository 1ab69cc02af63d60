import type { FrontMatterEntry, RawArticle } from '../model/source.ts';
import type { Desk } from './desk.ts';
import { openingFence } from './desk.ts';
import type { FieldValues } from './fields.ts';
import type { Picks } from './picks.ts';
import type { SiteKeys } from './site-keys.ts';
import { meantKey } from './site-keys.ts';

/** Reports the keys that nobody knows, each with the one that may be meant. */
export function reportUnknown(unknown: readonly FrontMatterEntry[], keys: SiteKeys, desk: Desk): void {
  for (const { key } of unknown) {
    const name = key.text.length > 60 ? `${key.text.slice(0, 60)}…` : key.text;
    desk.report('unknown-field', key, name, meantKey(key.text, keys));
  }
}

/** Reports the required keys an article lacks; a key whose value could not be read is not one of them. */
export function reportMissing(raw: RawArticle, values: FieldValues, picks: Picks, keys: SiteKeys, desk: Desk): void {
  const { unread } = raw.frontMatter;
  if (unread === 'all' || (values.title !== undefined && values.date !== undefined)) return;
  const broken = new Set([...(unread ?? [])].map((key) => nameOf(key, keys)));
  for (const name of ['title', 'date'] as const) {
    if (values[name] !== undefined || picks.byName.has(name) || broken.has(name)) continue;
    desk.report('missing-field', openingFence, name, name === 'date' ? dateInName(raw.source.path) : undefined);
  }
}

const nameOf = (key: string, keys: SiteKeys): string => {
  const meaning = keys.get(key);
  return meaning === undefined || meaning.kind === 'ignored' ? key : meaning.name;
};

const dateInName = (path: string): string | undefined => /(?:^|\/)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(path)?.[1];
