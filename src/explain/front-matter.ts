import type { frontMatterRules } from '../diagnostics/catalogue/front-matter.ts';
import type { Explanation } from './explanation.ts';

export const frontMatterRulesExplained: Record<keyof typeof frontMatterRules, Explanation> = {
  'missing-front-matter': {
    what: 'The file does not begin with a line that is exactly `---`.',
    why: 'Without metadata a draft would be published as plain text.',
    wrong: '\n---\ntitle: Budget\n---',
    right: '---\ntitle: Budget\n---',
  },
};
