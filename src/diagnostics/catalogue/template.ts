import type { Rule } from '../rule.ts';

/** Mistakes in templates. */
export const templateRules = {} satisfies Record<string, Rule>;
