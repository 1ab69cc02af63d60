import { describe, expect, test } from 'vitest';
import { mistakeIn } from '../../src/config/mistake-in.ts';
import { isCancelled, makeAsk } from '../../src/scaffold/ask.ts';
import { askForSite } from '../../src/scaffold/site-questions.ts';
import { converse } from '../support/converse.ts';

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
const suggested = { author: 'Ema', language: 'en', timeZone: 'Europe/Prague', isFolderFree: true };
const judge = { mistakeIn, obstacleIn: (folder: string) => (folder === 'taken' ? { message: 'taken' } : undefined) };

const enter = '\r';

describe('the dialog of a new site', () => {
  test('asks one question after the other, and Enter takes what is suggested', async () => {
    const steps = [
      ['Title', `The Night Tram${enter}`],
      ['Folder', enter],
      ['Address', `example.com${enter}`],
      ['English (en)', enter],
      ['Europe/Prague', enter],
      ['Author', enter],
      ['Sections', enter],
    ] as const;
    const { dialog, left } = converse(steps);
    expect(await askForSite(makeAsk(dialog, looks), {}, suggested, judge)).toEqual({
      folder: '.',
      given: {
        title: 'The Night Tram',
        url: 'example.com',
        language: 'en',
        timeZone: 'Europe/Prague',
        author: 'Ema',
        sections: ['News', 'Culture', 'Opinion'],
      },
    });
    expect(left()).toBe(0);
  });

  test('finds a language by any of its names and a zone by its city', async () => {
    const steps = [
      ['Language', 'cest'],
      ['Čeština (cs)', enter],
      ['Time zone', 'new york'],
      ['America/New_York', enter],
      ['(Zprávy, Kultura, Názory; - for none)', enter],
    ] as const;
    const { dialog } = converse(steps);
    const given = { title: 'T', folder: '.', url: 'https://example.org/', author: '' };
    const answers = await askForSite(makeAsk(dialog, looks), given, suggested, judge);
    expect(answers.given).toMatchObject({ language: 'cs', timeZone: 'America/New_York' });
  });

  test('says what is wrong with an answer, and asks again', async () => {
    const clear = '\u0015';
    const steps = [
      ['Title', enter],
      ['a site needs a title', `T${enter}`],
      ['Folder', `taken${enter}`],
      ['✖ taken', `${clear}fine${enter}`],
      ['Address', `ftp://example.org${enter}`],
      ['not an absolute http or https address', `${clear}https://example.org/${enter}`],
      ['Sections', `A, a${enter}`],
      ['have one address', `${clear}A, B${enter}`],
    ] as const;
    const { dialog } = converse(steps);
    const given = { language: 'en', timeZone: 'UTC', author: '' };
    expect(await askForSite(makeAsk(dialog, looks), given, suggested, judge)).toMatchObject({
      folder: 'fine',
      given: { title: 'T', url: 'https://example.org/', sections: ['A', 'B'] },
    });
  });

  test('shows an address that git knows to readers only when its owner says yes', async () => {
    const given = {
      title: 'T',
      folder: '.',
      url: 'https://example.org/',
      language: 'en',
      timeZone: 'UTC',
      sections: [],
    };
    const known = { ...suggested, email: 'ema@example.org' };
    for (const [typed, email] of [
      [`y${enter}`, 'ema@example.org'],
      [enter, undefined],
    ] as const) {
      const { dialog } = converse([
        ['Author', enter],
        ['Show ema@example.org to readers?', typed],
      ]);
      expect((await askForSite(makeAsk(dialog, looks), given, known, judge)).given.email).toBe(email);
    }
    const { dialog } = converse([['Author', `Somebody Else${enter}`]]);
    expect((await askForSite(makeAsk(dialog, looks), given, known, judge)).given.email).toBeUndefined();
  });

  test('a hyphen says that there is no author and no section', async () => {
    const given = { title: 'T', folder: '.', url: 'https://example.org/', language: 'en', timeZone: 'UTC' };
    const { dialog, left } = converse([
      ['(Ema; - for none)', `-${enter}`],
      ['(News, Culture, Opinion; - for none)', `-${enter}`],
    ]);
    const answered = await askForSite(makeAsk(dialog, looks), given, suggested, judge);
    expect(answered.given).toEqual({
      ...{ title: 'T', url: 'https://example.org/', language: 'en', timeZone: 'UTC' },
      author: '',
      sections: [],
    });
    expect(left()).toBe(0);
  });

  test('asks nothing when everything is given', async () => {
    const given = {
      title: 'T',
      folder: 'x',
      url: 'https://example.org/',
      language: 'en',
      timeZone: 'UTC',
      author: '',
      sections: [],
    };
    const { dialog } = converse([]);
    expect((await askForSite(makeAsk(dialog, looks), given, suggested, judge)).folder).toBe('x');
  });

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s leaves it', async (_, key) => {
    const { dialog } = converse([['Title', key]]);
    const error = await askForSite(makeAsk(dialog, looks), {}, suggested, judge).catch((thrown: unknown) => thrown);
    expect(isCancelled(error)).toBe(true);
  });

  test('a terminal that closes leaves it, rather than a process that waits for ever', async () => {
    const { dialog, input } = converse([['Title', 'half']]);
    setTimeout(() => input.end(), 50);
    const error = await askForSite(makeAsk(dialog, looks), {}, suggested, judge).catch((thrown: unknown) => thrown);
    expect(isCancelled(error)).toBe(true);
  });
});
