import { didYouMean } from '../words/did-you-mean.ts';
import { visible } from './visible.ts';

/** Says that there is no such section, tag or author, and which one may be meant, or which there are. */
export function unknownTerm(kind: 'section' | 'tag' | 'author', wanted: string, known: readonly string[]): string {
  const names = [...new Set(known)];
  const what = `there is no ${kind} ${JSON.stringify(visible(wanted))}`;
  if (names.length === 0) return what;
  const meant = didYouMean(wanted, names);
  const most = names.slice(0, 20).join(', ');
  const hint =
    meant === undefined ? `the ${kind}s are ${most}${names.length > 20 ? ' …' : ''}` : `did you mean ${meant}?`;
  return `${what}: ${visible(hint)}`;
}
