import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPretty } from '../../src/report/pretty.ts';
import { widthOf } from '../../src/report/width.ts';
import { aDiagnostic, plain } from './a-diagnostic.ts';

const article = '---\ntitle: Launch day\ndate: 2026-11-31\ntags: [news]\n---\n';

test('a mistake is shown with its place, the lines around it, and a hint', () => {
  const diagnostic = aDiagnostic(article, '2026-11-31', {
    message: 'November has 30 days',
    help: 'write 2026-11-30 or 2026-12-01',
  });
  expect(formatPretty([diagnostic], plain)).toBe(`\
✖ articles/2026/launch.md:3:7  missing-front-matter  November has 30 days

    1 │ ---
    2 │ title: Launch day
  ❯ 3 │ date: 2026-11-31
      │       ^^^^^^^^^^
    4 │ tags: [news]
  hint  write 2026-11-30 or 2026-12-01

`);
});

test('what was meant stands beside the carets, notes stand below the frame', () => {
  const diagnostic = aDiagnostic(article, 'tags', {
    severity: 'warning',
    help: 'did you mean `tag`?',
    notes: [
      { label: 'while rendering', text: 'articles/a.md' },
      { label: 'called from', text: 'templates/layout.eta:22' },
    ],
  });
  expect(formatPretty([diagnostic], plain)).toBe(`\
▲ articles/2026/launch.md:4:1  missing-front-matter  something is wrong

    2 │ title: Launch day
    3 │ date: 2026-11-31
  ❯ 4 │ tags: [news]
      │ ^^^^ did you mean \`tag\`?
    5 │ ---
  while rendering  articles/a.md
  called from      templates/layout.eta:22

`);
});

test('a message that does not fit behind the place stands below it, broken between words', () => {
  const message = 'the field `rating` must be a whole number from 1 to 5, found a text of nine words';
  const note = { label: 'while rendering', text: 'articles/2026/the-night-train.md and 111 more pages of this site' };
  const diagnostic = aDiagnostic('rating: five', 'five', { message, notes: [note] });
  expect(formatPretty([diagnostic], { ...plain, columns: 60 })).toBe(`\
✖ articles/2026/launch.md:1:9  missing-front-matter
  the field \`rating\` must be a whole number from 1 to 5,
  found a text of nine words

  ❯ 1 │ rating: five
      │         ^^^^
  while rendering  articles/2026/the-night-train.md and 111
                   more pages of this site

`);
});

test('without a frame the path stands alone', () => {
  const place = { path: 'newsctl.config.yaml', line: 1, column: 1, length: 1 };
  expect(formatPretty([aDiagnostic(article, 'tags', { place })], plain)).toBe(
    '✖ newsctl.config.yaml  missing-front-matter  something is wrong\n\n',
  );
});

test('tabs, wide characters, emoji and combining marks do not move the carets', () => {
  const marks = (line: string) => {
    const lines = formatPretty([aDiagnostic(line, 'HERE')], plain).split('\n');
    const shown = lines[2]?.slice(8) ?? '';
    const carets = lines[3]?.slice(8) ?? '';
    return { before: widthOf(shown.slice(0, shown.indexOf('HERE'))), carets: carets.indexOf('^'), shown };
  };
  for (const line of [
    '\tHERE',
    'a\tHERE',
    '日本語 HERE',
    '🚂🇨🇿 HERE',
    'e\u0301\u0328 HERE',
    '👩\u200d🚀 HERE',
    'ｆｕｌｌ HERE',
  ]) {
    const { before, carets } = marks(line);
    expect(carets, line).toBe(before);
  }
  expect(marks('a\tHERE').shown).toBe('a   HERE');
  expect(marks('日本語 HERE').carets).toBe(7);
});

test('carets below wide characters are as wide as they are', () => {
  expect(formatPretty([aDiagnostic('x: 日本 y', '日本')], plain)).toContain(`\
  ❯ 1 │ x: 日本 y
      │    ^^^^
`);
});

test('a long line is cut around the mistake to the width of the terminal', () => {
  const line = `${'x'.repeat(300)} HERE ${'y'.repeat(300)}`;
  const picture = formatPretty([aDiagnostic(line, 'HERE')], { ...plain, columns: 50 });
  expect(picture).toContain(`\
  ❯ 1 │ …xxxxxxxxxxxxxxxx HERE yyyyyyyyyyyyyyyyy…
      │                   ^^^^
`);
});

test('after twenty of one code the rest is counted, with the flag that shows all', () => {
  const many = Array.from({ length: 54 }, () => aDiagnostic('---', '---'));
  const other = aDiagnostic('x', 'x', { code: 'config-url' });
  const text = formatPretty([...many, other], plain);
  expect(text.match(/✖/g)).toHaveLength(21);
  expect(text).toContain('…and 34 more missing-front-matter (--max-errors 0 shows all)\n');
  expect(formatPretty(many, plain, { maxErrors: 0 }).match(/✖/g)).toHaveLength(54);
});

test('a title can neither clear the terminal, nor forge a line, nor turn one around', () => {
  const evil = 'title: \u001b[2J\u009b31m\u202eevil\u2066\r::error::x';
  const text = formatPretty([aDiagnostic(evil, 'title', { message: evil, help: evil })], plain);
  expect(text).toContain('title: \\x1b[2J\\x9b31m\\u{202e}evil\\u{2066}\\x0d::error::x');
  expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
});

test('an ASCII terminal gets ASCII signs', () => {
  const text = formatPretty([aDiagnostic(`${'x'.repeat(200)} HERE`, 'HERE')], { ...plain, unicode: false });
  expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  expect(text).toContain('  > 1 | ...xxxx');
});

test('colours and hyperlinks appear only where the terminal has them, and change no letter', () => {
  const diagnostic = aDiagnostic(article, 'tags', { help: 'rename it' });
  const bare = formatPretty([diagnostic], plain, { folder: 'file:///site/' });
  const coloured = formatPretty([diagnostic], { ...plain, color: 1 });
  expect(bare).not.toContain('\u001b');
  expect(coloured).toContain('\u001b[31m✖\u001b[39m');
  expect(stripVTControlCharacters(coloured)).toBe(bare);
  const linked = formatPretty([diagnostic], { ...plain, hyperlinks: true }, { folder: 'file:///site/' });
  expect(linked).toContain(
    '\u001b]8;;file:///site/articles/2026/launch.md\u001b\\articles/2026/launch.md:4:1\u001b]8;;\u001b\\',
  );
});

test('whatever stands in a source, every printed line fits the terminal and holds no control character', () => {
  const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }).map((text) => text.replaceAll('\n', ' '));
  fc.assert(
    fc.property(
      line,
      fc.nat(),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 40, max: 200 }),
      (text, at, length, columns) => {
        const place = {
          path: 'a.md',
          line: 1,
          column: (at % text.length) + 1,
          length,
          excerpt: { from: 1, lines: [text] },
        };
        const picture = formatPretty([aDiagnostic('x', 'x', { place })], { ...plain, columns });
        const lines = picture.split('\n');
        const frame = lines.slice(lines.indexOf('') + 1).slice(0, 2);
        expect(picture).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
        expect(frame[1]).toMatch(/\^$/);
        for (const shown of frame) expect(widthOf(shown)).toBeLessThan(columns);
      },
    ),
  );
});
