import type { Rule } from '../rule.ts';

/** Mistakes in the fences and the YAML of front matter, folder defaults and comments: the text cannot be read as keys and values. */
export const frontMatterRules = {
  'missing-front-matter': {
    severity: 'error',
    fixed: true,
    says: (found: string) => ({
      message: `the article does not begin with front matter: ${found}`,
      help: 'make line 1 exactly `---`, then the metadata, then a line that is exactly `---`',
    }),
  },
  'wrong-fence': {
    severity: 'error',
    fixed: true,
    says: (which: 'opening' | 'closing', found: string) => ({
      message: `the ${which} line of the front matter is not exactly \`---\`: ${found}`,
      help: 'write three hyphens and nothing else on the line',
    }),
  },
  'unclosed-front-matter': {
    severity: 'error',
    fixed: true,
    says: (nearly: number | undefined) => ({
      message: 'the front matter is opened here and never closed',
      help:
        nearly === undefined
          ? 'end it with a line that is exactly `---`'
          : `end it with a line that is exactly \`---\`: line ${nearly} nearly is one`,
    }),
  },
  'front-matter-too-long': {
    severity: 'error',
    fixed: true,
    says: (characters: number) => ({
      message: `the front matter has ${characters} characters; more than 64 kB are not read`,
      help: 'move long text below the front matter; if the closing `---` is missing, add it',
    }),
  },
  'not-a-mapping': {
    severity: 'error',
    fixed: true,
    says: (found: 'a list' | 'a text') => ({
      message: `the front matter is ${found}, not keys with values`,
      help: 'write a key, a colon, a space and the value on each line: `title: Budget passes`',
    }),
  },
  'yaml-syntax': {
    severity: 'error',
    fixed: true,
    says: (found: string) => ({
      message: found,
      help: 'compare the line with the ones around it; put quotes around a text that holds special characters',
    }),
  },
  'unquoted-colon': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({
      message: `a colon followed by a space stands in the value of \`${key}\`, and YAML takes it for a second key`,
      help: 'put the whole value in quotes',
    }),
  },
  'unclosed-quote': {
    severity: 'error',
    fixed: true,
    says: (quote: string) => ({
      message: `a \`${quote}\` is opened here and never closed, so that it swallows what follows`,
      help: `add the closing \`${quote}\` at the end of the value`,
    }),
  },
  'text-after-quote': {
    severity: 'error',
    fixed: true,
    says: (quote: string) => ({
      message: 'the value goes on after its closing quote',
      help:
        quote === '"'
          ? 'put the whole value in single quotes, with the double ones inside'
          : "put the whole value in double quotes, or write `''` for an apostrophe within single ones",
    }),
  },
  'bad-escape': {
    severity: 'error',
    fixed: true,
    says: (found: string) => ({
      message: `\`${found}\` has no meaning in double quotes`,
      help: 'write `\\\\` for a backslash, or use single quotes',
    }),
  },
  'text-at-margin': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({
      message: `the value of \`${key}\` goes on at the start of a line, where only a key may stand`,
      help: 'join it to the line before, or indent it by two spaces',
    }),
  },
  'needs-quotes': {
    severity: 'error',
    fixed: true,
    says: (character: string) => ({
      message: `a value cannot begin with ${character === '`' ? 'a backtick' : `\`${character}\``}, which has a meaning of its own in YAML`,
      help: 'put the whole value in quotes',
    }),
  },
  'unclosed-bracket': {
    severity: 'error',
    fixed: true,
    says: (bracket: string) => ({
      message: `a \`${bracket}\` is opened here and never closed`,
      help: `add the closing \`${bracket === '[' ? ']' : '}'}\`, or put the value in quotes if it is a text`,
    }),
  },
  'list-on-key-line': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({
      message: `an item with a dash stands on the line of its key \`${key}\``,
      help: 'put each item on a line of its own below the key, or write `[one, two]`',
    }),
  },
  'missing-space': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({
      message: `a space is missing after \`${key}:\``,
      help: `write \`${key}: …\``,
    }),
  },
  'missing-colon': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({
      message: `a colon is missing after \`${key}\``,
      help: `write \`${key}: …\``,
    }),
  },
  'missing-key': {
    severity: 'error',
    fixed: true,
    says: () => ({
      message: 'this line has no key',
      help: 'write a key, a colon, a space and the value: `title: Budget passes`',
    }),
  },
  'wrong-indentation': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({
      message: `\`${key}\` is indented as if it belonged to another key`,
      help: 'begin it in the same column as the other keys',
    }),
  },
  'yaml-tab': {
    severity: 'error',
    fixed: true,
    says: () => ({ message: 'a tab indents this line', help: 'indent with spaces' }),
  },
  'yaml-anchor': {
    severity: 'error',
    fixed: true,
    says: (name: string) => ({
      message: `\`&${name}\` makes an anchor, and anchors are not allowed`,
      help: 'remove it, or put the value in quotes if the `&` belongs to the text',
    }),
  },
  'yaml-alias': {
    severity: 'error',
    fixed: true,
    says: (name: string) => ({
      message: `\`*${name}\` refers to an anchor, and anchors are not allowed`,
      help: 'write the value itself, or put it in quotes if the `*` belongs to the text',
    }),
  },
  'yaml-tag': {
    severity: 'error',
    fixed: true,
    says: (tag: string) => ({
      message: `\`${tag}\` is a YAML tag, and tags are not allowed`,
      help: 'remove it, or put the value in quotes if the `!` belongs to the text',
    }),
  },
  'yaml-merge-key': {
    severity: 'error',
    fixed: true,
    says: () => ({
      message: '`<<` merges another mapping, and merge keys are not allowed',
      help: 'write the keys themselves, or put common ones into `_defaults.yaml` of the folder',
    }),
  },
  'yaml-directive': {
    severity: 'error',
    fixed: true,
    says: () => ({ message: 'the YAML begins with a directive', help: 'remove the line that begins with `%`' }),
  },
  'several-documents': {
    severity: 'error',
    fixed: true,
    says: () => ({ message: 'a second YAML document begins here', help: 'keep one, and remove this line' }),
  },
  'complex-key': {
    severity: 'error',
    fixed: true,
    says: () => ({ message: 'a list or a mapping stands where a key belongs', help: 'use a plain word as the key' }),
  },
  'duplicate-key': {
    severity: 'error',
    fixed: true,
    says: (key: string, lineOfFirst: number) => ({
      message: `\`${key}\` stands a second time; the first is in line ${lineOfFirst}`,
      help: 'keep one of them',
    }),
  },
  'too-deep': {
    severity: 'error',
    fixed: true,
    says: () => ({ message: 'values are nested more than 20 deep', help: 'make the structure flatter' }),
  },
} satisfies Record<string, Rule>;
