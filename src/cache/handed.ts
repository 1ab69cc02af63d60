import type { FileContent } from '../model/output.ts';
import { noSignature } from '../write/signature.ts';
import { keyOf } from './digest.ts';
import type { Table } from './table.ts';

/** What other machines hand over: results of the line, and pages. */
export interface Handed {
  /** The record of an article. */
  record(path: string): string | undefined;
  /** The HTML of an article that has a record. */
  text(path: string): string;
  /** The page at a path of the output, if it was made of what this sketch stands for; and its key. */
  page(output: string, sketch: string): { readonly key: string; readonly content: FileContent } | undefined;
}

/** A table that knows, besides its own rows, what was handed over: that is believed where a file has the same bytes. */
export function withHanded(table: Table, handed: Handed): Table {
  const taken = new Set<string>();
  return {
    ...table,
    row(path) {
      const own = table.row(path);
      const record = taken.has(path) ? undefined : handed.record(path);
      if (record === undefined) return own;
      taken.add(path);
      return own?.key === keyOf(record) ? own : table.put(path, noSignature, record);
    },
  };
}

/** The HTML that was handed over with the record whose key is `key`. */
export function textHanded(handed: Handed | undefined, path: string, key: string | undefined): string | undefined {
  const record = handed?.record(path);
  return record !== undefined && keyOf(record) === key ? handed?.text(path) : undefined;
}
