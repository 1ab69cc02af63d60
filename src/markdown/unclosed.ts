import type { Token, Tokens } from 'marked';
import { contentGoesToo } from './elements.ts';
import { openComment, type RawTag, tagsOf } from './raw-tags.ts';

/** What an element that a page does not show takes with it. */
export interface Swallowed {
  /** Up to here in its own token. */
  readonly end: number;
  /** Tokens after its own, the one with its end included. */
  readonly tokens: readonly Token[];
  /** It has no end: nothing that follows would be seen. */
  readonly unclosed: boolean;
}

/** A run of tags or tokens, and the names of elements that nothing in it ends from some place on: looked for once. */
export type Endless = WeakMap<object, Set<string>>;

/** Finds what the tag at `index` of `token`, one of `siblings`, takes with it; undefined for what a page shows. */
export function swallowedBy(
  tags: readonly RawTag[],
  index: number,
  token: Tokens.HTML | Tokens.Tag,
  siblings: readonly Token[],
  endless: Endless,
): Swallowed | undefined {
  const tag = tags[index];
  if (tag === undefined || tag.closing || !hiding.has(tag.name)) return undefined;
  const closes = ({ closing, name }: RawTag) => closing && name === tag.name;
  const end = firstFrom(tags, index + 1, closes, tag.name, endless);
  if (end !== -1) return { end: tags[end]?.end ?? tag.end, tokens: [], unclosed: false };
  const holdsEnd = (one: Token) => one.type === 'html' && tagsOf(one.text).some(closes);
  const from = endless.get(siblings)?.has(tag.name) ? siblings.length : siblings.indexOf(token) + 1;
  const last = firstFrom(siblings, from, holdsEnd, tag.name, endless);
  if (last === -1) return { end: tag.end, tokens: [], unclosed: true };
  return { end: token.text.length, tokens: siblings.slice(from, last + 1), unclosed: false };
}

function firstFrom<T>(
  run: readonly T[],
  from: number,
  fits: (one: T) => boolean,
  name: string,
  endless: Endless,
): number {
  const known = endless.get(run);
  if (known?.has(name)) return -1;
  for (let at = from; at < run.length; at++) if (fits(run[at] as T)) return at;
  endless.set(run, (known ?? new Set()).add(name));
  return -1;
}

/** What stands in these is shown only where a browser cannot do better, or never. */
const hiding: ReadonlySet<string> = new Set([...contentGoesToo, 'iframe', 'audio', 'video', 'object', openComment]);
