import type { Body } from '../model/body.ts';
import type { LineContext, LineResult } from '../work/article-line.ts';
import type { Earlier } from '../work/earlier.ts';
import { runMatterLine } from '../work/matter-line.ts';
import type { BodyStore } from '../write/body-store.ts';

/** A first, quick reading of a site. */
export interface Glance {
  readonly earlier: Earlier;
  readonly bodies: BodyStore;
}

/** Makes what reads only the front matter of sound articles, and the Markdown of one when its page is asked for. Until then nothing is known
 *  of the links and pictures in its text, and no mistake in it is found: a whole look must follow. */
export function makeGlance(store: BodyStore): Glance {
  const texts = new Map<string, () => string>();
  let context: LineContext | undefined;
  const glanceAt = (path: string, asked: LineContext): LineResult | undefined => {
    const { raw, matter, ...known } = runMatterLine(path, asked);
    // What is broken goes the whole way: all its mistakes are told.
    if (raw === undefined || matter === undefined) return undefined;
    const { body, html } = lateBody(path, () => asked.renderBody(raw, matter, asked).value);
    texts.set(path, html);
    return { ...known, article: { ...matter, body } };
  };
  return {
    earlier: {
      around: (asked) => {
        context = asked;
        return asked;
      },
      recall: (path) => context && glanceAt(path, context),
      keep: () => {},
    },
    bodies: { ...store, get: (ref) => ('late' in ref ? (texts.get(ref.late)?.() ?? '') : store.get(ref)) },
  };
}

interface Rendered {
  readonly html: string;
  readonly body: Omit<Body, 'ref'>;
}

/** A body that is rendered when its text, or what only its text can tell, is asked for. */
function lateBody(path: string, render: () => Rendered): { readonly body: Body; readonly html: () => string } {
  let rendered: Rendered | undefined;
  const made = (): Rendered => {
    rendered ??= render();
    return rendered;
  };
  const body: Body = {
    ref: { late: path },
    // The plan asks these of every article.
    get anchors() {
      return rendered?.body.anchors ?? [];
    },
    get links() {
      return rendered?.body.links ?? [];
    },
    get pictures() {
      return rendered?.body.pictures ?? [];
    },
    // Pages ask these of the articles they show.
    get headings() {
      return made().body.headings;
    },
    get words() {
      return made().body.words;
    },
    get minutes() {
      return made().body.minutes;
    },
    get excerpt() {
      return made().body.excerpt;
    },
  };
  return { body, html: () => made().html };
}
