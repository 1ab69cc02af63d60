import { expect, test } from 'vitest';
import { type Code, catalogue } from '../../src/diagnostics/catalogue.ts';
import { ruleOf } from '../../src/diagnostics/severity.ts';
import { codesByArea, explanationOf } from '../../src/explain/index.ts';
import { explainList, explainPage } from '../../src/report/explain-page.ts';
import { plain } from '../report/a-diagnostic.ts';

const codes = Object.keys(catalogue) as Code[];

test.each(codes)('%s is explained: what, why, and two examples that differ', (code) => {
  const { what, why, wrong, right } = explanationOf(code);
  for (const sentence of [what, why]) expect(sentence).toMatch(/^[^\s].*[.?!`)]$/s);
  for (const example of [wrong, right]) expect(example.trim()).not.toBe('');
  expect(wrong).not.toBe(right);
});

test('every code stands in exactly one area', () => {
  expect(
    codesByArea()
      .flatMap((area) => area.codes)
      .sort(),
  ).toEqual([...codes].sort());
});

test('every code is a permanent kebab-case name', () => {
  expect(codes.filter((code) => !/^[a-z]+(?:-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

test('the page of a code tells its severity and whether a site may change it', () => {
  expect(explainPage('config-language', plain)).toBe(`\
config-language  error, a site cannot soften it

The language is not a BCP 47 tag of a language that is known.

It chooses labels, dates, quotes and hyphenation, and tells screen readers how
to speak. A country is not a language: Czech is \`cs\`, not \`cz\`.

wrong
    language: cz

right
    language: cs
`);
});

test('the list names every code with its severity', () => {
  const list = explainList(plain);
  for (const code of codes) {
    const mark = ruleOf(code)?.fixed === true ? ' ' : '\\*';
    expect(list).toMatch(new RegExp(`^  ${code} +${mark} ${ruleOf(code)?.severity} `, 'm'));
  }
});
