/** The cells that `text` takes in a terminal: two for a wide character or an emoji, none for a combining mark, one for the rest. */
export function widthOf(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const cluster of clustersOf(text)) width += widthOfCluster(cluster);
  return width;
}

/** Splits a text into what a reader takes for characters: a letter with its marks, an emoji with its joiners, a flag. Linear in the length. */
export function clustersOf(text: string): readonly string[] {
  return text.match(cluster) ?? [];
}

/** The cells of one cluster: as wide as the first character in it that is not zero. */
function widthOfCluster(text: string): number {
  if (text.length === 1 && text < '\u0300') return 1;
  if (zero.test(text)) return 0;
  return wide.test(text) || emojiStyle.test(text) ? 2 : 1;
}

const plain = /^[\x20-\x7e]*$/;

// Intl.Segmenter would do the same, but takes seconds for a long line on Node 20.
const cluster =
  /\p{Regional_Indicator}{2}|(?:[\p{L}\p{N}\p{P}\p{S}\p{Z}\p{C}\p{M}])(?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*/gu;
const zero = /^(?:\p{M}|\u200c|\u200d)+$/u;
const emojiStyle = /^\p{Emoji_Presentation}|\ufe0f|^\p{Regional_Indicator}{2}/u;

// East Asian Width W and F of Unicode, in ranges; emoji are told by their own property.
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u;
