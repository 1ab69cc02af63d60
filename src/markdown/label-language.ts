import { escapeLiteral } from './escape.ts';
import type { Work } from './work.ts';

/** ` lang="en"` for an element that a label of another language than the article's names or fills, else nothing. */
export function langOfLabel({ foreign }: Work, key: string): string {
  const language = foreign[key];
  return language === undefined ? '' : ` lang="${escapeLiteral(language)}"`;
}

/** `lang` of the article for what stands within an element that such a label names, else nothing. */
export function langWithin({ foreign, article }: Work, key: string): string {
  return foreign[key] === undefined ? '' : ` lang="${escapeLiteral(article.lang)}"`;
}
