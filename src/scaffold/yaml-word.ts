/** A text as a value of YAML that stands in a list `[…]`: plain where that is safe, else in double quotes. */
export function yamlWord(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’-]*$/u.test(text) && text === text.trim() ? text : quoted(text);
}

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
