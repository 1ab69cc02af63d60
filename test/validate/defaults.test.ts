import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml.ts';
import type { Defaults } from '../../src/validate/context.ts';
import { validateDefaults } from '../../src/validate/defaults.ts';
import { aContext, check } from './check.ts';

function defaults(folder: string, text: string): Defaults {
  const source = { path: `articles/${folder}_defaults.yaml`, text };
  const { value } = parseYaml(source, 0, text.length);
  if (value?.kind !== 'map') throw new Error('the defaults of a test are a mapping');
  return { source, frontMatter: value };
}

const outer = defaults('', 'genre: analysis\nlang: cs\ntags: [a]');
const inner = defaults('opinion/', 'genre: opinion\nimage: {src: gone.jpg, alt: A}\nsummary: x');

describe('defaults of a folder', () => {
  test('hold where the article says nothing, inner folders before outer ones', () => {
    const { value } = check('tags: [b]', aContext({ defaults: [outer, defaults('o/', 'genre: opinion')] }));
    expect(value).toMatchObject({ genre: 'opinion', lang: 'cs', tags: ['b'] });
  });

  test('tell their mistakes once, in their own file, and not in the articles', () => {
    expect(check('', aContext({ defaults: [inner] })).told).toEqual([]);
    const told = validateDefaults(inner, aContext()).map(({ code, place }) => `${place.path}:${place.line} ${code}`);
    expect(told).toEqual([
      'articles/opinion/_defaults.yaml:2 missing-image',
      'articles/opinion/_defaults.yaml:3 not-for-defaults',
    ]);
  });

  test('look for pictures from their own folder', () => {
    const asked: string[] = [];
    const findPicture = (path: string, src: string) => {
      asked.push(path);
      return { src, address: src };
    };
    check('', aContext({ defaults: [defaults('opinion/', 'image: {src: a.jpg, alt: A}')], findPicture }));
    expect(asked).toEqual(['articles/opinion/_defaults.yaml']);
  });

  test('that decide the state and are wrong keep the article from being published', () => {
    const broken = defaults('', 'draft: yes');
    expect(check('', aContext({ defaults: [broken] })).value).toBeUndefined();
    expect(validateDefaults(broken, aContext()).map(({ code }) => code)).toEqual(['invalid-boolean']);
  });

  test('that could not be read whole keep it from being published too', () => {
    expect(check('', aContext({ defaults: [defaults('', 'draft: @x\nlang: cs')] })).value).toBeUndefined();
  });

  test('may not hold unknown keys', () => {
    expect(validateDefaults(defaults('', 'gnere: opinion'), aContext())[0]?.help).toContain('`genre`');
  });
});
