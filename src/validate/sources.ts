import type { CitedSource, Comment, Correction } from '../model/article.ts';
import type { FrontMatterNode } from '../model/source.ts';
import { readLanguage } from './choice.ts';
import { readDate } from './date.ts';
import type { Desk } from './desk.ts';
import { readList } from './list.ts';
import { readMap } from './map.ts';
import { inWords, isEmpty, readLine, readText } from './text.ts';
import { readUrl } from './url.ts';

/** Reads the sources an article cites: `{ title, url, publisher, lang }`, of which the title is needed. */
export function readSources(node: FrontMatterNode, desk: Desk): CitedSource[] | undefined {
  return readMaps(node, desk, (item) => {
    const values = readMap(item, desk, { title: readLine, url: readUrl, publisher: readLine, lang: readLanguage });
    if (values === undefined) return undefined;
    const { title } = values;
    if (title !== undefined) return { ...values, title };
    if (!holds(item, 'title')) desk.report('missing-part', item, `${desk.key}.title`);
    return undefined;
  });
}

/** Reads what was corrected: `{ date, text }`, both needed. The newest comes first, whatever the order in the file. */
export function readCorrections(node: FrontMatterNode, desk: Desk): Correction[] | undefined {
  const read = readMaps(node, desk, (item) => {
    const values = readMap(item, desk, { date: readDate, text: readText });
    if (values === undefined) return undefined;
    const { date, text } = values;
    if (date !== undefined && text !== undefined) return { date, text };
    if (!holds(item, 'date')) desk.report('missing-part', item, `${desk.key}.date`);
    if (!holds(item, 'text')) desk.report('missing-part', item, `${desk.key}.text`);
    return undefined;
  });
  return read?.sort((a, b) => b.date.at - a.date.at);
}

/** Reads the comments of readers: `{ author, date, text, url }`, of which author and text are needed. */
export function readComments(node: FrontMatterNode, desk: Desk): Comment[] | undefined {
  return readMaps(node, desk, (item) => {
    const values = readMap(item, desk, { author: readLine, date: readDate, text: readText, url: readUrl });
    if (values === undefined) return undefined;
    const { author, text } = values;
    if (author !== undefined && text !== undefined) return { ...values, author, text };
    if (!holds(item, 'author')) desk.report('missing-part', item, `${desk.key}.author`);
    if (!holds(item, 'text')) desk.report('missing-part', item, `${desk.key}.text`);
    return undefined;
  });
}

// A text cannot be the only item here, so it is told once and not offered in brackets.
function readMaps<T>(
  node: FrontMatterNode,
  desk: Desk,
  readItem: (item: FrontMatterNode) => T | undefined,
): T[] | undefined {
  if (node.kind !== 'scalar' || isEmpty(node)) return readList(node, desk, readItem);
  desk.report('wrong-type', node, desk.key, 'a list', inWords(node));
  return undefined;
}

// A part that is there and wrong has been told already.
const holds = (node: FrontMatterNode, name: string): boolean =>
  node.kind === 'map' && node.entries.some(({ key }) => key.text === name);
