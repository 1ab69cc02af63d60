import { type Place, placeAt, placeOfFile } from '../diagnostics/place.ts';
import type { Source } from '../model/source.ts';
import { type Span, type Spot, spotName, spotsOf } from './js-spots.ts';
import type { KeyPath, Locate } from './value-node.ts';

/** Finds keys and values of a config module in its source. What is not written there as a literal is placed at the nearest key above it,
 *  or at the file. The source is looked at only when something is wrong. */
export function makeLocate(source: Source): Locate {
  let spots: ReadonlyMap<string, Spot> | undefined;
  const nearest = (path: KeyPath): Spot | undefined => {
    spots ??= spotsOf(source.text);
    for (let length = path.length; length >= 0; length--) {
      const spot = spots.get(spotName(path.slice(0, length)));
      if (spot !== undefined) return spot;
    }
    return undefined;
  };
  const at = (span: Span | undefined): Place => (span ? placeAt(source, ...span) : placeOfFile(source.path));
  return {
    key: (path) => at(nearest(path)?.key),
    value: (path) => at(nearest(path)?.value),
  };
}
