import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/edit/diff.ts';
import { changedKeys, editedText } from '../../src/edit/edited.ts';
import { obstacleTo } from '../../src/edit/entries.ts';
import { publishEdits, unpublishEdits } from '../../src/edit/publish.ts';
import { renameEdits } from '../../src/edit/rename.ts';
import { type Sheet, sheetOf } from '../../src/edit/sheet.ts';
import { applyToFile, type Splice } from '../../src/edit/splice.ts';
import { yamlText } from '../../src/edit/yaml-text.ts';
import type { Site } from '../../src/model/site.ts';
import type { RawArticle } from '../../src/model/source.ts';
import { parseArticle } from '../../src/parse/article.ts';
import { decodeText } from '../../src/read/decode.ts';
import { plainArticle, plainSite } from '../support/plain.ts';

const site: Site = { ...plainSite, timeZone: 'Europe/Prague' };
const now = Date.UTC(2026, 10, 23, 11, 30);

function open(inFile: string, of: Site = site): { raw: RawArticle; sheet: Sheet } {
  const source = decodeText('articles/2026/budget.md', Buffer.from(inFile)).value;
  const raw = source && parseArticle(source).value;
  if (raw === undefined) throw new Error(`the article of this test is broken: ${inFile}`);
  return { raw, sheet: sheetOf(raw, of, []) };
}

/** The lines that an edit takes away and adds, with their signs. */
function changed(inFile: string, edit: (sheet: Sheet) => readonly Splice[], of?: Site): string[] {
  const { raw, sheet } = open(inFile, of);
  const after = applyToFile(inFile, raw.source.text, edit(sheet));
  return unifiedDiff('a', inFile, after)
    .split('\n')
    .filter((line) => /^[-+](?!--|\+\+)/.test(line));
}

const matter = {
  ...plainArticle,
  ...{ path: 'articles/2026/budget.md', title: 'Budget', date: { at: now, precision: 'day' as const } },
  ...{ slug: 'budget', id: 'tag:example.org,2026-11-23:budget', address: '/2026/11/23/budget/' },
};
const fresh = { slug: 'money', id: 'tag:example.org,2026-11-23:money', address: '/2026/11/23/money/' };
const edits: readonly ((sheet: Sheet) => readonly Splice[])[] = [
  (sheet) => publishEdits(sheet, 'Europe/Prague', { date: { now } }),
  (sheet) => publishEdits(sheet, 'Europe/Prague', { date: { now }, embargo: now + 3_600_000 }),
  (sheet) => publishEdits(sheet, 'Europe/Prague', { embargo: 'lift' }),
  unpublishEdits,
  (sheet) => renameEdits(sheet, { before: matter, fresh, slug: 'money', wasPublic: true }),
  (sheet) => renameEdits(sheet, { before: matter, fresh, slug: 'money', title: 'Money: a "budget"', wasPublic: true }),
];
const touched = new Set(['title', 'date', 'draft', 'embargo', 'slug', 'id', 'aliases']);

/** Front matter as people write it, in whatever order, with quotes, lists of both kinds, blocks, comments behind and between. */
const aText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => !/[\p{C}\p{Z}]/u.test(text));
const aScalar = fc
  .tuple(aText, fc.constantFrom(undefined, '"', "'"))
  .map(([text, quotes]) => yamlText(text, 'block', quotes as '"' | "'" | undefined));
const aDate = fc.constantFrom(
  '2026-11-20',
  '2026-11-20 07:00',
  '"2026-11-20T07:00:30+01:00"',
  '2026-11-20T06:00Z',
  "'2026-11-20 7:00'",
);
const aList = fc
  .array(aText, { minLength: 1, maxLength: 3 })
  .chain((items) =>
    fc.constantFrom(
      ` [${items.map((item) => yamlText(item, 'flow')).join(', ')}]`,
      items.map((item) => `\n  - ${yamlText(item)}`).join(''),
      items.map((item) => `\n- ${yamlText(item)} # item`).join(''),
    ),
  );
