import type { ArticleMatter } from '../model/article.ts';
import { addressOf, identityOf } from './address.ts';
import type { Desk } from './desk.ts';
import { openingFence } from './desk.ts';
import type { FieldValues } from './fields.ts';
import type { Picks } from './picks.ts';
import { defaultSlug } from './slugs.ts';

/** Completes what an article says with what follows from it: slug, identity, address, and the defaults of the other keys. What is
 *  required and missing gets a stand-in. */
export function completeMatter(
  values: FieldValues,
  own: ArticleMatter['fields'],
  picks: Picks,
  desk: Desk,
): ArticleMatter {
  const { site } = desk.context;
  const { path } = desk.source;
  const { title = '', date = { at: 0, precision: 'day' }, categories = [], lang = site.language } = values;
  // Where a slug was given and is wrong, that has been told; another one would be a guess.
  const given = values.slug ?? (picks.byName.has('slug') ? 'slug' : undefined);
  const slug = given ?? defaultSlug(path, values.title, lang, desk) ?? 'slug';
  const address = addressOf(site, { date: date.at, slug, lang, categories });
  if (address === undefined) desk.report('missing-section', picks.byName.get('categories')?.entry.key ?? openingFence);
  const { updated, summary, dateline, translationOf, image, audio, embargo, expires } = values;
  return {
    path,
    title,
    date,
    slug,
    id: values.id ?? identityOf(site, path),
    address: address ?? '/',
    ...{
      authors: [],
      tags: [],
      sources: [],
      corrections: [],
      comments: [],
      aliases: [],
      genre: 'news',
      draft: false,
      layout: 'article',
    },
    ...present({ authors: values.authors, tags: values.tags, sources: values.sources, comments: values.comments }),
    ...present({ corrections: values.corrections }),
    ...present({ aliases: values.aliases, genre: values.genre, draft: values.draft, layout: values.layout }),
    categories,
    lang,
    fields: own,
    ...present({ updated, summary, dateline, translationOf, image, audio, embargo, expires }),
  };
}

/** The parts that are there: an absent key is left out rather than undefined. */
function present<T extends object>(parts: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const found: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const key of Object.keys(parts) as (keyof T)[]) {
    const part = parts[key];
    if (part !== undefined) found[key] = part as NonNullable<T[keyof T]>;
  }
  return found;
}
