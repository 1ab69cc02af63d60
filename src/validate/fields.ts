import type { FrontMatterNode } from '../model/source.ts';
import { readAudio } from './audio.ts';
import { readAuthors } from './authors.ts';
import { readBoolean, readGenre, readLanguage, readLayout } from './choice.ts';
import { readDate, readZonedDate } from './date.ts';
import { readDateline } from './dateline.ts';
import type { Desk } from './desk.ts';
import { readImage } from './image.ts';
import { readLines } from './list.ts';
import { readAliases, readTranslationOf } from './paths.ts';
import { readCategories } from './sections.ts';
import { readSlug } from './slugs.ts';
import { readComments, readCorrections, readSources } from './sources.ts';
import { readLine } from './text.ts';

/** One key of front matter: what it means, and how it is read. Validation, documentation and schema all come from here. */
export interface Field {
  /** What may be written, in words. */
  readonly type: string;
  readonly description: string;
  readonly required?: true;
  /** Belongs to one article only, and so not into `_defaults.yaml`. */
  readonly single?: true;
  /** Decides state, address, identity or layout: left empty, it is a mistake that no site may soften. */
  readonly decides?: true;
  /** Makes the value, or reports why there is none. */
  readonly read: (node: FrontMatterNode, desk: Desk) => unknown;
}

/** Every key newsctl knows, in the order of the documentation. */
export const fields = {
  title: {
    type: 'one line',
    description: 'headline, plain text',
    required: true,
    single: true,
    decides: true,
    read: readLine,
  },
  date: { type: 'date or date-time', description: 'first publication', required: true, decides: true, read: readDate },
  updated: { type: 'date or date-time', description: 'last editorial change', read: readDate },
  slug: {
    type: '[a-z0-9-], at most 90 bytes',
    description: 'last part of the address',
    single: true,
    decides: true,
    read: readSlug,
  },
  id: {
    type: 'one line',
    description: 'permanent identity, used as guid in feeds',
    single: true,
    decides: true,
    read: readLine,
  },
  authors: { type: 'list of names, ids or { name, role }', description: 'who wrote it', read: readAuthors },
  categories: { type: 'list of lines', description: 'sections', read: readCategories },
  tags: { type: 'list of lines', description: 'topics, free', read: (node, desk) => readLines(node, desk) },
  summary: { type: 'one line', description: 'standfirst, and description in feeds', single: true, read: readLine },
  dateline: { type: '{ city, country } or one line', description: 'where the news comes from', read: readDateline },
  lang: { type: 'BCP 47', description: 'language of the article', read: readLanguage },
  translationOf: {
    type: 'path or id of an article',
    description: 'the same story in another language',
    single: true,
    decides: true,
    read: readTranslationOf,
  },
  genre: {
    type: 'news, analysis, opinion, review, background, interview or brief',
    description: 'kind of journalism',
    read: readGenre,
  },
  image: { type: '{ src, alt, caption, credit }', description: 'lead picture', read: readImage },
  audio: { type: '{ src, title }', description: 'recording to listen to', single: true, read: readAudio },
  sources: { type: 'list of { title, url, publisher, lang }', description: 'cited sources', read: readSources },
  corrections: {
    type: 'list of { date, text }',
    description: 'what was wrong and has been corrected',
    single: true,
    read: readCorrections,
  },
  comments: {
    type: 'list of { author, date, text, url }',
    description: 'moderated comments of readers',
    single: true,
    read: readComments,
  },
  draft: { type: 'true or false', description: 'held back', decides: true, read: readBoolean },
  embargo: {
    type: 'date-time with zone',
    description: 'held back until that instant',
    decides: true,
    read: readZonedDate,
  },
  expires: { type: 'date or date-time', description: 'leaves the site at that instant', decides: true, read: readDate },
  layout: { type: 'name of a template', description: 'how the page is laid out', decides: true, read: readLayout },
  aliases: {
    type: 'list of paths',
    description: 'old paths that redirect here',
    single: true,
    decides: true,
    read: readAliases,
  },
} as const satisfies { readonly [key: string]: Field };

export type FieldKey = keyof typeof fields;

/** Values of the keys that were given and could be read. */
export type FieldValues = { [K in FieldKey]?: NonNullable<ReturnType<(typeof fields)[K]['read']>> };

/** Whether `key` is one of ours; inherited names such as `constructor` are not. */
export const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(fields, key);
