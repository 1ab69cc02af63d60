import type { FrontMatterNode } from '../model/source.ts';
import type { Desk } from './desk.ts';
import { readLine } from './text.ts';

/** Reads an absolute `http` or `https` address and returns it as browsers write it. */
export function readUrl(node: FrontMatterNode, desk: Desk): string | undefined {
  const text = readLine(node, desk);
  if (text === undefined) return undefined;
  const url = /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') {
    desk.report('invalid-url', node, desk.key, text.length > 80 ? `${text.slice(0, 80)}…` : text);
    return undefined;
  }
  return url.href;
}
