import type { sourceRules } from '../diagnostics/catalogue/source.ts';
import type { Explanation } from './explanation.ts';

export const sourceRulesExplained: Record<keyof typeof sourceRules, Explanation> = {};
