import type { Rule } from '../rule.ts';

/** Mistakes in an article's Markdown. */
export const bodyRules = {} satisfies Record<string, Rule>;
