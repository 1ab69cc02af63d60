import type { fieldRules } from '../diagnostics/catalogue/fields.ts';
import type { Explanation } from './explanation.ts';

/** What the codes about keys and their values mean. */
export const fieldRulesExplained: Record<keyof typeof fieldRules, Explanation> = {
  'missing-field': {
    what: 'A key that every article needs is not there.',
    why: 'Without a title or a date an article has no headline, no place in lists and no address.',
    wrong: '---\ntitle: Budget passes\n---',
    right: '---\ntitle: Budget passes\ndate: 2026-11-23\n---',
  },
  'missing-part': {
    what: 'A part that the value cannot do without is not there: the path of a picture, the title of a source, the author or text of a comment.',
    why: 'The page would show an empty place.',
    wrong: 'sources:\n  - url: https://example.org/report',
    right: 'sources:\n  - title: The report\n    url: https://example.org/report',
  },
  'unknown-field': {
    what: 'The key is none that newsctl or the config knows.',
    why: 'A misspelt `draft` or `embargo` would publish what must not be published yet.',
    wrong: 'drfat: true',
    right: 'draft: true',
  },
  'empty-value': {
    what: 'A key has no value. `~` and `null` count as nothing too, unless they stand in quotes.',
    why: 'Nobody can tell whether it was forgotten or meant.',
    wrong: 'summary:',
    right: 'summary: The council agreed after nine hours.',
  },
  'empty-item': {
    what: 'An item of a list holds nothing.',
    why: 'It is a leftover, or a value that was lost.',
    wrong: 'tags:\n  - budget\n  -',
    right: 'tags:\n  - budget',
  },
  'duplicate-item': {
    what: 'The same item stands twice in a list. It counts once.',
    why: 'Mostly one of the two was meant to be another.',
    wrong: 'tags: [budget, council, budget]',
    right: 'tags: [budget, council]',
  },
  'wrong-type': {
    what: 'The value is of another kind than the key asks for: a list for a text, a text for keys with values.',
    why: 'It cannot be printed in its place.',
    wrong: 'title: [Budget, passes]',
    right: 'title: Budget passes',
  },
  'not-a-list': {
    what: 'A single text stands where a list belongs.',
    why: 'Whether a comma in it separates two items or belongs to one name only the author can know.',
    wrong: 'tags: budget, council',
    right: 'tags: [budget, council]',
  },
  'several-lines': {
    what: 'The value must be one line and holds a line break.',
    why: 'Headlines, standfirsts and descriptions are printed, listed and sent to feeds as one line.',
    wrong: 'summary: |\n  The council agreed.\n  It took nine hours.',
    right: 'summary: >-\n  The council agreed.\n  It took nine hours.',
  },
  'hidden-character': {
    what: 'An escape in double quotes makes a character that cannot be seen: a control character, or one that changes the direction of text. It is left out.',
    why: 'Such characters break feeds, or make a headline look like another.',
    wrong: 'title: "Budget\\u202e passes"',
    right: 'title: "Budget passes"',
  },
  'cut-by-hash': {
    what: 'A value without quotes is followed by a blank and `#`, which begins a comment in YAML.',
    why: 'The rest of the line is lost without a sign.',
    wrong: 'title: Lamp is #1',
    right: 'title: "Lamp is #1"',
  },
  'invalid-boolean': {
    what: 'The value must be `true` or `false`, without quotes. `yes`, `no`, `on`, `off`, `0` and `1` are not accepted.',
    why: 'Generators disagree on what the others mean, and this key decides what the public sees.',
    wrong: 'draft: yes',
    right: 'draft: true',
  },
  'invalid-slug': {
    what: 'The slug holds something else than `a-z`, `0-9` and `-`, or is longer than 90 bytes.',
    why: 'It becomes a folder and a part of the address: other characters differ between systems, and long names cannot be stored everywhere.',
    wrong: 'slug: Budget_2026!',
    right: 'slug: budget-2026',
  },
  'reserved-slug': {
    what: 'The slug is a name that Windows keeps for a device, such as `con` or `aux`.',
    why: 'The site could not be built or copied there.',
    wrong: 'slug: aux',
    right: 'slug: aux-cable',
  },
  'missing-slug': {
    what: 'Neither the file name nor the title holds anything that can be written in ASCII.',
    why: 'The article would have no address.',
    wrong: '# 😀.md\ntitle: "😀"',
    right: 'title: "😀"\nslug: a-smile',
  },
  'missing-section': {
    what: 'The pattern `permalink` in the config holds `:section`, and the article has no category to put there.',
    why: 'The article would have no address.',
    wrong: '---\ntitle: Budget passes\ndate: 2026-11-23\n---',
    right: '---\ntitle: Budget passes\ndate: 2026-11-23\ncategories: [Politics]\n---',
  },
  'invalid-alias': {
    what: 'An alias is not a plain path of this site: it names another site, holds a query, `..`, or characters that no file can have.',
    why: 'A file is written for each alias, and it must never stand outside the output or replace something else.',
    wrong: 'aliases: ["../../index.html"]',
    right: 'aliases: [/2019/old-name/]',
  },
  'invalid-reference': {
    what: 'The path of another article leads out of the folder `articles/`.',
    why: 'No article can stand there.',
    wrong: 'translationOf: ../../budget.md',
    right: 'translationOf: articles/2026/budget.md',
  },
  'invalid-url': {
    what: 'The value is not a complete address with `http://` or `https://`, or it holds a user name.',
    why: 'Links with other schemes can run code, and incomplete ones lead back to this site.',
    wrong: 'url: javascript:alert(1)',
    right: 'url: https://example.org/report',
  },
  'invalid-language': {
    what: 'The value is not a BCP 47 language tag.',
    why: 'Screen readers, search engines and typography choose by it.',
    wrong: 'lang: english',
    right: 'lang: en',
  },
  'unknown-genre': {
    what: 'The genre is none of news, analysis, opinion, review, background, interview and brief.',
    why: 'It is printed above the headline and told to search engines, which know these kinds only.',
    wrong: 'genre: opinon',
    right: 'genre: opinion',
  },
  'unknown-layout': {
    what: 'No template has this name.',
    why: 'The page could not be rendered.',
    wrong: 'layout: artcle',
    right: 'layout: article',
  },
  'unknown-author': {
    what: 'A word in small letters is taken for an id, and the author list of the site has none like it.',
    why: 'The byline would print the id instead of the name, without a link to the author.',
    wrong: 'authors: [jana-novkova]',
    right: 'authors: [jana-novakova]',
  },
  'unknown-section': {
    what: 'The config lists the sections of the site, and this one is not among them.',
    why: 'A section with a slip in its name gets a page of its own, and the article is missing in the right one.',
    wrong: 'categories: [Bussiness]',
    right: 'categories: [Business]',
  },
  'comments-twice': {
    what: 'Comments stand in the front matter and in a file beside the article. Those of the file are used.',
    why: 'Nobody would know where to moderate them.',
    wrong: 'comments:\n  - author: Petr\n    text: Well said.\n# and budget.comments.yaml beside budget.md',
    right: '# only budget.comments.yaml beside budget.md',
  },
  'not-for-defaults': {
    what: 'A `_defaults.yaml` gives a value that can belong to one article only, such as `title` or `slug`.',
    why: 'All articles of the folder would have the same address or identity.',
    wrong: '# articles/opinion/_defaults.yaml\nslug: opinion',
    right: '# articles/opinion/_defaults.yaml\ngenre: opinion',
  },
  'invalid-field': {
    what: "A value of one of the site's own fields does not fit its schema in the config.",
    why: 'Templates rely on what the schema promises.',
    wrong: 'rating: eleven',
    right: 'rating: 11',
  },
  'async-schema': {
    what: 'The schema of an own field gives its answer later, for example because it asks a server.',
    why: 'A build must give the same result everywhere and cannot wait for others.',
    wrong: 'fields: { isbn: z.string().refine(async (isbn) => await exists(isbn)) }',
    right: 'fields: { isbn: z.string().regex(/^\\d{13}$/) }',
  },
};
