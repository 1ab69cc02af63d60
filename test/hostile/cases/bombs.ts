import { article, type HostileCase, withMatter } from './case.ts';

const bomb = (name: string, body: string, refused?: string): HostileCase => ({
  name,
  file: article(body),
  ...(refused !== undefined && { refused }),
});
const huge = 1_900_000;
const filled = (unit: string, length = huge) => unit.repeat(Math.floor(length / unit.length));
/** As much as a paragraph and a line may hold without being refused. */
const paragraphs = (unit: string, line: number, separator = '') => filled(`${filled(`${unit}${separator}`, line)}\n\n`);

/** Texts that make a parser take the square of their length. */
export const bombs: readonly HostileCase[] = [
  {
    name: 'thousands of sections',
    file: article('Text.', `categories: [${Array.from({ length: 8000 }, (_, number) => `c${number}`).join(', ')}]`),
    refused: 'too-many-items 5:254',
  },
  bomb('nothing but opening brackets', filled('['), 'too-complex 7:1'),
  bomb('half a million links that do not close', filled('[a](b '), 'too-complex 7:1'),
  bomb('a million asterisks', filled('*a '), 'too-complex 7:1'),
  bomb(
    'lines of backticks of all lengths',
    Array.from({ length: 1800 }, (_, n) => '`'.repeat(n % 900)).join(' a\n'),
    'too-complex 555:123',
  ),
  bomb('quotes within quotes', filled('> '), 'too-complex 7:1'),
  bomb(
    'lists within lists',
    Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'too-complex 58:1',
  ),
  bomb(
    'a table of two million cells',
    `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|\n'.repeat(1500)}`,
    'too-complex 107:1',
  ),
  bomb('a hundred thousand comments that do not close', filled('<!--', 400_000), 'too-complex 7:1'),
  bomb('a hundred thousand shortcodes that do not close', filled('{{<', 300_000), 'too-complex 7:1'),
  bomb('shortcodes that do not close, line by line', filled(`${filled('{{< a ', 3000)}\n\n`), 'too-complex 607:3'),
  bomb('a tag of a hundred thousand attributes', `<b ${filled('a=b ', 400_000)}>`, 'too-complex 7:1'),
  bomb('tags of attributes, paragraph by paragraph', filled(`<b ${filled('a=b ', 50_000)}>x</b>\n\n`)),
  bomb('opening tags, paragraph by paragraph', paragraphs('<b>', 3900), 'too-complex 237:1501'),
  bomb('opening angle brackets', paragraphs('<', 3900), 'too-complex 83:1801'),
  bomb('fifty thousand headings', filled('## Same\n\n', 450_000)),
  bomb('fifty thousand links', filled('[a](https://example.org/) \n\n', 1_400_000)),
  bomb('fifty thousand broken anchors', filled('[a](#b) \n\n', 500_000), 'broken-anchor 7:5'),
  bomb('fifty thousand definitions of links', Array.from({ length: 50_000 }, (_, n) => `[l${n}]: /x\n`).join('\n')),
  bomb('fifty thousand footnotes', Array.from({ length: 20_000 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n`).join('\n')),
  bomb('one footnote that is meant a hundred thousand times', `${filled('[^1] \n\n', 700_000)}[^1]: b`),
  bomb(
    'footnotes within footnotes',
    Array.from({ length: 5000 }, (_, n) => `[^${n}]: a[^${n + 1}]\n`)
      .concat('\nx[^0]')
      .join('\n'),
  ),
  bomb('references of characters without an end', paragraphs('&', 3900), 'too-complex 83:1801'),
  bomb('a megabyte of Chinese without a mark', filled('漢', 600_000), 'too-complex 7:1'),
  bomb('a megabyte of Chinese in paragraphs', paragraphs('漢', 3900).slice(0, 600_000)),
  bomb('a word of a megabyte', filled('a', 1_000_000), 'too-complex 7:1'),
  bomb('straight quotes', paragraphs(`"'`, 3900), 'too-complex 83:1801'),
  bomb('apostrophes that could open', paragraphs(`'a `, 50_000), 'too-complex 25:19'),
  bomb('hyphens and dots', paragraphs('--...', 3900)),
  bomb('mail addresses that are none', paragraphs('a@b-', 300), 'too-complex 455:63'),
  bomb('web addresses that do not end', paragraphs('www.a(', 3900)),
  bomb('backslashes', paragraphs('\\', 3900)),
  bomb('spaces', paragraphs(' ', 400)),
  bomb('emphasis that does not close', paragraphs('**a_', 3900), 'too-complex 109:1101'),
  bomb('strikes that do not close', paragraphs('~~a', 3900), 'too-complex 121:2701'),
  bomb('pictures within links within pictures', paragraphs('![[', 290), 'too-complex 1047:241'),
  bomb('raw tables within tables', paragraphs('<table><tr><td>', 3000), 'too-complex 507:1'),
  bomb('frames and broken pictures', filled('<img src=x alt=a>\n\n', 200_000), 'missing-image 7:10'),
  bomb('a file of more than 2 MB', filled('a b\n\n', 2_200_000), 'article-too-large 1:1'),
  {
    name: 'a title, tags and aliases of 60 kB',
    file: withMatter(`title: ${filled('"\'--... ', 20_000)}x\ndate: 2026-11-22\nsummary: ${filled('<&>', 20_000)}`),
    refused: 'text-after-quote 2:8',
  },
];
