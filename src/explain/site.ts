import type { siteRules } from '../diagnostics/catalogue/site.ts';
import type { Explanation } from './explanation.ts';

export const siteRulesExplained: Record<keyof typeof siteRules, Explanation> = {};
