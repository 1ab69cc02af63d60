/** A value while it is being made: what its type forbids to change may be set. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
