import type { Rule } from '../rule.ts';

/** Mistakes in the block between the fences. */
export const frontMatterRules = {
  'missing-front-matter': {
    severity: 'error',
    fixed: true,
    says: (found: string) => ({
      message: `the article does not begin with front matter: ${found}`,
      help: 'make line 1 exactly `---`, then the metadata, then a line that is exactly `---`',
    }),
  },
} satisfies Record<string, Rule>;
