/** The n-th of several machines that build one site together. */
export interface Share {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}
