/** Where a scalar will stand: as the value of a key, or between the brackets of a list or map. */
export type ScalarPlace = 'block' | 'flow';

/** The quotes that a value had, and its successor shall have too. */
export type Quotes = '"' | "'" | undefined;

/** Writes any text as one line of YAML that is read back as the same text, also by parsers that turn `no`, `010` and `12:30` into something
 *  else: plain where that is safe, else in quotes; with the quotes `like` where they can hold it. */
export function yamlText(text: string, place: ScalarPlace = 'block', like?: Quotes): string {
  if (like === undefined && isPlain(text, place)) return text;
  const single = !needsEscapes.test(text) && (like === "'" || (like === undefined && /["\\]/.test(text)));
  return single ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text);
}

/** Whether a text without quotes is read as itself and as nothing else. */
function isPlain(text: string, place: ScalarPlace): boolean {
  if (!safeStart.test(text) || /\s$|: |:$| #/.test(text) || needsEscapes.test(text)) return false;
  if (place === 'flow' && /[,[\]{}]|:["']/.test(text)) return false;
  return !meansSomethingElse.test(text);
}

const safeStart = /^(?:[\p{L}\p{N}/(«“„‘¿¡…–—]|\.\.?\/)/u;

/** Words and figures that YAML 1.1 or 1.2 take for a boolean, a number, a date or nothing. */
const meansSomethingElse =
  /^(?:null|true|false|yes|no|on|off|y|n|[\d._,:+-]+(?:e[+-]?\d+)?|0[xob][\da-f_]+|\d{4}-\d\d?-\d\d?.*)$/i;

// Controls, what YAML or decoding would take for a line end or leave out, and what turns a line of text around.
const needsEscapes =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u;
const escapedAll = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

// JSON's escapes are YAML's, and what JSON leaves as it is gets the same form.
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    escapedAll,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
