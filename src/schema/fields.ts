import { genres } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { FieldKey } from '../validate/fields.ts';
import { mostSections } from '../validate/sections.ts';
import {
  date,
  type JsonSchema,
  language,
  line,
  listOf,
  oneOf,
  paragraphs,
  record,
  slug,
  url,
  zonedDate,
} from './shapes.ts';

/** What each key of newsctl may hold on one site, as far as a schema can know. */
export function fieldShapes(site: Site, layouts: readonly string[]): { readonly [key in FieldKey]: JsonSchema } {
  return {
    title: line,
    date,
    updated: date,
    slug,
    id: line,
    authors: listOf(authorOf(site)),
    categories: { ...listOf(sectionOf(site)), maxItems: mostSections },
    tags: listOf(line),
    summary: line,
    dateline: { anyOf: [line, { ...record({ city: line, country: line }, []), minProperties: 1 }] },
    lang: language,
    translationOf: line,
    genre: { enum: genres },
    image: { anyOf: [line, record({ src: line, alt: line, caption: line, credit: line }, ['src'])] },
    audio: { anyOf: [line, record({ src: line, title: line }, ['src'])] },
    sources: listOf(record({ title: line, url, publisher: line, lang: language }, ['title'])),
    corrections: listOf(record({ date, text: paragraphs }, ['date', 'text'])),
    comments: listOf(record({ author: line, date, text: paragraphs, url }, ['author', 'text'])),
    draft: { type: 'boolean' },
    embargo: zonedDate,
    expires: date,
    layout: layouts.length === 0 ? line : { enum: layouts },
    aliases: listOf({ ...line, pattern: '^(?!(?:.*/)?\\.)(?![A-Za-z][A-Za-z0-9+.-]*:|//)[^?#\\n\\\\<>"|*]*\\S$' }),
  };
}

/** Staff by id, each with the name; guests by name. A single word in small letters is meant as an id. */
function authorOf({ authors }: Site): JsonSchema {
  const staff = oneOf([...authors.values()].map(({ id, name }) => ({ word: id, meaning: name })));
  const guest: JsonSchema =
    staff.length === 0
      ? line
      : { allOf: [line, { not: { type: 'string', pattern: '^[a-z0-9]+(?:[-_.][a-z0-9]+)*$' } }] };
  const name: JsonSchema = staff.length === 0 ? line : { anyOf: [...staff, guest] };
  return { anyOf: [name, record({ name, role: line }, ['name'])] };
}

function sectionOf({ sections, closedSections }: Site): JsonSchema {
  const listed = oneOf(
    sections.map(({ name, description }) => ({
      word: name,
      ...(description !== undefined && { meaning: description }),
    })),
  );
  if (listed.length === 0) return line;
  return closedSections ? { oneOf: listed } : { anyOf: [...listed, line] };
}
