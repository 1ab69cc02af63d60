import { bodyRules } from './catalogue/body.ts';
import { configRules } from './catalogue/config.ts';
import { dateRules } from './catalogue/dates.ts';
import { fieldRules } from './catalogue/fields.ts';
import { frontMatterRules } from './catalogue/front-matter.ts';
import { siteRules } from './catalogue/site.ts';
import { sourceRules } from './catalogue/source.ts';
import { templateRules } from './catalogue/template.ts';
import type { Rule } from './rule.ts';

/** Every message newsctl can print about content, config and templates, by its permanent code. */
export const catalogue = {
  ...sourceRules,
  ...frontMatterRules,
  ...fieldRules,
  ...dateRules,
  ...bodyRules,
  ...siteRules,
  ...configRules,
  ...templateRules,
} satisfies Record<string, Rule>;

export type Code = keyof typeof catalogue;
