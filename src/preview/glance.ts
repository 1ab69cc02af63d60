import type { LineContext, LineResult } from '../work/article-line.ts';
import type { Earlier } from '../work/earlier.ts';
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
  const glanceAt = (path: string, asked: LineContext): LineResult | undefined => {
    const { raw, matter, ...known } = runMatterLine(path, asked);
    // What is broken goes the whole way: all its mistakes are told.
    if (raw === undefined || matter === undefined) return undefined;
    let rendered: ReturnType<LineContext['renderBody']>['value'] | undefined;
    const make = () => {
      rendered ??= asked.renderBody(raw, matter, asked).value;
      return rendered;
    };
    texts.set(path, () => make().html);
    const { source, bodyStart } = raw;
    // Twenty cards of a front page show it: their texts would take longer to render than the page.
    const guessMinutes = () => guess(source.text.slice(bodyStart));
    const body = lateBody(path, { make: () => make().body, made: () => rendered?.body, guessMinutes });
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
