/** What the stream that a text is for can show. */
export interface Terminal {
  /** 0 no colour, 1 sixteen, 2 two hundred and fifty-six, 3 sixteen million. */
  readonly color: 0 | 1 | 2 | 3;
  /** Signs beyond ASCII may be printed. Texts of the site are printed as they are either way. */
  readonly unicode: boolean;
  /** Width in cells. */
  readonly columns: number;
  /** Understands OSC 8. */
  readonly hyperlinks: boolean;
}
