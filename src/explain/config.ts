import type { configRules } from '../diagnostics/catalogue/config.ts';
import type { Explanation } from './explanation.ts';

export const configRulesExplained: Record<keyof typeof configRules, Explanation> = {
  'config-missing': {
    what: 'There is no config in the folder of the site, or `--config` names a file that is not there.',
    why: 'Without a name and an address newsctl cannot write links, feeds or structured data, and it does not guess them.',
    wrong: 'articles/\ntemplates/',
    right: '# newsctl.config.yaml beside articles/\ntitle: The Daily Example\nurl: https://example.org/',
  },
  'config-ambiguous': {
    what: 'Several files in the folder of the site could be its config.',
    why: 'A change made in the one that is not read would have no effect, and nobody would see why.',
    wrong: 'newsctl.config.ts\nnewsctl.config.yaml',
    right: 'newsctl.config.ts',
  },
  'config-extension': {
    what: 'The file that `--config` names is of a kind that newsctl does not read.',
    why: 'The extension decides whether a file is run as TypeScript or JavaScript, or read as YAML or JSON.',
    wrong: 'newsctl build --config site.toml',
    right: 'newsctl build --config site.yaml',
  },
  'config-syntax': {
    what: 'The config is not valid TypeScript, JavaScript, YAML or JSON.',
    why: 'Nothing in it can be used before it can be read as a whole.',
    wrong: "export default defineConfig({\n  title: 'The Daily Example'\n  url: 'https://example.org/',\n});",
    right: "export default defineConfig({\n  title: 'The Daily Example',\n  url: 'https://example.org/',\n});",
  },
  'config-crashed': {
    what: 'The config was run and stopped with an error of its own, or something that it imports was not found.',
    why: 'A config that did not run to its end has given no settings.',
    wrong: "import { z } from 'zod'; // not installed beside the site",
    right: "import { z } from 'zod'; // after `npm install zod` in the folder of the site",
  },
  'config-no-export': {
    what: 'The config gives something else than an object with keys, or nothing at all.',
    why: 'Settings are found by their keys.',
    wrong: "const config = { title: 'The Daily Example', url: 'https://example.org/' };",
    right: "export default { title: 'The Daily Example', url: 'https://example.org/' };",
  },
  'config-unknown-key': {
    what: 'The config holds a key that newsctl does not know at that place.',
    why: 'A mistyped key would have no effect: the default would be used in silence.',
    wrong: 'timezone: Europe/Prague',
    right: 'timeZone: Europe/Prague',
  },
  'config-missing-key': {
    what: 'A key is missing that has no sensible default.',
    why: 'The name and the address of a paper, of an author or of a section stand on every page that is about them.',
    wrong: 'title: The Daily Example',
    right: 'title: The Daily Example\nurl: https://example.org/',
  },
  'config-wrong-type': {
    what: 'A value is of another kind than its key asks for: text instead of a number, one value instead of a list.',
    why: 'Turning it into what was perhaps meant could publish something that nobody wanted.',
    wrong: 'pageSize: many',
    right: 'pageSize: 20',
  },
  'config-wrong-value': {
    what: 'A value is of the right kind and yet none of those that its key allows.',
    why: 'Each allowed value has a meaning that is written down; any other would be a guess.',
    wrong: 'markdown:\n  html: sanitise',
    right: 'markdown:\n  html: sanitize',
  },
  'config-url': {
    what: 'An address is not one that a browser or a feed reader could follow from anywhere.',
    why: 'Feeds, sitemaps and canonical links need absolute http or https addresses; a query or a password has no place in that of a site.',
    wrong: 'url: example.org',
    right: 'url: https://example.org/',
  },
  'config-language': {
    what: 'The language is not a BCP 47 tag of a language that is known.',
    why: 'It chooses labels, dates, quotes and hyphenation, and tells screen readers how to speak. A country is not a language: Czech is `cs`, not `cz`.',
    wrong: 'language: cz',
    right: 'language: cs',
  },
  'config-time-zone': {
    what: 'The time zone is not an IANA name that this version of Node knows. An offset is none: it ignores summer time.',
    why: 'It decides on which day an article appears, and when an article scheduled for 09:00 goes live.',
    wrong: 'timeZone: "+01:00"',
    right: 'timeZone: Europe/Prague',
  },
  'config-permalink': {
    what: 'The pattern of addresses is one that not every article could have an address of its own from.',
    why: 'Addresses should last for decades: they are made of plain parts, end in a slash and hold the slug.',
    wrong: 'permalink: /:year/:title',
    right: 'permalink: /:year/:slug/',
  },
  'config-same-slug': {
    what: 'Two sections or two authors would have their pages at the same address.',
    why: 'One page would overwrite the other.',
    wrong: 'sections: [Café, Cafe]',
    right: 'sections:\n  - Café\n  - name: Cafe\n    slug: cafe-society',
  },
  'config-twice': {
    what: 'A section, or the id of an author, is listed twice.',
    why: 'The second would overwrite the first, with another description or another biography.',
    wrong: 'sections: [World, Sport, World]',
    right: 'sections: [World, Sport]',
  },
  'config-no-slug': {
    what: 'The name holds no letter or digit that an address could be made from.',
    why: 'Each section and each author has a page, and a page needs an address.',
    wrong: 'sections: ["★"]',
    right: 'sections:\n  - name: "★"\n    slug: stars',
  },
  'config-unknown-policy': {
    what: 'A key under `publisher.policies` is no property of schema.org for the policies of a news organisation.',
    why: 'Search engines and trust indicators read these names only; a policy under another name is published for nobody.',
    wrong: 'policies:\n  ethics: /ethics/',
    right: 'policies:\n  ethicsPolicy: /ethics/',
  },
  'config-field-schema': {
    what: 'A key under `fields` has a value that is not a Standard Schema, version 1.',
    why: 'newsctl checks fields of your own with a schema of a library that you choose; only a TypeScript or JavaScript config can hold one.',
    wrong: "fields: { rating: 'number' }",
    right: "import { z } from 'zod';\n// …\nfields: { rating: z.coerce.number().min(1).max(5) }",
  },
  'config-field-taken': {
    what: 'A key of newsctl itself is declared again, used as a foreign name of another key, or ignored although an article needs it or it decides whether the article is shown.',
    why: 'A `draft` or an `embargo` that is read as something else would publish what was to be held back.',
    wrong: 'ignoreFields: [draft]',
    right: 'ignoreFields: [cover_color]',
  },
  'config-field-names': {
    what: 'One foreign key is said to mean two keys of newsctl.',
    why: 'An article that has it could be read in two ways.',
    wrong: 'fieldNames:\n  summary: [deck]\n  dateline: [deck]',
    right: 'fieldNames:\n  summary: [deck]\n  dateline: [place]',
  },
  'config-unknown-rule': {
    what: 'A key under `rules` is no code of newsctl.',
    why: 'A mistyped code would leave the rule as strict as it was.',
    wrong: 'rules:\n  tag-variant: off',
    right: 'rules:\n  tag-variants: off',
  },
  'config-fixed-rule': {
    what: 'The config softens a rule that protects what is published, under which address, or what runs.',
    why: 'A broken fence or a double address is never harmless: drafts become public, pages overwrite each other.',
    wrong: 'rules:\n  missing-front-matter: warning',
    right: 'rules: {}',
  },
};
