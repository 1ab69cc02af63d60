import type { MessagePort } from 'node:worker_threads';
import type { IndexRead } from '../cache/mark-unchanged.ts';
import type { StandingRead } from '../write/mark-standing.ts';

/** What the thread is told. */
export interface LookOrder {
  /** The folder of the site, absolute. */
  readonly root: string;
  /** That of the output, absolute. */
  readonly out: string;
  /** Whether sources are to be looked at as well. */
  readonly withSources: boolean;
}

/** The order as it is sent. */
export interface LookMessage {
  readonly order: LookOrder;
  /** Where the thread is to tell what it has read. */
  readonly mouth: MessagePort;
  readonly stage: Int32Array;
}

/** What the thread has read; `seen` has a byte for each row, which will be 1 for a file that is as the row says. */
export type News = { readonly seen: SharedArrayBuffer } & (
  | { readonly of: 'output'; readonly read: StandingRead }
  | { readonly of: 'sources'; readonly read: IndexRead }
);

/** How far the thread is, in memory that both share. */
export const stages = { asleep: 0, reading: 1, told: 2 } as const;
