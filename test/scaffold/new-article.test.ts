import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawArticle } from '../../src/model/source.ts';
import { parseArticle } from '../../src/parse/article.ts';
import { sameArticleInFlags } from '../../src/scaffold/article-flags.ts';
import { datelineOf, givenByFlags, givenByInput, joinList, splitList } from '../../src/scaffold/article-given.ts';
import { habitOf, pathFor, problemOfPath } from '../../src/scaffold/article-path.ts';
import { askForArticle, type Newsroom } from '../../src/scaffold/article-questions.ts';
import { articleText, descriptionOf } from '../../src/scaffold/article-text.ts';
import { isCancelled, makeAsk } from '../../src/scaffold/ask.ts';
import { listChoices, wordsOf } from '../../src/scaffold/list-choices.ts';
import { converse } from '../support/converse.ts';
import { plainSite } from '../support/plain.ts';

function kindOf(text: string): RawArticle {
  const { value } = parseArticle({ path: 'templates/articles/x.md', text });
  if (value === undefined) throw new Error('the kind of this test is broken');
  return value;
}

describe('a kind of article', () => {
  const kind = kindOf(
    '---\n# Match: who played, and how it ended\ntitle:\n# first names, please\nauthors:\nsummary:\nvenue: at home # or away\n---\n\n## Line-up\n',
  );

  test('says in its first line what it is for', () => {
    expect(descriptionOf(kind)).toBe('Match: who played, and how it ended');
  });

  test('keeps its own keys and comments; places are filled or become comments, the rest stands where the documentation has it', () => {
    expect(articleText(kind, { title: 'A: b', tags: ['x'], date: '2026-11-23', draft: true })).toBe(
      '---\ntitle: "A: b"\ndate: 2026-11-23\ndraft: true\n# first names, please\n# authors:\ntags: [x]\n# summary:\nvenue: at home # or away\n---\n\n## Line-up\n',
    );
  });

  test('gives way to a text that was handed in', () => {
    expect(articleText(kind, { title: 'T' }, '\n\nHello.\n\n')).toMatch(/---\n\nHello\.\n$/);
  });
});

describe('choices of a list', () => {
  const words = ['trams', 'horse', 'C#', 'night trains'].map((name) => ({ name, value: name }));
  const list = { known: words, closed: false, what: 'tag', sign: '▲' };
  const names = (typed: string, closed = false) => listChoices(typed, { ...list, closed }).map(({ name }) => name);

  test('nothing comes first, then what is commonest', () => {
    expect(names('')).toEqual(['(none)', 'trams', 'horse', 'C#', 'night trains']);
  });

  test('the last word is completed, also from its second word', () => {
    expect(names('trams, ho')).toEqual(['trams, horse', 'trams, ho']);
    expect(names('train')).toEqual(['night trains', 'train']);
  });

  test('case, accents and hyphens do not make another tag', () => {
    expect(names('TRAMS, Night-Trains')[0]).toBe('trams, night trains');
  });

  test('a new one is told so, with the one that may be meant', () => {
    const [first] = listChoices('trams, horses', list);
    expect(first?.note).toBe('▲ "horses" is a new tag; there is "horse"');
    expect(wordsOf(first?.value ?? '')).toEqual(['trams', 'horses']);
  });

  test('the one that may be meant is told of words before the last as well', () => {
    const note = '▲ "horses" is a new tag; there is "horse"';
    expect(listChoices('horses, ', list)[0]?.note).toBe(`${note}; several: with commas between them, Tab completes`);
    expect(listChoices('horses, trams', list)[0]).toMatchObject({ name: 'horses, trams', note });
    expect(listChoices('horses, ships', list)[0]?.note).toBe(`${note}; "ships" is a new tag`);
  });

  test('of a closed list nothing new can be chosen', () => {
    expect(names('hors', true)).toEqual(['horse']);
    expect(names('zzz', true)).toEqual([]);
  });
});

describe('flags', () => {
  test('a list survives its commas and backslashes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .string({ minLength: 1 })
            .map((text) => text.trim())
            .filter((text) => text !== ''),
          { maxLength: 4 },
        ),
        (words) => {
          expect(splitList(joinList(words))).toEqual(words);
        },
      ),
    );
  });

  test('the command that a dialog ends with gives the same answers', () => {
    const given = givenByFlags({
      title: 'A "b"',
      tags: 'x,y\\, z',
      authors: '',
      dateline: 'Prague, CZ',
      image: 'a.jpg',
      alt: 'A',
      set: ['desk=P'],
      at: '2026-12-01',
    });
    if (typeof given === 'string') throw new Error(given);
    expect(sameArticleInFlags({ ...given, kind: 'brief' })).toBe(
      `newsctl new 'A "b"' --kind brief --tags ${"'x,y\\, z'"} --authors "" --dateline "Prague, CZ" --image a.jpg --alt A --set desk=P --at 2026-12-01 --yes`,
    );
  });

  test('a place without a comma is printed as it is', () => {
    expect(datelineOf('On board the night train')).toBe('On board the night train');
    expect(datelineOf('Prague, Czech Republic')).toEqual({ city: 'Prague', country: 'Czech Republic' });
  });

  test.each(['{', '---\ntitle: T\n---\n\nText.', '{"title": null}', '{"kind": 1}', '{"tags": [null]}'])(
    '%s is no answer',
    (text) => {
      expect(givenByInput(text)).toMatch(/^--from: /);
    },
  );
});

