import type { FrontMatterNode } from '../model/source.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Desk } from './desk.ts';
import { readLines } from './list.ts';
import { readLine } from './text.ts';

/** Sections that one article may stand in. */
export const mostSections = 50;

/** Reads the sections of an article; where the site's list is closed, only names from it are known. Each is a page and stands on every
 *  page, so one article may not bring thousands. */
export function readCategories(given: FrontMatterNode, desk: Desk): string[] | undefined {
  const node = given.kind === 'list' ? { ...given, items: given.items.slice(0, mostSections) } : given;
  const surplus = given.kind === 'list' ? given.items[mostSections] : undefined;
  if (given.kind === 'list' && surplus)
    desk.report('too-many-items', surplus, desk.key, given.items.length, mostSections);
  const { sections, closedSections } = desk.context.site;
  return readLines(node, desk, (item) => {
    const name = readLine(item, desk);
    if (name === undefined || !closedSections || sections.some((section) => section.name === name)) return name;
    const bySlug = sections.find((section) => section.slug === name)?.name;
    const names = sections.map((section) => section.name);
    desk.report('unknown-section', item, name.slice(0, 80), bySlug ?? didYouMean(name, names), names);
    return name;
  });
}
