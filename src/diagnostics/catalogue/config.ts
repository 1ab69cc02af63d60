import type { Rule } from '../rule.ts';

/** Mistakes in newsctl.config.*. */
export const configRules = {} satisfies Record<string, Rule>;
