import type { Stats } from 'node:fs';
import { makeSourceReader } from '../read/source.ts';
import type { LineContext, LineResult } from '../work/article-line.ts';
import type { Report } from '../work/earlier.ts';
import { type Signature, signatureOf } from '../write/signature.ts';
import { type Listener, listenTo } from './asks.ts';
import { keyOf } from './digest.ts';
import { printRecord } from './record.ts';

/** Writes down what is worth keeping of articles that are read. */
export interface Scribe {
  /** The context to read in. */
  readonly context: LineContext;
  /** Whether everything would be answered now as it was then. */
  readonly holds: Listener['holds'];
  /** The report of the article that was just read; undefined when its file could not be. */
  take(path: string, result: LineResult): Report | undefined;
}

/** Puts a scribe beside `context`. `commentsKey` gives the key of a comments file. */
export function makeScribe(root: string, context: LineContext, commentsKey: (file: string) => string): Scribe {
  let seen: { readonly bytes: string; readonly signature: Signature } | undefined;
  const see = (_: string, bytes: Uint8Array, stats: Stats): void => {
    seen = { bytes: keyOf(bytes), signature: signatureOf(stats) };
  };
  const listener = listenTo({ ...context, readSource: makeSourceReader(root, { see }) }, commentsKey);
  return {
    context: listener.context,
    holds: listener.holds,
    take(path, result) {
      const asks = listener.take(path);
      if (seen === undefined) return undefined;
      const { bytes, signature } = seen;
      seen = undefined;
      const ref = result.article?.body.ref;
      const record = printRecord({ bytes, asks, result });
      return { signature, record, ...(ref !== undefined && !('late' in ref) && { ref }) };
    },
  };
}
