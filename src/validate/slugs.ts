import type { FrontMatterNode } from '../model/source.ts';
import { isReservedName, isSlug, longestSlug, slugOf } from '../words/slug.ts';
import type { Desk, Span } from './desk.ts';
import { openingFence } from './desk.ts';
import { readScalar } from './text.ts';

/** Reads the author's own slug. */
export function readSlug(node: FrontMatterNode, desk: Desk): string | undefined {
  const text = readScalar(node, desk, 'a slug')?.text.trim();
  if (text === undefined) return undefined;
  if (isSlug(text)) return refuseReserved(text, node, desk);
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  const { language } = desk.context.site;
  desk.report(
    'invalid-slug',
    node,
    short,
    text.length > longestSlug,
    slugOf(text.slice(0, 500), language) || undefined,
  );
  return undefined;
}

/** Makes the slug of an article that names none: from its file name without a leading date (`index.md`: from its folder), else from its
 *  title. */
export function defaultSlug(path: string, title: string | undefined, lang: string, desk: Desk): string | undefined {
  const slug = slugOf(nameOf(path), lang) || slugOf(title ?? '', lang);
  if (slug !== '') return refuseReserved(slug, openingFence, desk);
  if (title !== undefined) desk.report('missing-slug', openingFence);
  return undefined;
}

function nameOf(path: string): string {
  const segments = (path.endsWith('.md') ? path.slice(0, -3) : path).split('/');
  const last = segments.at(-1) === 'index' && segments.length > 2 ? segments.at(-2) : segments.at(-1);
  return (last === 'index' ? '' : (last ?? '')).replace(/^\d{4}-\d{2}-\d{2}(?:[-_ ]|$)/, '');
}

function refuseReserved(slug: string, node: Span, desk: Desk): string | undefined {
  if (!isReservedName(slug)) return slug;
  desk.report('reserved-slug', node, slug);
  return undefined;
}
