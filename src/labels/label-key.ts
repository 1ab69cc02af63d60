/** Labels that are one text in every language. */
export type PlainKey =
  | 'and'
  | 'archive'
  | 'aside-caution'
  | 'aside-important'
  | 'aside-note'
  | 'aside-tip'
  | 'aside-warning'
  | 'author'
  | 'authors'
  | 'by'
  | 'code'
  | 'contents'
  | 'correction'
  | 'corrections'
  | 'feeds'
  | 'footnote-back'
  | 'footnotes'
  | 'genre-analysis'
  | 'genre-background'
  | 'genre-brief'
  | 'genre-interview'
  | 'genre-news'
  | 'genre-opinion'
  | 'genre-review'
  | 'home'
  | 'language-note'
  | 'links'
  | 'months'
  | 'more'
  | 'neighbours'
  | 'newer'
  | 'next'
  | 'not-found-link'
  | 'not-found-text'
  | 'not-found-title'
  | 'older'
  | 'page-of'
  | 'pages'
  | 'previous'
  | 'published'
  | 'publisher'
  | 'redirect-title'
  | 'related'
  | 'section'
  | 'sections'
  | 'skip'
  | 'sources'
  | 'table'
  | 'tag'
  | 'tags'
  | 'translations'
  | 'updated'
  | 'website';

/** Labels that change with the fact `count`; each of their texts is stored as `key.category`. */
export type PluralKey = 'articles' | 'comments' | 'reading-time';

/** What `phrase` accepts. */
export type LabelKey = PlainKey | PluralKey;

type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many';

/** All labels of one language. `other` is there for every plural; which more are there, the language decides. */
export type LanguageLabels = Readonly<
  Record<PlainKey | `${PluralKey}.other`, string> & Partial<Record<`${PluralKey}.${PluralCategory}`, string>>
>;

/** Labels as templates see them: those of a language, and whatever a site adds. */
export type Labels = LanguageLabels & { readonly [key: string]: string };
