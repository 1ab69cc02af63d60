import inquirer from 'inquirer';
import type { Dialog } from '../model/dialog.ts';
import { type Looks, themeOf } from './looks.ts';

export interface LineQuestion {
  readonly label: string;
  /** Taken when the line is left empty. */
  readonly suggestion?: string;
  /** A hyphen alone says that there is none, which an empty line cannot where there is a suggestion: the answer is empty then. */
  readonly mayBeNone?: boolean;
  /** Gives a text that says what is wrong, in place of the answer; it is asked again then. */
  readonly check?: (line: string) => true | string;
}

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Stands below the list while this choice is marked. */
  readonly note?: string;
}

export interface SearchQuestion {
  readonly label: string;
  /** What may be chosen after so much was typed, the likeliest first. */
  readonly choices: (typed: string) => readonly Choice[];
  /** Marked from the beginning. */
  readonly suggestion?: string;
  /** Gives a text that says what is wrong with a choice. */
  readonly check?: (value: string) => true | string;
  /** Says why there is nothing to choose. */
  readonly none?: (typed: string) => string;
}

/** Questions of every kind. Each rejects when the one who is asked leaves; `isCancelled` knows that error. */
export interface Ask {
  /** One line of text, without the blanks around it. */
  readonly line: (question: LineQuestion) => Promise<string>;
  /** One of many, found by typing. */
  readonly oneOf: (question: SearchQuestion) => Promise<string>;
  /** Yes or no; no unless said otherwise. */
  readonly whether: (label: string) => Promise<boolean>;
}

/** Makes questions that are asked at `dialog`. */
export function makeAsk(dialog: Dialog, looks: Looks): Ask {
  const theme = themeOf(looks);
  const put = <T>(question: Question): Promise<T> => settle(dialog, { theme, ...question });
  return {
    line: async ({ label, suggestion, check, mayBeNone = false }) => {
      const read = (line: string) => (mayBeNone && line.trim() === '-' ? '' : line.trim());
      const validate = (line: string) => check?.(read(line)) ?? true;
      const config = { type: 'input', message: padded(label), validate } as const;
      if (suggestion === undefined) return read(await put<string>(config));
      const defaultAnswer = (text: string) => looks.faint(mayBeNone ? `(${text}; - for none)` : `(${text})`);
      const style = { ...theme.style, defaultAnswer };
      return read(await put<string>({ ...config, default: suggestion, theme: { ...theme, style } }));
    },
    oneOf: ({ label, choices, suggestion, check, none }) => {
      let refused: { readonly value: string; readonly why: string } | undefined;
      const source = (typed: string = '') => {
        const found = typed === '' ? withFirst(choices(''), suggestion) : choices(typed);
        if (found.length === 0) return [{ value: '', name: (none ?? nothingFits)(typed), disabled: ' ' }];
        return found.map(({ note, ...choice }) => ({
          ...choice,
          // inquirer says what is wrong only where the choice is spelt as it was typed.
          ...(choice.value === refused?.value
            ? { description: `${looks.signs.error} ${refused.why}` }
            : note !== undefined && { description: note }),
        }));
      };
      const validate = (value: string) => {
        const verdict = check?.(value) ?? true;
        // It stands below the choice already.
        if (verdict !== true && refused?.value === value) return ' ';
        refused = verdict === true ? undefined : { value, why: verdict };
        return verdict;
      };
      return put({ type: 'search', message: padded(label), source, pageSize: 5, validate });
    },
    whether: (label) => put({ type: 'confirm', message: label, default: false }),
  };
}

/** Whether an error means that the one who was asked left the dialog: Ctrl-C, Ctrl-D, a terminal that closed. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');

interface Question {
  readonly type: 'input' | 'search' | 'confirm';
  readonly message: string;
  readonly [setting: string]: unknown;
}

const withFirst = (choices: readonly Choice[], first: string | undefined): readonly Choice[] => [
  ...choices.filter(({ value }) => value === first),
  ...choices.filter(({ value }) => value !== first),
];

const nothingFits = (typed: string): string => `nothing to choose is called ${JSON.stringify(typed)}`;

/** Answers stand in one column. */
const padded = (label: string): string => label.padEnd(12);

/** Asks one question. inquirer waits for ever when its input ends or Ctrl-D closes it, and after Ctrl-Z nobody lets the input flow again. */
async function settle<T>({ input, output }: Dialog, question: Question): Promise<T> {
  const leaving = new AbortController();
  let isClosing = false;
  let isSettled = false;
  const leave = () => leaving.abort();
  const notice = (_: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }) => {
    isClosing = key?.ctrl === true && key.name === 'd';
  };
  const wake = () => void setImmediate(() => !isSettled && (isClosing ? leave() : input.resume()));
  input.on('keypress', notice).on('pause', wake).on('end', leave).on('close', leave);
  try {
    const prompt = inquirer.createPromptModule({ input, output, signal: leaving.signal });
    const { answer } = await prompt([{ name: 'answer', ...question }]);
    return answer as T;
  } finally {
    isSettled = true;
    input.off('keypress', notice).off('pause', wake).off('end', leave).off('close', leave);
  }
}
