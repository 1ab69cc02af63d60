import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import { compareText } from '../words/compare-text.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkIds } from './check-ids.ts';
import { checkLinks } from './check-links.ts';
import { checkTerms } from './check-terms.ts';
import { checkTranslations } from './check-translations.ts';
import type { Locate, Ranked, Together } from './whole-site.ts';

/** Finds what is wrong between articles: addresses, ids, translations, links, spellings of tags and sections. Asks `locate` only for what it
 *  reports. Of a held article it tells the path, the state and the time, and shows no line of its text. */
export function checkTogether(together: Together, locate: Locate): readonly Diagnostic[] {
  const ranked = rankArticles(together);
  const found = [
    ...checkAddresses(together, ranked, locate),
    ...checkIds(ranked, locate),
    ...checkTranslations(together, locate),
    ...checkLinks(together),
    ...checkTerms(together, locate),
  ];
  const held = new Set(together.held.map(({ article }) => article.path));
  return found.map((diagnostic) => withoutText(diagnostic, held)).sort(compareDiagnostics);
}

const ranks = { live: 0, embargoed: 1, scheduled: 1, expired: 2, draft: 3 } as const;

/** Live ones first, drafts last; among equals by path, so that a mistake in a draft is reported in the draft. */
function rankArticles({ live, held }: Together): Ranked[] {
  const all: Ranked[] = [...live.map((article) => ({ article, state: 'live' as const })), ...held];
  return all.sort((a, b) => ranks[a.state] - ranks[b.state] || compareText(a.article.path, b.article.path));
}

function withoutText(diagnostic: Diagnostic, held: ReadonlySet<string>): Diagnostic {
  if (!held.has(diagnostic.place.path)) return diagnostic;
  const { excerpt: _, ...place } = diagnostic.place;
  return { ...diagnostic, place };
}
