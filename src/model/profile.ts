/** Listens to how long parts of a build take. Only `--profile` makes one: without it nothing is measured. */
export interface Profile {
  /** From now on time counts to this stage. */
  readonly begin: (stage: string) => void;
  /** `work`, each call of which counts to `stage` and not to the stage that calls it. */
  readonly around: <A extends unknown[], R>(stage: string, work: (...args: A) => R) => (...args: A) => R;
  /** `work`, each call of which counts to the article whose path `pathOf` gives, too. */
  readonly article: <A extends unknown[], R>(
    work: (...args: A) => R,
    pathOf: (...args: A) => string,
  ) => (...args: A) => R;
  /** `work`, each call of which counts to the template that `nameOf` gives, and not to the template that includes it. */
  readonly template: <A extends unknown[], R>(
    work: (...args: A) => R,
    nameOf: (...args: A) => string,
  ) => (...args: A) => R;
}

/** Where the time of a build went, in milliseconds. */
export interface ProfileReport {
  readonly milliseconds: number;
  /** In the order in which they began; together they are the whole. */
  readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[];
  /** The slowest first: reading and rendering. */
  readonly articles: readonly { readonly path: string; readonly milliseconds: number }[];
  /** The slowest first, without what they include. */
  readonly templates: readonly {
    readonly template: string;
    readonly milliseconds: number;
    readonly calls: number;
  }[];
}
