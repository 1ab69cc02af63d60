import type { dateRules } from '../diagnostics/catalogue/dates.ts';
import type { fieldRules } from '../diagnostics/catalogue/fields.ts';
import type { frontMatterRules } from '../diagnostics/catalogue/front-matter.ts';
import { dateRulesExplained } from './dates.ts';
import type { Explanation } from './explanation.ts';
import { fieldRulesExplained } from './fields.ts';

type FrontMatterCode = keyof typeof frontMatterRules | keyof typeof fieldRules | keyof typeof dateRules;

/** What the codes about front matter mean: fences and YAML here, keys and dates from their own files. */
export const frontMatterRulesExplained: Record<FrontMatterCode, Explanation> = {
  'missing-front-matter': {
    what: 'The file does not begin with a line that is exactly `---`. The front matter must start on line 1.',
    why: 'Without metadata a draft would be published as plain text.',
    wrong: '\n---\ntitle: Budget\n---',
    right: '---\ntitle: Budget\n---',
  },
  'wrong-fence': {
    what: 'The line that opens or closes the front matter is nearly `---`, but something else stands on it: blanks, more dashes, the name of a language, or the sign of TOML or JSON.',
    why: 'Programs disagree about such lines: one reads metadata where another prints them as text, and some run what follows `---js` as a program.',
    wrong: '---js\ntitle: Budget\n---',
    right: '---\ntitle: Budget\n---',
  },
  'unclosed-front-matter': {
    what: 'Line 1 opens front matter, and no later line is exactly `---`.',
    why: 'The whole article would be taken for metadata, or the metadata for text.',
    wrong: '---\ntitle: Budget\n\nThe council agreed.',
    right: '---\ntitle: Budget\n---\n\nThe council agreed.',
  },
  'front-matter-too-long': {
    what: 'The front matter is longer than 64 kB.',
    why: 'Metadata of that size are a mistake, mostly a closing fence that is missing, or an attempt to make the build run for hours.',
    wrong: '---\ntitle: Budget\n\n… the whole article …\n---',
    right: '---\ntitle: Budget\n---\n\n… the whole article …',
  },
  'not-a-mapping': {
    what: 'The front matter is a list or a plain text instead of keys with values.',
    why: 'Nothing in it says what it is.',
    wrong: '---\n- Budget passes\n- 2026-11-23\n---',
    right: '---\ntitle: Budget passes\ndate: 2026-11-23\n---',
  },
  'yaml-syntax': {
    what: 'The entry is not valid YAML, the notation of front matter. The place is where reading had to stop; the mistake may stand a little before it.',
    why: 'The line cannot be read as the author meant it, and a guess could publish the wrong thing.',
    wrong: 'tags:\n  - budget\n - council',
    right: 'tags:\n  - budget\n  - council',
  },
  'unquoted-colon': {
    what: 'A colon followed by a space stands in a value without quotes. YAML takes it for a second key on the same line.',
    why: 'The line cannot be read as the author meant it, and a guess could publish the wrong thing.',
    wrong: 'title: Budget: the council agrees',
    right: 'title: "Budget: the council agrees"',
  },
  'unclosed-quote': {
    what: 'A value begins with a quote that is never closed.',
    why: 'YAML reads on until the next quote, so that the keys below become part of the text.',
    wrong: 'title: "Budget passes\ndate: 2026-11-23',
    right: 'title: "Budget passes"\ndate: 2026-11-23',
  },
  'text-after-quote': {
    what: 'A value begins with a quoted word and goes on after it, or an apostrophe closes a text in single quotes early.',
    why: 'YAML ends the value at the second quote.',
    wrong: 'title: "Lamp" wins the prize',
    right: 'title: \'"Lamp" wins the prize\'',
  },
  'bad-escape': {
    what: 'In double quotes a backslash gives the next character a special meaning, and this one has none.',
    why: 'The line cannot be read as the author meant it, and a guess could publish the wrong thing.',
    wrong: 'summary: "The share \\\\server\\press"',
    right: "summary: 'The share \\\\server\\press'",
  },
  'text-at-margin': {
    what: 'A value goes on in the next line without indentation.',
    why: 'A line that starts at the margin must be a key; what stands there belongs to nothing.',
    wrong: 'summary: The council agreed\nafter nine hours.',
    right: 'summary: The council agreed\n  after nine hours.',
  },
  'needs-quotes': {
    what: 'A value begins with a character that has a meaning of its own in YAML: `@`, a backtick, `%`, `*`, `&`, `!`, `|`, `>`, `[`, `{` or a comma.',
    why: 'The line cannot be read as the author meant it, and a guess could publish the wrong thing.',
    wrong: 'title: @council answers',
    right: 'title: "@council answers"',
  },
  'unclosed-bracket': {
    what: 'A list or a mapping in brackets is opened and never closed.',
    why: 'The line cannot be read as the author meant it, and a guess could publish the wrong thing.',
    wrong: 'tags: [budget, council',
    right: 'tags: [budget, council]',
  },
  'list-on-key-line': {
    what: 'The first item of a list with dashes stands on the line of the key.',
    why: 'The line cannot be read as the author meant it, and a guess could publish the wrong thing.',
    wrong: 'tags: - budget',
    right: 'tags:\n  - budget',
  },
  'missing-space': {
    what: 'Nothing separates the colon from the value.',
    why: 'YAML needs a blank there: without one the whole line is a text without a key.',
    wrong: 'title:Budget passes',
    right: 'title: Budget passes',
  },
  'missing-colon': {
    what: 'A line begins with a key, and nothing separates it from its value.',
    why: 'Without the colon YAML takes the word for text that belongs to the line above it.',
    wrong: 'title: Budget passes\ntags\n  - council',
    right: 'title: Budget passes\ntags:\n  - council',
  },
  'missing-key': {
    what: 'A line in the front matter has no key and belongs to no value.',
    why: 'The line cannot be read as the author meant it, and a guess could publish the wrong thing.',
    wrong: 'Budget passes\ndate: 2026-11-23',
    right: 'title: Budget passes\ndate: 2026-11-23',
  },
  'wrong-indentation': {
    what: 'A key does not begin in the same column as its neighbours.',
    why: 'Indentation says what belongs to what: the key would be a part of the value above it.',
    wrong: 'title: Budget passes\n  date: 2026-11-23',
    right: 'title: Budget passes\ndate: 2026-11-23',
  },
  'yaml-tab': {
    what: 'A line is indented with a tab.',
    why: 'YAML forbids it, because nobody can know how wide a tab is; editors and generators read such lines in different ways.',
    wrong: 'image:\n	src: hall.jpg',
    right: 'image:\n  src: hall.jpg',
  },
  'yaml-anchor': {
    what: 'A value is given a name with `&`, so that it can be repeated elsewhere.',
    why: 'Repeated values can grow without limit, and a text such as `&c.` loses its first word without a sign.',
    wrong: 'title: &head Budget passes',
    right: 'title: Budget passes',
  },
  'yaml-alias': {
    what: '`*name` repeats a value that was given a name with `&`, or a text begins with a star.',
    why: 'Ten lines of such repetitions can fill the memory of the machine; a title that begins with `*` would vanish.',
    wrong: 'title: *Breaking*',
    right: 'title: "*Breaking*"',
  },
  'yaml-tag': {
    what: 'A value begins with `!`, which in YAML names a data type.',
    why: 'Types can turn text into something else, in some programs into running code.',
    wrong: 'title: !important Budget passes',
    right: 'title: "!important Budget passes"',
  },
  'yaml-merge-key': {
    what: '`<<` takes over the keys of another mapping.',
    why: 'Where a value comes from could no longer be seen in the file.',
    wrong: '<<: {genre: opinion}\ntitle: Budget',
    right: 'genre: opinion\ntitle: Budget',
  },
  'yaml-directive': {
    what: 'The front matter begins with a line such as `%YAML 1.1`, which changes how YAML is read.',
    why: 'The same text would mean other things in other files.',
    wrong: '%YAML 1.1\ntitle: Budget',
    right: 'title: Budget',
  },
  'several-documents': {
    what: 'A line ends one YAML document and begins another.',
    why: 'Only one can be the metadata of the article; the other would be lost without a word.',
    wrong: 'title: Budget\n...\ndate: 2026-11-23',
    right: 'title: Budget\ndate: 2026-11-23',
  },
  'complex-key': {
    what: 'A list or a mapping is used as a key.',
    why: 'No key of front matter can have such a name.',
    wrong: '? [title, date]\n: Budget',
    right: 'title: Budget',
  },
  'duplicate-key': {
    what: 'A key stands twice in one mapping. The message names the line of the first.',
    why: 'Programs disagree on which one counts: an article may expire on another day than its author believes.',
    wrong: 'expires: 2026-12-01\ntags: [budget]\nexpires: 2027-01-01',
    right: 'expires: 2027-01-01\ntags: [budget]',
  },
  'too-deep': {
    what: 'Lists and mappings stand in each other more than 20 deep.',
    why: 'No metadata need that; parsers break down over it.',
    wrong: 'tags: [[[[[[[[[[[[[[[[[[[[[budget]]]]]]]]]]]]]]]]]]]]]',
    right: 'tags: [budget]',
  },
  ...fieldRulesExplained,
  ...dateRulesExplained,
};
