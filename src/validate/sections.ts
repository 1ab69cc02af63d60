import type { FrontMatterNode } from '../model/source.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Desk } from './desk.ts';
import { readLines } from './list.ts';
import { readLine } from './text.ts';

/** Reads the sections of an article; where the site's list is closed, only names from it are known. */
export function readCategories(node: FrontMatterNode, desk: Desk): string[] | undefined {
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
