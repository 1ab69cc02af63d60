import type { State } from '../model/article.ts';
import { counted, grouped, listed } from './counts.ts';

export type HeldCounts = { readonly [state in Exclude<State, 'live'>]?: number };

/** `2 drafts, 1 scheduled and 1 expired article left out`; empty when none is. Titles never appear: logs are public. */
export function heldInWords(held: HeldCounts): string {
  const drafts = held.draft ?? 0;
  const others = (['scheduled', 'embargoed', 'expired'] as const).filter((state) => (held[state] ?? 0) > 0);
  const parts = others.map((state, index) => {
    const count = held[state] ?? 0;
    // The noun stands once, behind the last state.
    return index === others.length - 1 ? counted(count, `${state} article`) : `${grouped(count)} ${state}`;
  });
  const all = [...(drafts > 0 ? [counted(drafts, 'draft')] : []), ...parts];
  return all.length === 0 ? '' : `${listed(all)} left out`;
}
