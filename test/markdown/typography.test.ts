import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typesetLine } from '../../src/markdown/typography.ts';
import { html } from './render.ts';

const visible = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^');
const set = (language: string, text: string): string => visible(typesetLine(text, language));

test.each([
  ['en', '"Yes," she said, "it\'s \'done\'."', '“Yes,” she said, “it’s ‘done’.”'],
  ['en', "dogs' bones, the '90s, 'tis, rock 'n' roll", 'dogs’ bones, the ’90s, ’tis, rock ’n’ roll'],
  ['en', '("Quoted")—"again"', '(“Quoted”)—“again”'],
  ['en', 'a 5" pipe and 6\' tall', 'a 5" pipe and 6\' tall'],
  ['en', '"He was 5"', '“He was 5”'],
  ['en', 'pages 3--4, word---word, so - yes, wait...', 'pages 3–4, word—word, so – yes, wait…'],
  ['en', '--flag, a-b, ----, ....', '--flag, a-b, ----, ....'],
  ['en-GB', '"Yes," it\'s', '“Yes,” it’s'],
  ['cs', '"Ano," řekla v Praze a "ne" k tomu', '„Ano,“ řekla v~Praze a~„ne“ k~tomu'],
  ['cs', 'a v Praze, 23. listopadu, 10 000 Kč, 5 %', 'a~v~Praze, 23.~listopadu, 10~000~Kč, 5~%'],
  ['cs', 'č. 3, str. 12, § 5 a 2026 s ním', 'č.~3, str.~12, §~5 a~2026 s~ním'],
  [
    'en',
    '10 km, 5 m², 20 °C, 100 km/h, 3 kWh, 5 metres, No. 5',
    '10~km, 5~m², 20~°C, 100~km/h, 3~kWh, 5 metres, No.~5',
  ],
  ['de', 'z. B. Nr. 7 und S. 5, d. h. 10 kg', 'z.~B. Nr.~7 und S.~5, d.~h. 10~kg'],
  ['es', 'n.º 3, 5 %, 10 000 km', 'n.º~3, 5~%, 10~000~km'],
  ['pl', 'nr 3, 5 zł', 'nr~3, 5~zł'],
  ['fr', 'n° 5 et 12 km', 'n°~5 et 12~km'],
  ['hu', '5 Ft és 10 km', '5~Ft és 10~km'],
  ['sk', '"Áno" s ním', '„Áno“ s~ním'],
  ['de', '"Ja", sagte er, \'so\'', '„Ja“, sagte er, ‚so‘'],
  ['de-CH', '"Ja", sagte er', '«Ja», sagte er'],
  ['de-AT', '"Ja"', '„Ja“'],
  ['pl', '"Tak" i w domu', '„Tak” i~w~domu'],
  ['hu', '"Igen", mondta \'ő\'', '„Igen”, mondta »ő«'],
  ['fr', '"Non" ! Vraiment ? Oui ; voici : "l\'eau"', '«~Non~»^! Vraiment^? Oui^; voici~: «~l’eau~»'],
  ['fr', 'Non! Vraiment?', 'Non^! Vraiment^?'],
  ['fr', '« Déjà » et «collé»', '«~Déjà~» et «~collé~»'],
  ['es', '"Sí" y ¿"no"?', '«Sí» y ¿«no»?'],
  ['it', '"Sì", l\'acqua', '«Sì», l’acqua'],
  ['nl', '"Ja", zei hij', '“Ja”, zei hij'],
  ['sv', '"Ja"', '”Ja”'],
  ['ja', '"はい"', '"はい"'],
])('%s: %s', (language, text, expected) => {
  expect(set(language, text)).toBe(expected);
});

test('quotes are seen through emphasis, links and tags', () => {
  expect(html('"*word*" and "[link](other.md)" and "<b>bold</b>"')).toBe(
    '<p>“<em>word</em>” and “<a href="\u00010\u0002">link</a>” and “<b>bold</b>”</p>',
  );
  expect(html('*"Yes,"* he said. **"No"**')).toBe('<p><em>“Yes,”</em> he said. <strong>“No”</strong></p>');
});

test('code, addresses, attributes and escaped quotes stay as typed', () => {
  expect(html('`"a" -- b...` https://example.org/a--b?c="d" <b title="x -- y">z</b> \\"q\\"')).toBe(
    '<p><code>"a" -- b...</code> <a href="https://example.org/a--b?c=%22d">https://example.org/a--b?c="d</a>” <b title="x -- y">z</b> "q"</p>',
  );
  expect(html('```\n"a" -- b...\n```')).toBe('<pre><code>&quot;a&quot; -- b...\n</code></pre>');
});

test('a character reference is no punctuation', () => {
  expect(visible(html('Tom &amp; Jules &eacute; &quot;x&quot;', { article: { lang: 'fr' } }))).toBe(
    '<p>Tom &amp; Jules &eacute; &quot;x&quot;</p>',
  );
});

test('a single letter that ends the text or a line joins nothing', () => {
  expect(set('cs', 'plán a')).toBe('plán a');
  expect(visible(html('plán a\npak', { article: { lang: 'cs' } }))).toBe('<p>plán a\npak</p>');
});

const languages = fc.constantFrom('en', 'cs', 'de', 'de-CH', 'fr', 'fr-CA', 'pl', 'es', 'hu', 'it', 'sv', 'nl', 'ja');
const words = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      '-',
      '--',
      '---',
      '...',
      ' ',
      ' - ',
      '.',
      ',',
      ';',
      '!',
      '?',
      ':',
      '%',
      '(',
      ')',
      '“',
      '”',
      '„',
      '«',
      '»',
      '’',
      '–',
      '…',
      'a',
      'v',
      'Praha',
      'l',
      '5',
      '10 000',
      '&amp;',
      '\u00a0',
      '\u202f',
      '\n',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

test('text that is typographic already does not change', () => {
  fc.assert(
    fc.property(words, languages, (text, language) => {
      const once = typesetLine(text, language);
      expect(visible(typesetLine(once, language))).toBe(visible(once));
    }),
    { numRuns: 5000 },
  );
});

test('nothing but quotes, dashes, dots and spaces is touched', () => {
  const rest = (text: string): string => text.replace(/["'“”„‘’‚«»‹›.…\-–—\s]/g, '');
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), languages, (text, language) => {
      expect(rest(typesetLine(text, language))).toBe(rest(text));
    }),
    { numRuns: 3000 },
  );
});
