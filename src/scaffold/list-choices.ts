import { foldTerm } from '../plan/terms.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Choice } from './ask.ts';

/** A word that may be chosen: as it is shown, and as it is written in front matter. */
export interface Word {
  readonly name: string;
  readonly value: string;
}

/** What several words are chosen from. */
export interface WordList {
  /** Likeliest first. */
  readonly known: readonly Word[];
  /** Only known words may be chosen. */
  readonly closed: boolean;
  /** What one of them is called: `tag`. */
  readonly what: string;
  /** In front of a warning. */
  readonly sign: string;
}

/** Completes what was typed of a list with commas: the last word with known ones, or as a new one, with a warning when it is nearly one that
 *  is known. The value of each choice is for `wordsOf`. */
export function listChoices(typed: string, list: WordList): readonly Choice[] {
  const parts = typed.split(',').map((part) => part.trim());
  const last = parts.pop() ?? '';
  const done = unique(
    parts.filter((part) => part !== '').map((part) => exactly(part, list) ?? { name: part, value: part }),
  );
  const before = list.closed ? done.filter((word) => exactly(word.name, list) !== undefined) : done;
  const earlier = nearMisses(
    before.map(({ name }) => name),
    list,
  );
  const noteOf = (note?: string) => [...earlier, ...(note === undefined ? [] : [note])].join('; ') || undefined;
  const more = (word: Word, note?: string) => choiceOf(unique([...before, word]), noteOf(note));
  const free = list.known.filter((word) => !before.some(({ value }) => value === word.value));
  if (last === '')
    return [choiceOf(before, noteOf(several)), ...free.map((word) => more(word, several))].slice(0, mostShown);
  const exact = exactly(last, list);
  const found = free.filter((word) => word !== exact && beginsWith(word, last));
  const near = exact === undefined ? nearTo(last, list) : undefined;
  const own = { name: last, value: last };
  const asNew = exact !== undefined || list.closed ? [] : [more(own, newNote(last, near, list))];
  const others = near === undefined || found.includes(near) ? [] : [more(near)];
  const all = [...(exact === undefined ? [] : [more(exact)]), ...found.map((word) => more(word)), ...asNew, ...others];
  return all.slice(0, mostShown);
}

/** What to say of new words that are nearly known ones. */
export const nearMisses = (words: readonly string[], list: WordList): readonly string[] =>
  words.flatMap((word) => {
    const near = exactly(word, list) === undefined ? nearTo(word, list) : undefined;
    return near === undefined ? [] : [newNote(word, near, list)];
  });

/** Why nothing of a closed list fits what was typed. */
export const whyNoChoice = (typed: string, { what }: WordList): string =>
  `there is no ${what} "${typed.split(',').pop()?.trim()}"`;

const several = 'several: with commas between them, Tab completes';

/** The words that a choice stands for. */
export const wordsOf = (value: string): readonly string[] => JSON.parse(value) as string[];

/** A known word that a new one may have been meant to be. */
export function nearTo(word: string, { known }: Pick<WordList, 'known'>): Word | undefined {
  const meant = didYouMean(
    word,
    known.map(({ name }) => name),
  );
  return known.find(({ name }) => name === meant);
}

const mostShown = 30;

const choiceOf = (words: readonly Word[], note: string | undefined): Choice => ({
  value: JSON.stringify(words.map(({ value }) => value)),
  name: words.length === 0 ? '(none)' : words.map(({ name }) => name).join(', '),
  ...(note !== undefined && { note }),
});

const newNote = (word: string, near: Word | undefined, { what, sign }: WordList): string =>
  near === undefined ? `"${word}" is a new ${what}` : `${sign} "${word}" is a new ${what}; there is "${near.name}"`;

/** Case, accents, and the gaps between words do not count. */
const exactly = (text: string, { known }: WordList): Word | undefined =>
  known.find(({ name, value }) => foldTerm(name) === foldTerm(text) || value === text);

function beginsWith({ name, value }: Word, text: string): boolean {
  const [folded, wanted] = [foldTerm(name), foldTerm(text)];
  return folded.startsWith(wanted) || folded.includes(` ${wanted}`) || value.startsWith(text);
}

const unique = (words: readonly Word[]): readonly Word[] =>
  words.filter((word, index) => words.findIndex(({ value }) => value === word.value) === index);
