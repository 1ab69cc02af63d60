/** A character that cannot be seen or moves what stands around it: C0 and C1, soft hyphen, Arabic letter mark, zero width, bidi and invisible
 *  operators, line and paragraph separators, the byte order mark, interlinear annotation, halves of pairs, the invisible copies of ASCII. */
export const unseen =
  /[\0-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/u;
