/** How questions look: colours and signs that the terminal can show. */
export interface Looks {
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly done: (text: string) => string;
  readonly wrong: (text: string) => string;
  /** Breaks a text between its words where the terminal ends. */
  readonly wrap: (text: string) => string;
  readonly signs: { readonly done: string; readonly error: string; readonly pointer: string };
}

/** inquirer's theme of these looks: its own would colour by standard output, where no question stands. */
export function themeOf({ faint, strong, accent, done, wrong, wrap, signs }: Looks) {
  const mistake = (text: string) => (text.trim() === '' ? '' : wrong(wrap(`${signs.error} ${text.trimEnd()}`)));
  return {
    prefix: { idle: accent('?'), done: done(signs.done) },
    icon: { cursor: signs.pointer },
    style: {
      answer: accent,
      // inquirer says how far the question is in a second argument.
      message: (text: string) => strong(text),
      error: mistake,
      // What cannot be chosen is the reason why nothing can.
      disabled: mistake,
      help: faint,
      highlight: accent,
      key: accent,
      searchTerm: accent,
      description: (text: string) => faint(wrap(text)),
      keysHelpTip: () => undefined,
    },
  };
}
