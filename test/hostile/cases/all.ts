import { bombs } from './bombs.ts';
import type { HostileCase } from './case.ts';
import { collisions } from './collisions.ts';
import { encodings } from './encodings.ts';
import { fields } from './fields.ts';
import { frontMatter } from './front-matter.ts';
import { leaks } from './leaks.ts';
import { links } from './links.ts';
import { markup } from './markup.ts';
import { paths } from './paths.ts';

/** Every hostile article by what it threatens. */
export const threats: { readonly [threat: string]: readonly HostileCase[] } = {
  'front-matter': frontMatter,
  paths,
  fields,
  markup,
  links,
  collisions,
  encodings,
  bombs,
  leaks,
};