const anAlias = fc.constantFrom(
  ' [/old/, /2026/11/23/money/]',
  '\n  - /old/\n  - "/2026/11/23/money/" # back',
  ' []',
  '\n- /2026/11/23/money',
  ' [\n  /a/, # one\n  /b/,\n]',
);
const aComment = fc.constantFrom('', '', '', ' # by the desk');
const anEntry = fc.oneof(
  fc.tuple(aScalar, aComment).map(([text, comment]) => `summary: ${text}${comment}`),
  aList.map((list) => `tags:${list}`),
  fc.constant('summary: >-\n  Two lines\n  folded: into one\n'),
  fc.constant('image:\n  src: a.jpg # found\n\n  alt: A tram'),
  fc.constantFrom('# a remark', '', '  # another: remark'),
);
const anArticle = fc
  .record({
    title: fc.tuple(aScalar, aComment).map(([text, comment]) => `title: ${text}${comment}`),
    date: fc.tuple(aDate, aComment).map(([text, comment]) => `date:  ${text}${comment}`),
    draft: fc.constantFrom(
      'draft: true',
      'draft: true # until the figures are checked',
      'draft: false',
      '"draft": true',
      undefined,
    ),
    embargo: fc.constantFrom('embargo: 2026-12-01T06:00:00+01:00', undefined),
    slug: fc.constantFrom('slug: budget', 'slug: "budget" # short', undefined),
    aliases: fc.option(
      anAlias.map((list) => `aliases:${list}`),
      { nil: undefined },
    ),
    others: fc.array(anEntry, { maxLength: 4 }),
    indent: fc.constantFrom('', '', '  '),
    bom: fc.constantFrom('', '\ufeff'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    seed: fc.integer(),
  })
  .map(({ others, indent, bom, lineEnd, seed, ...own }) => {
    const entries = [...Object.values(own).filter((entry) => entry !== undefined), ...others];
    const order = entries.map((entry, index) => ({ entry, at: Math.imul(seed + index, 0x9e3779b1) >>> 0 }));
    const yaml = order
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry.replace(/^(?=.)/gm, indent))
      .join('\n');
    const text = `---\n${yaml}\n---\n\nText\u0008 with a control.\n\n---\n\nMore.`;
    return bom + text.replaceAll('\n', lineEnd);
  })
  // Two summaries are a mistake that has been told before any edit.
  .filter((text) => {
    const source = decodeText('a', Buffer.from(text)).value;
    const parsed = source && parseArticle(source);
    return parsed?.value !== undefined && parsed.diagnostics.length === 0 && obstacleTo(parsed.value) === undefined;
  });

