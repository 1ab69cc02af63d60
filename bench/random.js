/** Makes a source of numbers that gives the same row for the same seed everywhere (mulberry32). */
export function makeRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  const pick = (list) => list[below(list.length)];
  return {
    /** A whole number from 0 up to but not including `limit`. */
    below,
    pick,
    /** True in `share` of all cases. */
    chance: (share) => next() < share,
    /** `count` different items of a list. */
    some: (list, count) => {
      const found = new Set();
      while (found.size < count) found.add(pick(list));
      return [...found];
    },
  };
}
