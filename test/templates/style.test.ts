import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(resolve(import.meta.dirname, '../../templates/assets/style.css'), 'utf8');

type Colours = Readonly<Record<string, string>>;
const coloursIn = (block: string): Colours =>
  Object.fromEntries(
    [...block.matchAll(/--(\w+): (#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
const blocks = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) => coloursIn(block));
const schemes: Readonly<Record<string, Colours>> = {
  light: blocks[0] ?? {},
  dark: blocks[1] ?? {},
  print: { ...blocks[0], ...blocks[2] },
};

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(one ?? ''), luminance(other ?? '')].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.keys(schemes))('every text colour of the %s scheme is readable on every ground (4.5:1)', (name) => {
  const scheme = schemes[name] ?? {};
  const pairs = ['ink', 'soft', 'accent', 'visited'].flatMap((text) =>
    ['paper', 'tint'].map((ground) => [text, ground] as const),
  );
  expect(pairs.filter(([text, ground]) => !(contrast(scheme[text], scheme[ground]) >= 4.5))).toEqual([]);
});

test.each(['light', 'dark'])('the focus ring and the edges of tags are seen in the %s scheme (3:1)', (name) => {
  const scheme = schemes[name] ?? {};
  expect(['focus', 'edge'].filter((colour) => !(contrast(scheme[colour], scheme.paper) >= 3))).toEqual([]);
});

test('the stylesheet is at most 15 kB', () => {
  expect(Buffer.byteLength(css)).toBeLessThanOrEqual(15_000);
});

test('the stylesheet asks for nothing from elsewhere', () => {
  expect(css).not.toMatch(/@import|url\(|@font-face/);
});

test('no rule names left or right, so that the page turns round', () => {
  expect(
    css.match(
      /(?:margin|padding|border)-(?:left|right)|(?:^|[\s;{])(?:left|right|width|height):|text-align: (?:left|right)|float: (?:left|right)/gm,
    ),
  ).toBeNull();
});
