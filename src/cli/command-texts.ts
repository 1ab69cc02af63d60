import type { ExampleNode } from '../model/command-tree.ts';

/** What help says of a command beside its flags. */
export interface CommandTexts {
  readonly group: string;
  readonly details: string;
  /** The plainest first. */
  readonly examples: readonly ExampleNode[];
  /** What exit code 1 means here. */
  readonly one?: string;
}

/** The groups in the order of a day at a newspaper. */
export const commandGroups = ['Write', 'Look', 'Publish', 'Help'] as const;

/** The texts of a command. */
export function textsOf(command: string): CommandTexts {
  const found = texts[command];
  if (found === undefined) return { group: 'Help', details: '', examples: [] };
  const { group, details, one, examples } = found;
  return {
    group,
    details,
    ...(one !== undefined && { one }),
    examples: examples.map(([command, meaning]) => ({ command, meaning })),
  };
}

interface Texts extends Omit<CommandTexts, 'examples'> {
  readonly group: (typeof commandGroups)[number];
  readonly examples: readonly (readonly [command: string, meaning: string])[];
}

const content = 'the content has errors; with --strict, or warnings';
const inTheWay = 'something is in the way; nothing was written';
const notPossible = 'what would come of it does not pass check; nothing was written';

const texts: { readonly [command: string]: Texts } = {
  init: {
    group: 'Write',
    details:
      'Makes a new site: a config with comments, a first article, a workflow for GitHub Actions that publishes what comes due, and settings for Visual Studio Code. Asks for what no flag says. Never writes over a file: when one is there already, nothing is written. Prints the folder.',
    one: inTheWay,
    examples: [
      ['newsctl init', 'ask, and make a site'],
      ['newsctl init paper --title "The Morning Paper" --yes', 'ask nothing'],
    ],
  },
  new: {
    group: 'Write',
    details:
      'Makes a new article. Asks for what no flag says; without a terminal it asks nothing and needs a title. Prints the path of the file.',
    one: inTheWay,
    examples: [
      ['newsctl new', 'ask, and make an article'],
      ['newsctl new "The tram is back" --yes', 'ask nothing, make a draft'],
      ['newsctl new Budget --embargo "2026-12-01 18:00" --yes', 'hold it back until then'],
      ['newsctl new "Snow" --from - --yes < snow.md', 'with a text that is there'],
    ],
  },
  publish: {
    group: 'Write',
    details:
      'Publishes an article: the line `draft` goes, the date is set. Only the lines that must change do. Refused when the article would not pass check.',
    one: notPossible,
    examples: [
      ['newsctl publish articles/2026/tram.md', 'now'],
      ['newsctl publish tram --at "2026-12-24 06:00"', 'at a time, in the time zone of the site'],
      ['newsctl publish tram --dry-run', 'show the change as a diff'],
    ],
  },
  unpublish: {
    group: 'Write',
    details: 'Makes an article a draft again: the next build takes it off the site.',
    one: notPossible,
    examples: [['newsctl unpublish tram', 'by its path or its slug']],
  },
  rename: {
    group: 'Write',
    details: 'Gives an article another address. The old one is kept as an alias, which redirects to the new one.',
    one: notPossible,
    examples: [['newsctl rename tram --slug the-tram-is-back', 'with a redirect from /tram/']],
  },
  schema: {
    group: 'Write',
    details: 'Prints the JSON Schema of the front matter of this site, with the fields that its config declares.',
    examples: [['newsctl schema > front-matter.schema.json', 'for an editor']],
  },
  dev: {
    group: 'Look',
    details:
      'Serves a preview on this machine, drafts and scheduled articles included and marked. Every save is shown at once; a mistake is shown in the page.',
    examples: [
      ['newsctl dev', 'at http://localhost:4321/, or the next free port'],
      ['newsctl dev --open --no-drafts', 'in the browser, as readers will see it'],
    ],
  },
  check: {
    group: 'Look',
    details:
      'Runs everything that a build runs and writes nothing. All mistakes of all files are named in one run, drafts included, each with file, line, column and what to write instead.',
    one: content,
    examples: [
      ['newsctl check', 'name every mistake'],
      ['newsctl check --strict --format github', 'in CI: fail on warnings as well, with annotations'],
    ],
  },
  list: {
    group: 'Look',
    details:
      'Lists the articles with date, state, path and title, and says when the next one changes. Reads front matter alone.',
    one: 'the content has errors; what could be read is listed',
    examples: [
      ['newsctl list --status draft', 'what is not published yet'],
      ['newsctl list --json', 'for a script, with nextChangeAt'],
    ],
  },
  build: {
    group: 'Publish',
    details:
      'Writes the site to the output folder: pages, feeds, sitemaps, redirects. Articles that are drafts, scheduled, embargoed or expired are in no byte of it. When anything is wrong, nothing is written and the last good output stays.',
    one: content,
    examples: [
      ['newsctl build', 'build articles/ into public/'],
      ['newsctl build --dry-run', 'say what would change'],
      ['newsctl build --profile', 'where the time goes'],
      ['newsctl build --shard 2/4', 'as the second of four machines, make parts/2-of-4.part'],
      ['newsctl build --now 2026-12-24T18:00', 'what a build at that time would publish'],
    ],
  },
  merge: {
    group: 'Publish',
    details:
      'Builds the site of the parts that several machines made with build --shard: lists, feeds and sitemaps, and everything put together, the same bytes as one build. Needs the site itself as well: what changed since, and every article that is held back, is read here.',
    one: content,
    examples: [
      ['newsctl merge parts', 'of all parts in a folder'],
      ['newsctl merge parts/1-of-2.part parts/2-of-2.part', 'of these'],
    ],
  },
  rss: {
    group: 'Publish',
    details:
      'Prints one feed of the site or of a part of it, or writes it to a file when it has changed. Needs no templates.',
    one: content,
    examples: [
      ['newsctl rss > feed.xml', 'the feed of the site'],
      ['newsctl rss --section News --out news.xml', 'one section, written only when it changed'],
    ],
  },
  help: {
    group: 'Help',
    details: 'Shows all commands, or one with its flags, examples and exit codes.',
    examples: [['newsctl help build', 'all about one command']],
  },
  explain: {
    group: 'Help',
    details:
      'Says what the code of a message means and why it matters, with a wrong and a right example. Without a code, lists them all.',
    examples: [
      ['newsctl explain', 'all codes'],
      ['newsctl explain invalid-date', 'what one means and how to mend it'],
    ],
  },
  completion: {
    group: 'Help',
    details:
      'Prints the script that completes commands, flags, articles, sections, tags and authors at Tab. It asks newsctl itself each time, so it never grows old. No file is changed.',
    examples: [
      ['source <(newsctl completion bash)', 'in ~/.bashrc; zsh likewise'],
      ['newsctl completion fish > ~/.config/fish/completions/newsctl.fish', 'once'],
    ],
  },
};
