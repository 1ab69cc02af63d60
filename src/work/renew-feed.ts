import { cutFeed } from '../feed/cut-feed.ts';
import type { FeedFormat } from '../model/feed.ts';

/** A document of a feed in four forms. */
export interface FeedForms {
  /** As it was published, when it was made of what `before` stands for. */
  readonly published: string;
  /** With keys in place of all texts, as they were and as they are. */
  readonly before: string;
  readonly after: string;
  /** With the texts that changed, and `textAsBefore` in place of the others. */
  readonly changed: string;
}

/** Stands for a text that was not made again. */
export const textAsBefore = '<p>newsctl: this text is as it was</p>';

/** Makes a document in which a few texts changed: all else is taken from the one that was published, where it need not be made again. Undefined when the forms
 *  cannot be laid over one another. */
export function renewFeed(format: FeedFormat, { published, before, after, changed }: FeedForms): string | undefined {
  const was = cutFeed(format, before);
  const old = cutFeed(format, published);
  const made = cutFeed(format, changed);
  const is = cutFeed(format, after);
  if ([was, old, made].some(({ length }) => length !== is.length)) return undefined;
  const parts = is.map((part, place) => (part === was[place] ? old : made)[place]);
  const text = parts.join('');
  return holdsTextAsBefore(text) ? undefined : text;
}

/** Whether something stands in the place of a text, in whatever format. */
export const holdsTextAsBefore = (text: string): boolean => text.includes(textAsBefore.slice(3, -4));