describe('whatever the front matter looks like', () => {
  test('an edit changes the values of the fields it is about, and of no other', () => {
    fc.assert(
      fc.property(anArticle, fc.constantFrom(...edits), (inFile, edit) => {
        const { raw, sheet } = open(inFile);
        const text = editedText(raw, edit(sheet));
        const after = parseArticle({ path: 'a', text });
        expect(after.diagnostics).toEqual([]);
        const stray = [...changedKeys(raw.frontMatter, (after.value as RawArticle).frontMatter)].filter(
          (key) => !touched.has(key),
        );
        expect(stray).toEqual([]);
        expect(text.slice(after.value?.bodyStart)).toBe(raw.source.text.slice(raw.bodyStart));
      }),
      { numRuns: 2000 },
    );
  });

  test('the lines that are gone are lines of these fields, and every other byte of the file stays, also byte order mark and line ends', () => {
    fc.assert(
      fc.property(anArticle, fc.constantFrom(...edits), (inFile, edit) => {
        const { raw, sheet } = open(inFile);
        const after = applyToFile(inFile, raw.source.text, edit(sheet));
        const gone = unifiedDiff('a', inFile, after)
          .split('\n')
          .filter((line) => /^-(?!--)/.test(line));
        const strays = gone.filter(
          (line) => !/^-\s*(?:"?(?:title|date|draft|embargo|slug|id|aliases)"?:|- |\/|\]|\[)/.test(line),
        );
        expect(strays).toEqual([]);
        expect(after.startsWith('\ufeff')).toBe(inFile.startsWith('\ufeff'));
        if (inFile.includes('\r')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        else expect(after).not.toContain('\r');
        expect(after.slice(after.lastIndexOf('Text'))).toBe(inFile.slice(inFile.lastIndexOf('Text')));
        for (const remark of inFile.match(
          /# (?:by the desk|a remark|another: remark|until the figures|found|item|short|back|one)/g,
        ) ?? [])
          expect(after).toContain(remark);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is published and taken off again is a draft, with the date it was published', () => {
    fc.assert(
      fc.property(anArticle, (inFile) => {
        const first = open(inFile);
        const published = editedText(first.raw, publishEdits(first.sheet, 'Europe/Prague', { date: { now } }));
        expect(open(published).sheet.textOf('draft')).not.toBe('true');
        expect(open(published).sheet.textOf('date')).toMatch(/^2026-11-23(?:[T ](?:12:30|11:30(?=Z))|$)/);
        const second = open(published);
        const taken = editedText(second.raw, unpublishEdits(second.sheet));
        expect(open(taken).sheet.textOf('draft')).toBe('true');
      }),
    );
  });
});

describe('publish', () => {
  const article = (lines: string) => `---\ntitle: Budget\n${lines}\n---\nText.\n`;
  const publish = (sheet: Sheet) => publishEdits(sheet, 'Europe/Prague', { date: { now } });

  test.each([
    ['date: 2026-11-20', 'date: 2026-11-23'],
    ['date: 2026-11-20 07:00', 'date: 2026-11-23 12:30'],
    ['date: 2026-11-20T07:00', 'date: 2026-11-23T12:30'],
    ['date: 2026-11-20 07:00:00 +0100', 'date: 2026-11-23 12:30:00 +0100'],
    ['date: "2026-11-20T06:00:00Z" # noon', 'date: "2026-11-23T11:30:00Z" # noon'],
    ["date: '2026-11-20T07:00+01:00'", "date: '2026-11-23T12:30+01:00'"],
  ])('%s becomes %s: the form is the one that the author uses', (before, after) => {
    expect(changed(article(`${before}\ndraft: true`), publish)).toEqual([`-${before}`, '-draft: true', `+${after}`]);
  });

  test('a time that comes twice gets its offset', () => {
    const twice = Date.UTC(2026, 9, 25, 0, 30);
    const at = (sheet: Sheet) => publishEdits(sheet, 'Europe/Prague', { date: { at: twice, precision: 'time' } });
    expect(changed(article('date: 2026-10-20 07:00'), at)).toContain('+date: 2026-10-25 02:30+02:00');
  });

  test('a time is added to a date alone', () => {
    const at = (sheet: Sheet) => publishEdits(sheet, 'Europe/Prague', { date: { at: now, precision: 'time' } });
    expect(changed(article('date: 2026-10-20'), at)).toContain('+date: 2026-11-23 12:30');
  });

  test('a comment behind `draft: true` stays, on a line of its own', () => {
    expect(changed(article('date: 2026-11-23\ndraft: true # figures'), publish)).toEqual([
      '-draft: true # figures',
      '+# figures',
    ]);
  });

  test('a remark below does not become part of a block of text above', () => {
    const lines = 'date: 2026-11-23\nsummary: >-\n  Folded.\ndraft: true\n  # a remark';
    expect(changed(article(lines), publish)).toEqual(['-draft: true', '+# draft: true']);
  });

  test('a draft by the defaults of its folder is told to be none', () => {
    const { raw } = open(article('date: 2026-11-20'));
    const text = 'draft: true\n';
    const source = { path: 'articles/_defaults.yaml', text };
    const node = open(`---\n${text}---\n`).raw.frontMatter;
    const sheet = sheetOf(raw, site, [{ source, frontMatter: node }]);
    expect(editedText(raw, publish(sheet))).toContain('date: 2026-11-23\ndraft: false\n');
  });

  test('a key that the site calls otherwise is changed where it stands', () => {
    const foreign = {
      ...site,
      fieldNames: new Map([
        ['published', 'date'],
        ['hidden', 'draft'],
      ]),
    };
    expect(changed('---\ntitle: B\npublished: 2026-11-20\nhidden: true\n---\n', publish, foreign)).toEqual([
      '-published: 2026-11-20',
      '-hidden: true',
      '+published: 2026-11-23',
    ]);
  });
});

describe('rename', () => {
  const to = (wasPublic: boolean) => (sheet: Sheet) =>
    renameEdits(sheet, { before: matter, fresh, slug: 'money', wasPublic });

  test('the old address becomes an alias, and the identity is written down', () => {
    expect(changed('---\ntitle: Budget\ndate: 2026-11-23\n---\n', to(true))).toEqual([
      '+slug: money',
      '+id: tag:example.org,2026-11-23:budget',
      '+aliases: [/2026/11/23/budget/]',
    ]);
  });

  test('what nobody has read leaves no alias', () => {
    expect(changed('---\ntitle: Budget\ndate: 2026-11-23\n---\n', to(false))).toEqual(['+slug: money']);
  });

  test.each([
    ['aliases: [/a/]', ['-aliases: [/a/]', '+aliases: [/a/, /2026/11/23/budget/]']],
    ['aliases:\n  - /a/', ['+  - /2026/11/23/budget/']],
    ['aliases:\n- /a/ # first', ['+- /2026/11/23/budget/']],
    ['aliases: [/2026/11/23/money/]', ['-aliases: [/2026/11/23/money/]', '+aliases: [/2026/11/23/budget/]']],
  ])('%j grows in the form it has', (aliases, lines) => {
    const before = `---\ntitle: Budget\ndate: 2026-11-23\nslug: budget\nid: x\n${aliases}\n---\n`;
    const kept = (sheet: Sheet) =>
      renameEdits(sheet, {
        before: { ...matter, id: 'x' },
        fresh: { ...fresh, id: 'x' },
        slug: 'money',
        wasPublic: true,
      });
    expect(changed(before, kept)).toEqual(['-slug: budget', '+slug: money', ...lines]);
  });
});

test('front matter in braces is left to its author', () => {
  expect(obstacleTo(open('---\n{ title: Budget, date: 2026-11-23 }\n---\n').raw)).toContain('braces');
});
