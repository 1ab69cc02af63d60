/** The keys of newsctl's own front matter, in the order of the documentation. */
export const frontMatterKeys = [
  'title',
  'date',
  'updated',
  'slug',
  'id',
  'authors',
  'categories',
  'tags',
  'summary',
  'dateline',
  'lang',
  'translationOf',
  'genre',
  'image',
  'audio',
  'sources',
  'corrections',
  'comments',
  'draft',
  'embargo',
  'expires',
  'layout',
  'aliases',
] as const;

export type FrontMatterKey = (typeof frontMatterKeys)[number];
