import type { Code } from '../diagnostics/catalogue.ts';
import { bodyRulesExplained } from './body.ts';
import { configRulesExplained } from './config.ts';
import type { Explanation } from './explanation.ts';
import { frontMatterRulesExplained } from './front-matter.ts';
import { siteRulesExplained } from './site.ts';
import { sourceRulesExplained } from './source.ts';
import { templateRulesExplained } from './template.ts';

/** What `code` means, why it matters, and a wrong and a right example. */
export function explanationOf(code: Code): Explanation {
  return explanations[code];
}

/** The codes by the area that they are about, in the order in which a site is read; sorted within each. */
export const codesByArea = (): readonly { readonly area: string; readonly codes: readonly Code[] }[] => areas;

const areas = [
  { area: 'config', codes: codesOf(configRulesExplained) },
  { area: 'files', codes: codesOf(sourceRulesExplained) },
  { area: 'front matter', codes: codesOf(frontMatterRulesExplained) },
  { area: 'text', codes: codesOf(bodyRulesExplained) },
  { area: 'the site as a whole', codes: codesOf(siteRulesExplained) },
  { area: 'templates', codes: codesOf(templateRulesExplained) },
];

const explanations: { readonly [code in Code]: Explanation } = {
  ...sourceRulesExplained,
  ...frontMatterRulesExplained,
  ...bodyRulesExplained,
  ...siteRulesExplained,
  ...configRulesExplained,
  ...templateRulesExplained,
};

function codesOf(rules: { readonly [code in Code]?: Explanation }): Code[] {
  return (Object.keys(rules) as Code[]).sort();
}
