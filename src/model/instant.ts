/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A point in time as an author wrote it: a whole day (midnight in the site's zone) or a time of day. */
export interface Moment {
  readonly at: Instant;
  readonly precision: 'day' | 'time';
}
