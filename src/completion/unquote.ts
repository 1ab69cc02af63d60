/** A word of a command line as the shell will read it: without its quotes and backslashes. A quote may still be open. */
export function unquote(word: string): string {
  let quote = '';
  let text = '';
  for (let at = 0; at < word.length; at++) {
    const character = word.charAt(at);
    const next = word.charAt(at + 1);
    if (quote === "'") {
      if (character === "'") quote = '';
      else text += character;
    } else if (character === '\\' && (quote === '' || /["\\$`]/.test(next))) {
      text += next;
      at++;
    } else if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else text += character;
  }
  return text;
}
