import type { Instant } from '../model/instant.ts';
import type { Site } from '../model/site.ts';
import { localTimeAt } from '../time/zone.ts';
import { slugOf } from '../words/slug.ts';

/** What an address and an identity are made of. */
export interface AddressParts {
  readonly date: Instant;
  readonly slug: string;
  readonly lang: string;
  readonly categories: readonly string[];
}

/** Fills the site's permalink pattern, with year, month and day in the site's zone; undefined when it asks for a section and there is
 *  none. Starts and ends with a slash. */
export function addressOf(site: Site, { date, slug, lang, categories }: AddressParts): string | undefined {
  const { year, month, day } = localTimeAt(date, site.timeZone);
  const section = site.permalink.includes(':section') ? sectionSlug(site, categories[0]) : '';
  if (section === undefined) return undefined;
  const parts: { readonly [name: string]: string } = {
    year: String(year).padStart(4, '0'),
    month: pad(month),
    day: pad(day),
    slug,
    section,
    lang: lang.toLowerCase(),
  };
  const path = site.permalink.replace(/:(year|month|day|slug|section|lang)/g, (_, name: string) => parts[name] ?? '');
  return `/${path}/`.replace(/\/+/g, '/');
}

/** The default identity of an article: a tag URI (RFC 4151) of the site's host, the day of publication in the site's zone, the slug. */
export function tagUriOf(site: Site, { date, slug }: AddressParts): string {
  const { year, month, day } = localTimeAt(date, site.timeZone);
  return `tag:${new URL(site.url).hostname},${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}:${slug}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function sectionSlug(site: Site, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const listed = site.sections.find((section) => section.name === name)?.slug;
  return listed ?? (slugOf(name, site.language) || undefined);
}
