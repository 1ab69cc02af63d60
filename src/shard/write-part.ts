import { createHash } from 'node:crypto';
import type { OneFile } from '../write/one-file.ts';
import { closingPlace, type PartIndex, partOpening } from './part-format.ts';

/** Writes what one machine made of its share to a file. */
export interface PartWriter {
  /** Adds what is known of a live article, and its HTML. */
  article(path: string, record: string, text: string): void;
  /** Adds a page with what it was made of. */
  page(output: string, sketch: string, key: string, html: string): void;
  /** Puts the file in its place. */
  finish(): { readonly bytes: number };
}

/** Begins a part in `file`; memory does not grow with the texts. */
export function makePartWriter(file: OneFile, head: Pick<PartIndex, 'index' | 'of' | 'environment'>): PartWriter {
  const articles: PartIndex['articles'][number][] = [];
  const pages: PartIndex['pages'][number][] = [];
  const sum = createHash('sha256');
  let at = 0;
  const add = (text: string): number => {
    const length = Buffer.byteLength(text);
    file.add(text);
    sum.update(text);
    at += length;
    return length;
  };
  add(partOpening);
  return {
    article(path, record, text) {
      const from = at;
      articles.push([path, from, add(record), add(text)]);
    },
    page(output, sketch, key, html) {
      const from = at;
      pages.push([output, sketch, key, from, add(html)]);
    },
    finish() {
      const from = at;
      const index: PartIndex = { ...head, articles, pages };
      add(`${JSON.stringify(index)}\n`);
      add(closingPlace(from));
      file.add(`${sum.digest('hex')}\n`);
      return { bytes: file.finish().bytes };
    },
  };
}
