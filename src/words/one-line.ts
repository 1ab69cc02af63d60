/** One blank for each gap: runs of blanks, tabs and line ends. Spaces that hold words together, as before a French colon, are no gaps. */
export const inOneLine = (text: string): string => (hasGaps.test(text) ? text.replace(gaps, ' ') : text);

const hasGaps = /[^\S \u00a0\u2007\u202f]| {2}/;
const gaps = /[^\S\u00a0\u2007\u202f]+/g;
