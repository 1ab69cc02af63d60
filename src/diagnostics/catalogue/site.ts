import type { Rule } from '../rule.ts';

/** Mistakes that only several articles together can make: addresses, identities, links, variants of tags. */
export const siteRules = {} satisfies Record<string, Rule>;
