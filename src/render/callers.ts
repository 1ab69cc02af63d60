import { placeAt } from '../diagnostics/place.ts';
import { contentOffsetAfter, nextContentOffset, tagContentAt } from './template-tags.ts';
import type { Theme } from './theme.ts';
import type { TemplatePlace } from './traced-engine.ts';

/** Writes where each template was called from, innermost first: `templates/layout.eta:22`. Each place once, however deep templates include
 *  each other. */
export function callersOf(theme: Theme, frames: readonly TemplatePlace[]): string[] {
  const places = frames.slice(1).flatMap(({ name, offset }) => {
    const source = theme.templates.get(name);
    return source ? [`${source.path}:${placeAt(source, callIn(source.text, offset)).line}`] : [];
  });
  return [...new Set(places)];
}

/** A layout runs when its page is done, so the running tag is the last one and not the one that named the layout. */
function callIn(source: string, offset: number): number {
  if (tagContentAt(source, offset).includes('include')) return offset;
  for (let at = nextContentOffset(source, 0); at !== undefined; at = contentOffsetAfter(source, at)) {
    if (/\blayout\s*\(/.test(tagContentAt(source, at))) return at;
  }
  return offset;
}