describe('where an article goes', () => {
  const at = (path: string, precision: 'day' | 'time' = 'time') => ({ path, date: { at: 0, precision } });

  test.each([
    [[], 'articles/2026/x.md'],
    [['articles/2025/a.md', 'articles/2025/b.md'], 'articles/2026/x.md'],
    [['articles/a.md', 'articles/b.md'], 'articles/x.md'],
    [['articles/2025/01/a.md'], 'articles/2026/11/x.md'],
    [['articles/2025/2025-01-01-a.md'], 'articles/2026/2026-11-23-x.md'],
  ])('beside %j it is %s', (paths, path) => {
    expect(pathFor('x', '2026-11-23 09:00', habitOf(paths.map((one) => at(one))))).toBe(path);
  });

  test.each([
    'x.md',
    'articles/x',
    'articles/../x.md',
    'articles/.x.md',
    'articles//x.md',
    'articles/a?.md',
    'articles/e\u0301.md',
  ])('%s is no path of an article', (path) => expect(problemOfPath(path)).toBeDefined());
});

describe('the dialog', () => {
  const same = (text: string): string => text;
  const looks = {
    faint: same,
    strong: same,
    accent: same,
    done: same,
    wrong: same,
    wrap: same,
    signs: { done: '✔', error: '✖', pointer: '❯' },
  };
  const list = (what: string) => ({ known: [{ name: 'trams', value: 'trams' }], closed: false, what, sign: '▲' });
  const room: Newsroom = {
    ...{ site: plainSite, kinds: new Map(), sections: list('section'), tags: list('tag'), authors: list('author') },
    ...{
      datelines: [],
      languages: ['en'],
      pictures: ['articles/2026/a.jpg'],
      requiredFields: ['desk'],
      nowInWords: 'now',
      more: '…',
    },
    addressOf: ({ slug }) =>
      slug === 'lines' ? { obstacle: 'articles/lines.md has the address /lines/' } : { address: `/${slug}/` },
    folderOf: () => 'articles/2026',
    mistakeIn: (_, key, value) => {
      if (key === 'authors' && value.includes('jana')) return 'nobody has the id jana';
      return key === 'desk' && value !== 'Prague' ? 'name the desk' : undefined;
    },
    mistakeInTime: (_, time) => (time.startsWith('2026') ? undefined : 'no time'),
  };
  const enter = '\r';

  test('judges every answer at once, and gives another slug for one that is taken', async () => {
    const { dialog, left } = converse([
      ['Headline', `${enter}`],
      ['an article needs a headline', `Lines${enter}`],
      ['Sections', enter],
      ['Tags', `tra${enter}`],
      ['Authors', `jana,X${enter}`],
      ['nobody has the id jana', '\u0015'],
      ['Authors', `trams${enter}`],
      ['Dateline', enter],
      ['Desk', `Brno${enter}`],
      ['name the desk', '\u0015'],
      ['Desk', `Prague${enter}`],
      ['Publish', 'embargo'],
      ['under an embargo', enter],
      ['Until', `2026-12-01 06:00${enter}`],
      ['lines is taken', enter],
      ['Picture', 'a.j'],
      ['a.jpg', enter],
      ['It shows', `A tram${enter}`],
    ]);
    expect(await askForArticle(makeAsk(dialog, looks), { matter: {} }, room)).toEqual({
      matter: {
        title: 'Lines',
        categories: [],
        tags: ['trams'],
        authors: ['trams'],
        dateline: '',
        desk: 'Prague',
        image: { src: 'a.jpg', alt: 'A tram' },
      },
      when: { kind: 'embargo', time: '2026-12-01 06:00' },
      slug: 'lines-2',
    });
    expect(left()).toBe(0);
  });

  test('says why there is nothing to choose', async () => {
    const closed = { ...list('section'), known: [{ name: 'Culture', value: 'Culture' }], closed: true };
    const { dialog, left } = converse([
      ['Sections', 'zzz'],
      ['there is no section "zzz"', '\u0015'],
      ['(none)', enter],
      ['no slug can be made of this headline', 'con'],
      ['Windows cannot make a folder called con', '\u0015\u0003'],
    ]);
    const given = {
      matter: { title: '!', tags: [], authors: [], dateline: '', desk: 'x' },
      when: { kind: 'draft' } as const,
    };
    const asked = askForArticle(makeAsk(dialog, looks), given, { ...room, sections: closed });
    await expect(asked).rejects.toSatisfy(isCancelled);
    expect(left()).toBe(0);
  });

  test('asks nothing that flags have said', async () => {
    const { dialog } = converse([]);
    const given = {
      matter: { title: 'T', categories: [], tags: [], authors: [], dateline: '', desk: 'x', image: '' },
      slug: 't',
      when: { kind: 'draft' } as const,
    };
    expect(await askForArticle(makeAsk(dialog, looks), given, room)).toEqual(given);
  });

  test('is left at any question', async () => {
    const { dialog } = converse([['Headline', '\u0003']]);
    const error: unknown = await askForArticle(makeAsk(dialog, looks), { matter: {} }, room).catch(
      (reason: unknown) => reason,
    );
    expect(isCancelled(error)).toBe(true);
  });
});
