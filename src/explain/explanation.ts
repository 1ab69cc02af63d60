/** What `newsctl explain CODE` prints: sentences, and examples as they would stand in a file. */
export interface Explanation {
  /** What the code says, in one to three sentences. */
  readonly what: string;
  /** Why a reader, an editor or a machine would suffer. */
  readonly why: string;
  readonly wrong: string;
  readonly right: string;
}
