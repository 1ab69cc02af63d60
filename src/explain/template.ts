import type { templateRules } from '../diagnostics/catalogue/template.ts';
import type { Explanation } from './explanation.ts';

export const templateRulesExplained: Record<keyof typeof templateRules, Explanation> = {};
