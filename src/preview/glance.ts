import { type Body, noBody } from '../model/body.ts';
import type { LineContext, LineResult } from '../work/article-line.ts';
import type { Earlier } from '../work/earlier.ts';
import { makeMatterReader, type ReadMatter } from '../work/front-matter-alone.ts';
import { makeMinutesGuess } from '../work/guess-minutes.ts';
import { lateBody } from '../work/late-body.ts';
import { runMatterLine } from '../work/matter-line.ts';
import type { BodyStore } from '../write/body-store.ts';

/** A first, quick reading of a site. */
export interface Glance {
  readonly earlier: Earlier;
  readonly bodies: BodyStore;
}

/** Makes what reads only the front matter of sound articles, and the Markdown of one when its page is asked for. Until then nothing is known
 *  of the links and pictures in its text, its reading time is guessed, and no mistake in it is found: a whole look must follow. */
export function makeGlance(store: BodyStore): Glance {
  const texts = new Map<string, () => string>();
  const guess = makeMinutesGuess();
  let context: LineContext | undefined;
  let readMatter: ReadMatter | undefined;
  const glanceAt = (path: string, asked: LineContext, read: ReadMatter): LineResult | undefined => {
    const { matter, ...known } = read(path);
    // What is broken goes the whole way: all its mistakes are told.
    if (matter === undefined) return undefined;
    let rendered: Rendered | undefined;
    const make = () => {
      rendered ??= renderNow(path, asked);
      return rendered;
    };
    texts.set(path, () => make().html);
    // Twenty cards of a front page show it: their texts would take longer to render than the page.
    const guessMinutes = () => {
      const raw = runMatterLine(path, asked).raw;
      return raw === undefined ? 1 : guess(raw.source.text.slice(raw.bodyStart));
    };
    const body = lateBody(path, { make: () => make().body, made: () => rendered?.body, guessMinutes });
    return { ...known, article: { ...matter, body } };
  };
  return {
    earlier: {
      around: (asked) => {
        context = asked;
        readMatter = makeMatterReader(asked);
        return asked;
      },
      recall: (path) => context && readMatter && glanceAt(path, context, readMatter),
      keep: () => {},
    },
    bodies: { ...store, get: (ref) => ('late' in ref ? (texts.get(ref.late)?.() ?? '') : store.get(ref)) },
  };
}

interface Rendered {
  readonly html: string;
  readonly body: Omit<Body, 'ref'>;
}

/** The text of an article as it is now. One that has been broken or taken away since is empty: the look that follows tells. */
function renderNow(path: string, context: LineContext): Rendered {
  const { raw, sketch } = runMatterLine(path, context);
  if (raw === undefined || sketch === undefined) return { html: '', body: noBody };
  return context.renderBody(raw, sketch, context).value;
}
