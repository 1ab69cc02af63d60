import type { Instant } from '../model/instant.ts';
import type { Site } from '../model/site.ts';
import { localTimeAt } from '../time/zone.ts';
import { nameUuid } from '../words/name-uuid.ts';
import { slugOf } from '../words/slug.ts';

/** What an address is made of. */
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
  let path = '';
  for (const { text, part } of patternOf(site.permalink)) path += text + (part === undefined ? '' : parts[part]);
  return path.includes('//') ? path.replace(/\/+/g, '/') : path;
}

/**
 * The default identity of an article: a `urn:uuid:` of the path of its source and the name the site keeps for this. Title, slug, date, address and
 * host may all change; `budget.md` may become `budget/index.md`. Nothing else of an article is sure to stay.
 */
export function identityOf(site: Site, path: string): string {
  const name = path.replace(/^articles\//, '').replace(/(?<=[^/])(?:\/index)?\.md$/, '');
  return nameUuid(`article\n${site.feeds.identity}\n${name}`);
}

/** The pattern with its slashes, cut behind each of its parts. */
function patternOf(permalink: string): readonly PatternPiece[] {
  const known = patterns.get(permalink);
  if (known !== undefined) return known;
  const cut = `/${permalink}/`.split(/:(year|month|day|slug|section|lang)/);
  const pieces: PatternPiece[] = [];
  for (let index = 0; index < cut.length; index += 2) {
    const part = cut[index + 1];
    pieces.push({ text: cut[index] ?? '', ...(part !== undefined && { part }) });
  }
  patterns.set(permalink, pieces);
  return pieces;
}

interface PatternPiece {
  readonly text: string;
  readonly part?: string;
}

/** A pure memo: a site has one pattern for all its articles. */
const patterns = new Map<string, readonly PatternPiece[]>();

const pad = (value: number): string => String(value).padStart(2, '0');

function sectionSlug(site: Site, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const listed = site.sections.find((section) => section.name === name)?.slug;
  return listed ?? (slugOf(name, site.language) || undefined);
}
