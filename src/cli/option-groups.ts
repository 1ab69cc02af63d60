/** The heading under which help shows a flag; flags that only one or two commands have come first, under no heading of their own. */
export function groupOfOption(long: string, command: string): string {
  // A feed is what rss puts out: its format and its file are not those of a report or of a site.
  if (command === 'rss' && (long === '--format' || long === '--out')) return 'Flags';
  if (site.has(long)) return 'Site';
  if (speech.has(long)) return 'Output';
  return 'Flags';
}

const site: ReadonlySet<string> = new Set([
  '--cwd',
  '--config',
  '--base-url',
  '--now',
  '--drafts',
  '--no-drafts',
  '--out',
]);

const speech: ReadonlySet<string> = new Set([
  '--format',
  '--report',
  '--quiet',
  '--verbose',
  '--max-errors',
  '--json',
  '--color',
  '--no-color',
  '--ascii',
  '--debug',
  '--help',
]);
