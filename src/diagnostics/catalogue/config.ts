import type { Rule } from '../rule.ts';

/** Mistakes in newsctl.config.*. All are fixed: until the config is sound, nothing in it can change a severity. */
export const configRules = {
  'config-missing': {
    severity: 'error',
    fixed: true,
    says: (sought: string, above?: string) => ({
      message: `there is no ${sought}`,
      help:
        above !== undefined
          ? `this is a folder of the site in ${above}: go there, or say \`--cwd ${above}\``
          : 'run `newsctl init`, or write newsctl.config.yaml beside `articles/` with at least two lines: `title: My paper` and `url: https://example.org/`',
    }),
  },
  'config-ambiguous': {
    severity: 'error',
    fixed: true,
    says: (files: readonly string[]) => ({
      message: `there are several configs: ${files.map(quoted).join(' and ')}`,
      help: 'keep one and delete or rename the others, or name one with `--config`',
    }),
  },
  'config-extension': {
    severity: 'error',
    fixed: true,
    says: (extension: string) => ({
      message: extension === '' ? 'a config needs an extension' : `a config cannot be a \`${extension}\` file`,
      help: 'name it .ts, .mts, .js, .mjs, .json or .yaml',
    }),
  },
  'config-syntax': {
    severity: 'error',
    fixed: true,
    says: (reason: string) => ({
      message: `the config cannot be parsed: ${reason}`,
      help: 'look for a comma, quote or bracket that is missing or left over, here or on the line before',
    }),
  },
  'config-crashed': {
    severity: 'error',
    fixed: true,
    says: (reason: string) => ({
      message: `the config stopped with an error: ${reason}`,
      help: 'correct it there; a package that the config imports must be installed beside it',
    }),
  },
  'config-no-export': {
    severity: 'error',
    fixed: true,
    says: (found: string) => ({
      message: `the config must be an object, found ${found}`,
      help: 'write `export default defineConfig({ … })` in a TypeScript or JavaScript config; in YAML or JSON, keys and values',
    }),
  },
  'config-unknown-key': {
    severity: 'error',
    fixed: true,
    says: (key: string, within: string, meant: string | undefined, known: readonly string[]) => ({
      message: within === '' ? `unknown key \`${key}\`` : `unknown key \`${key}\` in \`${within}\``,
      ...(meant !== undefined
        ? { help: `did you mean \`${meant}\`?` }
        : { help: known.length <= mostKeysToName ? `keys here: ${known.join(', ')}` : tooManyKeys }),
    }),
  },
  'config-missing-key': {
    severity: 'error',
    fixed: true,
    says: (key: string, within: string, wanted: string) => ({
      message: within === '' ? `\`${key}\` is missing` : `\`${key}\` is missing in \`${within}\``,
      help: `add \`${key}\`: ${wanted}`,
    }),
  },
  'config-wrong-type': {
    severity: 'error',
    fixed: true,
    says: (key: string, wanted: string, found: string) => {
      const help = helpForType(key, wanted, found);
      return { message: `\`${key}\` must be ${wanted}, found ${found}`, ...(help !== undefined && { help }) };
    },
  },
  'config-wrong-value': {
    severity: 'error',
    fixed: true,
    says: (key: string, value: string, wanted: string, meant?: string) => ({
      message: `\`${key}\` cannot be \`${value}\``,
      help: meant === undefined ? `write ${wanted}` : `did you mean \`${meant}\`? write ${wanted}`,
    }),
  },
  'config-url': {
    severity: 'error',
    fixed: true,
    says: (key: string, problem: string, help: string) => ({ message: `\`${key}\` ${problem}`, help }),
  },
  'config-language': {
    severity: 'error',
    fixed: true,
    says: (key: string, value: string, meant: string | undefined) => ({
      message: `\`${key}\` is not a language: \`${value}\``,
      help: meant === undefined ? 'write a BCP 47 tag such as `en`, `cs` or `pt-BR`' : `did you mean \`${meant}\`?`,
    }),
  },
  'config-time-zone': {
    severity: 'error',
    fixed: true,
    says: (value: string, meant: string | undefined) => ({
      message: `unknown time zone \`${value}\``,
      help: meant === undefined ? 'write an IANA name such as `Europe/Prague` or `UTC`' : `did you mean \`${meant}\`?`,
    }),
  },
  'config-permalink': {
    severity: 'error',
    fixed: true,
    says: (problem: string, help: string) => ({ message: `\`permalink\` ${problem}`, help }),
  },
  'config-same-slug': {
    severity: 'error',
    fixed: true,
    says: (what: string, name: string, other: string, slug: string) => ({
      message: `the ${what} \`${name}\` and \`${other}\` have one address, \`${slug}\``,
      help: 'give one of them a `slug` of its own',
    }),
  },
  'config-twice': {
    severity: 'error',
    fixed: true,
    says: (what: string, name: string) => ({
      message: `the ${what} \`${name}\` is listed twice`,
      help: 'delete one of the two',
    }),
  },
  'config-no-slug': {
    severity: 'error',
    fixed: true,
    says: (what: string, name: string) => ({
      message: `no address can be made from the ${what} \`${name}\``,
      help: 'give it a `slug` of small letters, digits and hyphens',
    }),
  },
  'config-unknown-policy': {
    severity: 'error',
    fixed: true,
    says: (property: string, meant: string | undefined, known: readonly string[]) => ({
      message: `\`${property}\` is not a policy that schema.org knows`,
      help: meant === undefined ? `policies: ${known.join(', ')}` : `did you mean \`${meant}\`?`,
    }),
  },
  'config-field-schema': {
    severity: 'error',
    fixed: true,
    says: (key: string, found: string, help: string) => ({
      message: `\`${key}\` must be a Standard Schema, found ${found}`,
      help,
    }),
  },
  'config-field-taken': {
    severity: 'error',
    fixed: true,
    says: (key: string, how: string) => ({
      message: `\`${key}\` is a key of newsctl's own front matter and cannot be ${how}`,
      help: 'choose another name',
    }),
  },
  'config-field-names': {
    severity: 'error',
    fixed: true,
    says: (foreign: string, one: string, other: string) => ({
      message: `\`${foreign}\` stands for both \`${one}\` and \`${other}\``,
      help: `list \`${foreign}\` under one of them only`,
    }),
  },
  'config-unknown-rule': {
    severity: 'error',
    fixed: true,
    says: (code: string, meant: string | undefined) => ({
      message: `there is no rule \`${code}\``,
      help: meant === undefined ? 'the command `newsctl explain` lists all rules' : `did you mean \`${meant}\`?`,
    }),
  },
  'config-fixed-rule': {
    severity: 'error',
    fixed: true,
    says: (code: string, severity: string) => ({
      message: `the rule \`${code}\` cannot be set to \`${severity}\``,
      help: 'it protects what is published, where, or what runs; delete the line',
    }),
  },
} satisfies Record<string, Rule>;

const mostKeysToName = 25;
const tooManyKeys = 'delete it, or look for the key that is meant in the documentation of the config';

function helpForType(key: string, wanted: string, found: string): string | undefined {
  const name = key.split('.').at(-1);
  if (wanted === 'text' && /number|`|text/.test(found) && !found.includes('empty')) return 'put it into quotes';
  if (wanted === 'text' && /nothing|empty/.test(found)) return `write something behind \`${name}\`, or delete it`;
  if (wanted === 'a list') return `write a list, also for one: \`${name}: [one]\``;
  return wanted === 'keys and values' ? 'write one `key: value` below the other, indented' : undefined;
}

const quoted = (text: string): string => `\`${text}\``;
