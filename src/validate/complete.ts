import type { ArticleMatter } from '../model/article.ts';
import type { Writable } from '../model/writable.ts';
import { none } from '../words/own-texts.ts';
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
  const { title = '', date = { at: 0, precision: 'day' }, categories = none, lang = site.language } = values;
  // Where a slug was given and is wrong, that has been told; another one would be a guess.
  const given = values.slug ?? (picks.byName.has('slug') ? 'slug' : undefined);
  const slug = given ?? defaultSlug(path, values.title, lang, desk) ?? 'slug';
  const address = addressOf(site, { date: date.at, slug, lang, categories });
  if (address === undefined) desk.report('missing-section', picks.byName.get('categories')?.entry.key ?? openingFence);
  // Assigned, not spread: an archive has a hundred thousand of them.
  const matter: Writable<ArticleMatter> = {
    path,
    title,
    date,
    slug,
    id: values.id ?? identityOf(site, path),
    address: address ?? '/',
    authors: values.authors ?? none,
    tags: values.tags ?? none,
    sources: values.sources ?? none,
    corrections: values.corrections ?? none,
    comments: values.comments ?? none,
    aliases: values.aliases ?? none,
    genre: values.genre ?? 'news',
    draft: values.draft ?? false,
    layout: values.layout ?? 'article',
    categories,
    lang,
    fields: own,
  };
  addOptional(matter, values);
  return matter;
}

/** A key that is not there is absent rather than undefined. */
function addOptional(matter: Writable<ArticleMatter>, values: FieldValues): void {
  const { updated, summary, dateline, translationOf, image, audio, embargo, expires } = values;
  if (updated !== undefined) matter.updated = updated;
  if (summary !== undefined) matter.summary = summary;
  if (dateline !== undefined) matter.dateline = dateline;
  if (translationOf !== undefined) matter.translationOf = translationOf;
  if (image !== undefined) matter.image = image;
  if (audio !== undefined) matter.audio = audio;
  if (embargo !== undefined) matter.embargo = embargo;
  if (expires !== undefined) matter.expires = expires;
}
