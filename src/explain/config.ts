import type { configRules } from '../diagnostics/catalogue/config.ts';
import type { Explanation } from './explanation.ts';

export const configRulesExplained: Record<keyof typeof configRules, Explanation> = {};
