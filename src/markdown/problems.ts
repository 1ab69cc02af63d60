import type { Token } from 'marked';
import type { Code, catalogue } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { placeAt } from '../diagnostics/place.ts';
import type { RawArticle } from '../model/source.ts';
import { locateTokens, offsetWithin } from './positions.ts';

/** Where a mistake shows: a stretch of a token's raw text (all of it by default), or offsets in the body. */
export type Spot =
  | { readonly token: Token; readonly from?: number; readonly length?: number }
  | { readonly start: number; readonly end: number };

type FactsOf<C extends Code> = Parameters<(typeof catalogue)[C]['says']>;

/** Collects what is wrong in one body. Places are looked up at the end, in one walk, and only when there is something to report. */
export interface Problems {
  report<C extends Code>(code: C, spot: Spot, ...facts: FactsOf<C>): void;
  /** `prepared` is the text that was parsed: the body with shortcodes covered, the same length. */
  diagnostics(prepared: string, tokens: readonly Token[]): Diagnostic[];
  /** Calls `whenPlaced` with the final place of a spot, before `diagnostics` returns. */
  place(spot: Spot, whenPlaced: (place: Place) => void): void;
}

/** At most this many mistakes of one kind are placed in one article: finding a line costs a look at all lines before it. */
const mostOfOneKind = 50;

/** Makes the collection for one article. */
export function collectProblems(raw: RawArticle): Problems {
  const spots: { readonly spot: Spot; readonly found: (place: Place) => void }[] = [];
  const found: Diagnostic[] = [];
  const counts = new Map<Code, number>();
  const last = new Map<Code, Spot>();

  const place = (spot: Spot, whenPlaced: (place: Place) => void): void => {
    spots.push({ spot, found: whenPlaced });
  };
  return {
    place,
    report(code, spot, ...facts) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > mostOfOneKind) last.set(code, last.get(code) ?? spot);
      else place(spot, (at) => found.push(diagnose(code, at, ...facts)));
    },
    diagnostics(prepared, tokens) {
      for (const [code, spot] of last) {
        const more = (counts.get(code) ?? 0) - mostOfOneKind;
        place(spot, (at) => found.push(diagnose('too-many-mistakes', at, code, more)));
      }
      if (spots.length === 0) return [];
      const wanted = new Set(spots.flatMap(({ spot }) => ('token' in spot ? [spot.token] : [])));
      const starts = wanted.size === 0 ? new Map<Token, number>() : locateTokens(prepared, tokens, wanted);
      for (const { spot, found } of spots) found(placeOf(raw, prepared, starts, spot));
      return found;
    },
  };
}

function placeOf(raw: RawArticle, prepared: string, starts: ReadonlyMap<Token, number>, spot: Spot): Place {
  const { source, bodyStart } = raw;
  if (!('token' in spot)) return placeAt(source, bodyStart + spot.start, bodyStart + spot.end);
  const { token, from = 0 } = spot;
  const length = spot.length ?? Math.max(1, token.raw.trimEnd().length - from);
  const indent = Math.max(0, token.raw.search(/\S/));
  // Raw HTML is read with its indent, from which `from` counts then.
  const within = token.type === 'html' ? Math.max(0, from - indent) : from;
  const start = offsetWithin(prepared, starts.get(token) ?? 0, token.raw.slice(indent), within);
  return placeAt(source, bodyStart + start, bodyStart + start + length);
}
