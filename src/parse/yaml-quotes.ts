/** Offset of the quote that closes the one at `at`; undefined when there is none. */
export function closingQuote(text: string, at: number): number | undefined {
  const quote = text[at];
  for (let index = at + 1; index < text.length; index++) {
    if (quote === '"' && text[index] === '\\') index++;
    else if (text[index] === quote) {
      if (quote === "'" && text[index + 1] === "'") index++;
      else return index;
    }
  }
  return undefined;
}

/** Whether what seems to close a quoted text opens the next one: a comma, a colon, a bracket or a dash stands before it. */
export function isOpeningOfNext(text: string, at: number, close: number): boolean {
  const before = text.slice(Math.max(at + 1, close - 200), close);
  return /(?:[,[{]|:[ \t]|(?:^|\n)[ \t]*-[ \t])[ \t]*$/.test(before);
}
