import type { Rule } from '../rule.ts';

/** Mistakes in a file as such: encoding, size, control characters, symbolic links. */
export const sourceRules = {} satisfies Record<string, Rule>;
