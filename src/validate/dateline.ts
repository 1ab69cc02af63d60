import type { Dateline } from '../model/article.ts';
import type { FrontMatterNode } from '../model/source.ts';
import type { Desk } from './desk.ts';
import { readMap } from './map.ts';
import { readLine } from './text.ts';

/** Reads where the news comes from: `{ city, country }`, or the text that is printed, without its dash. */
export function readDateline(node: FrontMatterNode, desk: Desk): Dateline | undefined {
  if (node.kind !== 'map') {
    const text = readLine(node, desk)?.replace(/\s*[-\u2010-\u2015]+$/, '');
    return text ? { text } : undefined;
  }
  const { city, country } = readMap(node, desk, { city: readLine, country: readLine }) ?? {};
  const text = [city, country].filter((part) => part !== undefined).join(', ');
  if (text === '') {
    desk.report('missing-part', node, `${desk.key}.city`);
    return undefined;
  }
  return { text, ...(city !== undefined && { city }), ...(country !== undefined && { country }) };
}
