import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { viewKeys } from '../../src/render/view-keys.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/templates.md'), 'utf8');
const sections = new Map(
  page.split(/^### /m).map((section) => {
    const name = section.slice(0, section.indexOf('\n')).replace('it: ', '');
    return [name, section] as const;
  }),
);

/** Keys in the first column of a section's table. */
function keysIn(section: string): string[] {
  const cells = section.split('\n').flatMap((line) => /^\| (`.*?`) \|/.exec(line)?.[1] ?? []);
  return cells.flatMap((cell) => [...cell.matchAll(/`(\w+)\??`/g)].map(([, key = '']) => key));
}

test.each(Object.entries(viewKeys))('docs/templates.md lists exactly the keys of %s', (name, keys) => {
  expect(keysIn(sections.get(name) ?? '').sort()).toEqual(Object.keys(keys).sort());
});

test('every link within docs/templates.md leads to one of its headings', () => {
  const ids = [...page.matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replace(/ /g, '-'),
  );
  const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(targets.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
});
