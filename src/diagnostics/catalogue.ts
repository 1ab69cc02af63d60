import { frontMatterRules } from './catalogue/front-matter.ts';
import type { Rule } from './rule.ts';

/** Every message newsctl can print about content, config and templates, by its permanent code. */
export const catalogue = {
  ...frontMatterRules,
} satisfies Record<string, Rule>;

export type Code = keyof typeof catalogue;
