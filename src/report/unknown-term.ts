import { didYouMean } from '../words/did-you-mean.ts';
import { visible } from './visible.ts';

/** A section, tag or author that was asked for in vain. */
export interface UnknownFacts {
  readonly unknown: 'section' | 'tag' | 'author';
  readonly wanted: string;
  /** Names of those that there are. */
  readonly known: readonly string[];
  /** What else they answer to: slugs, ids. */
  readonly handles?: readonly string[];
}

/** Says that there is no such section, tag or author, and which one may be meant, or which there are. */
export function unknownTerm({ unknown: kind, wanted, known, handles = [] }: UnknownFacts): string {
  const names = [...new Set(known)];
  const what = `there is no ${kind} ${JSON.stringify(visible(wanted))}`;
  if (names.length === 0) return what;
  const meant = didYouMean(wanted, names) ?? didYouMean(wanted, handles);
  const most = names.slice(0, 20).join(', ');
  const hint =
    meant === undefined ? `the ${kind}s are ${most}${names.length > 20 ? ' …' : ''}` : `did you mean ${meant}?`;
  return `${what}: ${visible(hint)}`;
}
