import type { bodyRules } from '../diagnostics/catalogue/body.ts';
import type { Explanation } from './explanation.ts';

export const bodyRulesExplained: Record<keyof typeof bodyRules, Explanation> = {};
