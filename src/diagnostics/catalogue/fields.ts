import type { Rule } from '../rule.ts';
import { audioRules } from './audio.ts';

/** Mistakes in the keys of front matter and their values. */
export const fieldRules = {
  ...audioRules,
  'missing-field': {
    severity: 'error',
    fixed: true,
    says: (key: string, fromName: string | undefined) => ({
      message: `\`${key}\` is missing`,
      help: fromName === undefined ? `add \`${key}: …\`` : `add \`${key}: ${fromName}\` if the file's name is right`,
    }),
  },
  'missing-part': {
    severity: 'error',
    says: (key: string) => ({
      message: `\`${key}\` is missing`,
      help: `add \`${key.slice(key.lastIndexOf('.') + 1)}: …\` here`,
    }),
  },
  'unknown-field': {
    severity: 'error',
    fixed: true,
    says: (key: string, meant: string | undefined) => ({
      message: `unknown field \`${key}\``,
      help:
        meant === undefined
          ? 'remove it, or declare it in the config under `fields`, `fieldNames` or `ignoreFields`'
          : `did you mean \`${meant}\`? If not, declare it in the config under \`fields\`, \`fieldNames\` or \`ignoreFields\``,
    }),
  },
  'missing-value': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({ message: `\`${key}\` has no value`, help: 'write one, or remove the line' }),
  },
  'empty-value': {
    severity: 'warning',
    says: (key: string) => ({ message: `\`${key}\` is empty`, help: 'remove the line or fill it' }),
  },
  'empty-item': {
    severity: 'error',
    says: (key: string) => ({ message: `an item of \`${key}\` is empty`, help: 'remove the item or fill it' }),
  },
  'too-many-items': {
    severity: 'error',
    fixed: true,
    says: (key: string, count: number, most: number) => ({
      message: `\`${key}\` has ${count} items; those from here on, behind the first ${most}, are not read`,
      help: 'keep the few that matter',
    }),
  },
  'duplicate-item': {
    severity: 'warning',
    says: (key: string, item: string) => ({
      message: `\`${shortened(item)}\` stands twice in \`${key}\``,
      help: 'remove one of them',
    }),
  },
  'wrong-type': {
    severity: 'error',
    says: (key: string, wanted: string, found: string) => ({
      message: `\`${key}\` must be ${wanted}, not ${found}`,
      help: `write ${wanted}`,
    }),
  },
  'not-a-list': {
    severity: 'error',
    says: (key: string, text: string) => ({
      message: `\`${key}\` must be a list, not a text`,
      help: `write \`[${shortened(text)}]\`${/[,;]/.test(text) ? ', with quotes around each item that holds a comma' : ''}`,
    }),
  },
  'several-lines': {
    severity: 'error',
    says: (key: string) => ({
      message: `\`${key}\` must be one line`,
      help: 'write it without blank lines; use `>-` instead of `|` to join lines',
    }),
  },
  'hidden-character': {
    severity: 'warning',
    says: (key: string, name: string) => ({
      message: `\`${key}\` holds the invisible character ${name}, which is left out`,
      help: 'remove the escape',
    }),
  },
  'cut-by-hash': {
    severity: 'warning',
    says: (key: string) => ({
      message: `a blank and \`#\` begin a comment, so \`${key}\` ends before it`,
      help: 'put the value in quotes if the `#` belongs to it',
    }),
  },
  'invalid-boolean': {
    severity: 'error',
    fixed: true,
    says: (key: string, text: string, meant: boolean | undefined) => ({
      message: `\`${key}\` must be \`true\` or \`false\`, not \`${text}\``,
      help: meant === undefined ? 'write `true` or `false`, without quotes' : `write \`${meant}\`, without quotes`,
    }),
  },
  'invalid-slug': {
    severity: 'error',
    fixed: true,
    says: (slug: string, tooLong: boolean, meant: string | undefined) => ({
      message: tooLong
        ? 'the slug is longer than 90 bytes'
        : `\`${slug}\` cannot be a slug: only \`a-z\`, \`0-9\` and \`-\` may stand in one`,
      help: meant === undefined ? 'write small letters, digits and hyphens' : `write \`${meant}\``,
    }),
  },
  'reserved-slug': {
    severity: 'error',
    fixed: true,
    says: (slug: string) => ({
      message: `\`${slug}\` cannot be a slug: Windows keeps the name for a device`,
      help: `write \`slug: ${slug}-1\` or another word`,
    }),
  },
  'missing-slug': {
    severity: 'error',
    fixed: true,
    says: () => ({
      message: 'no slug can be made from the file name or the title',
      help: 'add `slug: …` with small letters, digits and hyphens',
    }),
  },
  'missing-section': {
    severity: 'error',
    fixed: true,
    says: () => ({
      message: 'the address of articles holds their section, and this one has none',
      help: 'add `categories`, or take `:section` out of `permalink` in the config',
    }),
  },
  'invalid-alias': {
    severity: 'error',
    fixed: true,
    says: (alias: string, why: string) => ({
      message: `\`${alias}\` cannot be an alias: ${why}`,
      help: 'write an old path of this site, such as `/2019/old-name/`',
    }),
  },
  'invalid-reference': {
    severity: 'error',
    fixed: true,
    says: (key: string, path: string) => ({
      message: `\`${key}\` leads out of \`articles/\`: \`${path}\``,
      help: 'write the path of the other article from the site’s folder, such as `articles/2026/budget.md`, or its `id`',
    }),
  },
  'invalid-url': {
    severity: 'error',
    says: (key: string, text: string) => ({
      message: `\`${key}\` is not an address of the web: \`${text}\``,
      help: 'write it in full, beginning with `https://` or `http://`',
    }),
  },
  'invalid-language': {
    severity: 'error',
    says: (key: string, text: string, meant: string | undefined) => ({
      message: `\`${key}\` is not a language tag: \`${text}\``,
      help: meant === undefined ? 'write a BCP 47 tag such as `en`, `cs` or `pt-BR`' : `write \`${meant}\``,
    }),
  },
  'unknown-genre': {
    severity: 'error',
    says: (text: string, meant: string | undefined, genres: readonly string[]) => ({
      message: `there is no genre \`${text}\``,
      help: meant === undefined ? `choose one of ${genres.join(', ')}` : `did you mean \`${meant}\`?`,
    }),
  },
  'unknown-layout': {
    severity: 'error',
    fixed: true,
    says: (text: string, meant: string | undefined, layouts: readonly string[]) => ({
      message: `there is no template \`${text}\``,
      help: meant === undefined ? `templates an article may name: ${listed(layouts)}` : `did you mean \`${meant}\`?`,
    }),
  },
  'unknown-author': {
    severity: 'error',
    says: (text: string, meant: string | undefined) => ({
      message: `no author of the site has the id \`${shortened(text)}\``,
      help:
        meant === undefined
          ? 'add the author to `authors` in the config, or write the full name'
          : `did you mean \`${meant}\`?`,
    }),
  },
  'unknown-section': {
    severity: 'error',
    says: (text: string, meant: string | undefined, names: readonly string[]) => ({
      message: `the site has no section \`${text}\``,
      help: meant === undefined ? `sections: ${listed(names)}` : `did you mean \`${meant}\`?`,
    }),
  },
  'two-names': {
    severity: 'warning',
    says: (lost: string, kept: string) => ({
      message: `\`${lost}\` is passed over: \`${kept}\` means the same and says something else`,
      help: 'keep one of them, or declare the other under `fields` or `ignoreFields` in the config',
    }),
  },
  'comments-twice': {
    severity: 'error',
    says: (file: string) => ({
      message: `comments stand here and in \`${file}\``,
      help: 'keep them in one place',
    }),
  },
  'not-for-defaults': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({
      message: `\`${key}\` cannot be the same for all articles of a folder`,
      help: 'write it in each article',
    }),
  },
  'invalid-field': {
    severity: 'error',
    says: (key: string, problem: string) => ({
      message: `\`${key}\` does not fit the site's own schema: ${shortened(problem, 300)}`,
      help: 'correct the value, or the schema under `fields` in the config',
    }),
  },
  'async-schema': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({
      message: `the schema of \`${key}\` answers later (it is asynchronous), and newsctl does not wait`,
      help: 'use a schema without asynchronous checks under `fields` in the config',
    }),
  },
} satisfies Record<string, Rule>;

const shortened = (text: string, most = 80): string => (text.length > most ? `${text.slice(0, most)}…` : text);

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `\`${name}\``);
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}
