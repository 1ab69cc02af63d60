import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Held } from '../model/article.ts';

/** What the bar in a page knows of the preview; sent whole whenever any of it changes. Shared with the script in the browser. */
export interface Snapshot {
  /** Digest of the page as it would be now. */
  readonly page: string;
  /** Where the page's article stands now, when it has moved. */
  readonly moved?: string;
  /** The address to load a style sheet from, by its address without a digest. */
  readonly styles: { readonly [bare: string]: string };
  readonly drafts: boolean;
  /** The time that the site is shown at, in its zone, when it is not the clock's. */
  readonly now?: string;
  readonly timeZone: string;
  /** When the next article will come or go, in the site's zone. */
  readonly next?: string;
  /** Articles that are shown here and that a build would hold back. */
  readonly held: readonly HeldHere[];
  /** What is wrong, errors first; not more than can be read. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
}

export interface HeldHere {
  /** With the site's base path. */
  readonly address: string;
  readonly state: Held['state'];
  /** In the site's zone. */
  readonly until?: string;
}

/** A diagnostic, or something else that keeps the preview from being up to date. */
export type Problem = Pick<Diagnostic, 'severity' | 'message' | 'help' | 'notes'> &
  Partial<Pick<Diagnostic, 'code' | 'place'>>;

/** Where the preview's own addresses begin: no article can stand there, because no slug begins with an underscore. */
export const ownAddress = '/__newsctl/';
