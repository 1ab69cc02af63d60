import type { Event, ScalarEvent } from 'js-yaml';
import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { FrontMatterEntry, FrontMatterNode, ListNode, MapNode, ScalarNode } from '../model/source.ts';
import type { Mistake } from './mistake.ts';

/** Builds the tree of one YAML document from js-yaml's events and collects what YAML allows and front matter does not. `text` is what
 *  was parsed; it begins at `base` in the source. */
export function buildTree(
  text: string,
  events: readonly Event[],
  base: number,
  mistakes: Mistake[],
): FrontMatterNode | undefined {
  const walk: Walk = { text, events, base, mistakes, next: 1, cursor: 0, aliased: false };
  if (events.length === 0) return undefined;
  const several = checkDocument(walk);
  const root = readNode(walk);
  return several && root.kind === 'map' ? { ...root, unread: 'all' } : root;
}

interface Walk {
  readonly text: string;
  readonly events: readonly Event[];
  readonly base: number;
  readonly mistakes: Mistake[];
  /** Index of the event to read. */
  next: number;
  /** Offset in `text` behind what has been read: where an empty value is meant to stand. */
  cursor: number;
  /** An alias has been met since this was last cleared. */
  aliased: boolean;
}

function checkDocument(walk: Walk): boolean {
  const [first] = walk.events;
  if (first?.type === EVENT_ID.DOCUMENT && first.directives.length > 0) {
    report(walk, 0, 1, (place) => diagnose('yaml-directive', place));
  }
  const second = walk.events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  if (second === -1) return false;
  const end = /^(?:---|\.\.\.)(?=\s|$)/gm;
  end.lastIndex = 1;
  const found = end.exec(walk.text);
  report(walk, found?.index ?? 0, (found?.index ?? 0) + 3, (place) => diagnose('several-documents', place));
  return true;
}

function readNode(walk: Walk): FrontMatterNode {
  const event = walk.events[walk.next++];
  if (event === undefined) return emptyAt(walk);
  switch (event.type) {
    case EVENT_ID.SCALAR:
      checkProperties(walk, event);
      return readScalar(walk, event);
    case EVENT_ID.SEQUENCE:
      checkProperties(walk, event);
      return readList(walk, event.start, event.style === COLLECTION_STYLE.FLOW);
    case EVENT_ID.MAPPING:
      checkProperties(walk, event);
      return readMap(walk, event.start, event.style === COLLECTION_STYLE.FLOW);
    case EVENT_ID.ALIAS: {
      walk.aliased = true;
      const name = walk.text.slice(event.anchorStart, event.anchorEnd);
      report(walk, event.anchorStart - 1, event.anchorEnd, (place) => diagnose('yaml-alias', place, name));
      return scalar(walk, event.anchorStart - 1, event.anchorEnd, name, false);
    }
    default:
      return emptyAt(walk);
  }
}

function checkProperties(walk: Walk, event: Extract<Event, { tagStart: number }>): void {
  const { anchorStart, anchorEnd, tagStart, tagEnd } = event;
  if (anchorStart !== -1) {
    const name = walk.text.slice(anchorStart, anchorEnd);
    report(walk, anchorStart - 1, anchorEnd, (place) => diagnose('yaml-anchor', place, name));
  }
  if (tagStart !== -1) {
    const tag = walk.text.slice(tagStart, tagEnd);
    report(walk, tagStart, tagEnd, (place) => diagnose('yaml-tag', place, tag));
  }
}

function readScalar(walk: Walk, event: ScalarEvent): ScalarNode {
  if (event.valueStart === -1) return emptyAt(walk);
  const text = getScalarValue(walk.text, event);
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  let { valueStart, valueEnd } = event;
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) {
    // The place of a block is its text, not the line breaks and the indentation around it.
    while (valueStart < valueEnd && /\s/.test(walk.text[valueStart] ?? '')) valueStart++;
    while (valueEnd > valueStart && /\s/.test(walk.text[valueEnd - 1] ?? '')) valueEnd--;
  }
  return scalar(walk, valueStart - quoted, valueEnd + quoted, text, event.style === SCALAR_STYLE.PLAIN);
}

function readList(walk: Walk, start: number, flow: boolean): ListNode {
  const items: FrontMatterNode[] = [];
  walk.cursor = start + 1;
  while (walk.events[walk.next] !== undefined && walk.events[walk.next]?.type !== EVENT_ID.POP) {
    if (items.length > 0) walk.cursor = afterMark(walk, flow ? /[\s,]*/y : /[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*-/y);
    items.push(readNode(walk));
  }
  walk.next++;
  return { kind: 'list', start: walk.base + start, end: endOfCollection(walk, start, flow), items };
}

function readMap(walk: Walk, start: number, flow: boolean): MapNode {
  const entries: FrontMatterEntry[] = [];
  const unread = new Set<string>();
  const aliasedBefore = walk.aliased;
  walk.cursor = start;
  while (walk.events[walk.next] !== undefined && walk.events[walk.next]?.type !== EVENT_ID.POP) {
    walk.aliased = false;
    const key = readNode(walk);
    walk.cursor = afterMark(walk, /\s*:/y);
    const value = readNode(walk);
    if (flow) walk.cursor = afterMark(walk, /[\s,]*/y);
    if (key.kind !== 'scalar') reportNode(walk, key, (place) => diagnose('complex-key', place));
    else if (key.text === '<<' && key.plain) reportNode(walk, key, (place) => diagnose('yaml-merge-key', place));
    else if (walk.aliased) unread.add(key.text);
    else entries.push({ key, value });
  }
  walk.next++;
  const map: MapNode = { kind: 'map', start: walk.base + start, end: endOfCollection(walk, start, flow), entries };
  // Whatever holds this mapping holds the alias too.
  walk.aliased = aliasedBefore || unread.size > 0;
  return unread.size > 0 ? { ...map, unread } : map;
}

/** Moves over `mark` if it stands at the cursor. */
function afterMark(walk: Walk, mark: RegExp): number {
  mark.lastIndex = walk.cursor;
  return mark.test(walk.text) ? mark.lastIndex : walk.cursor;
}

function endOfCollection(walk: Walk, start: number, flow: boolean): number {
  if (flow) {
    walk.cursor = Math.max(walk.cursor, start + 1);
    walk.cursor = afterMark(walk, /(?:[\s,]|(?<=\s)#[^\n]*(?=\n))*[\]}]/y);
  }
  return walk.base + walk.cursor;
}

function emptyAt(walk: Walk): ScalarNode {
  return scalar(walk, walk.cursor, walk.cursor, '', true);
}

function scalar(walk: Walk, start: number, end: number, text: string, plain: boolean): ScalarNode {
  walk.cursor = end;
  return { kind: 'scalar', start: walk.base + start, end: walk.base + end, text, plain };
}

function report(walk: Walk, start: number, end: number, make: Mistake['diagnose']): void {
  walk.mistakes.push({ start: walk.base + start, end: walk.base + end, diagnose: make });
}

const reportNode = (walk: Walk, node: FrontMatterNode, make: Mistake['diagnose']): void =>
  report(walk, node.start - walk.base, node.end - walk.base, make);
