import type { Share } from '../model/share.ts';

/** Where everything in a part file stands: the contents come first, then this as JSON, then the closing line. Places are bytes from the start. */
export interface PartIndex extends Share {
  /** What the results depend on besides the articles: newsctl, Node, the config, the names of templates. */
  readonly environment: string;
  /** The record of each article, with its text right behind it. */
  readonly articles: readonly (readonly [path: string, at: number, record: number, text: number])[];
  /** The HTML of each page. */
  readonly pages: readonly (readonly [output: string, sketch: string, key: string, at: number, length: number])[];
}

/** How every part file begins; the number is that of the format. */
export const partOpening = 'newsctl part 1\n';

/** Whether a file begins as a part file does, of any format. */
export const isPart = (start: string): boolean => start.startsWith('newsctl part ');

/** The beginning of the closing line: where the index begins. Behind it stands the SHA-256 of everything before. */
export const closingPlace = (at: number): string => `${String(at).padStart(16, '0')} `;

/** Bytes of the place in a closing line, and of the whole line with its digest in hexadecimal. */
export const placeLength = 17;
export const closingLength: number = placeLength + 64 + 1;
