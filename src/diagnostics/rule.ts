import type { Note, Severity } from './diagnostic.ts';

/** One entry of the catalogue: how bad it is by default, whether a site may change that, and what it says. */
export interface Rule<Facts extends readonly never[] = readonly never[]> {
  readonly severity: Severity;
  /** Protects state, address, path or code: `rules` in the config cannot soften it. */
  readonly fixed?: true;
  readonly says: (...facts: Facts) => {
    readonly message: string;
    readonly help?: string;
    readonly notes?: readonly Note[];
  };
}
