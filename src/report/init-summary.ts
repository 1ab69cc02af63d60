import { paintFor } from './paint.ts';
import { signsOf } from './signs.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

export interface InitFacts {
  /** As seen from where the command was given; `.` for that place itself. */
  readonly folder: string;
  readonly files: readonly string[];
  /** Files that were there and stay as they are. */
  readonly kept: readonly string[];
  readonly url: string;
  readonly dryRun: boolean;
  /** The command that does the same without questions. */
  readonly same?: string;
}

/** What a new site consists of, and what to do next; the command to begin with comes last but for the way to repeat it. */
export function initSummary({ folder, files, kept, url, dryRun, same }: InitFacts, terminal: Terminal): string {
  const { done, faint, strong, severity } = paintFor(terminal);
  const signs = signsOf(terminal);
  const place = folder === '.' ? 'here' : `in ${visible(folder)}/`;
  const notes: string[] = kept.map((name) => (name === 'package.json' ? keptPackage : keptGitignore));
  if (url === 'https://example.org/')
    notes.push('the address is https://example.org/ for now: put yours into newsctl.config.ts');
  const install = kept.includes('package.json') ? 'npm install --save-dev newsctl' : 'npm install';
  const steps = [...(folder === '.' ? [] : [`cd ${quoted(folder)}`]), install, 'npx newsctl dev'];
  const lines = [
    '',
    `${done(signs.done)} ${dryRun ? 'would create' : 'created'} ${files.length} files ${place}`,
    ...files.map((path) => faint(`  ${visible(path)}`)),
    ...notes.map((note) => `${severity('warning', signs.warning)} ${note}`),
    '',
    ...steps.map((step, index) => `${index === 0 ? '  next  ' : '        '}${strong(visible(step))}`),
    ...(same === undefined ? [] : ['', faint('  the same without questions:'), faint(`  ${visible(same)}`)]),
    '',
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** One line that says what is in the way, and one that says what to do. */
export function initFailure({ message, help }: { message: string; help?: string }, terminal: Terminal): string {
  const { severity } = paintFor(terminal);
  const hint = help === undefined ? '' : `  ${help.startsWith('newsctl ') ? 'try ' : 'hint'}  ${visible(help)}\n`;
  return `${severity('error', signsOf(terminal).error)} ${visible(message)}\n${hint}`;
}

const keptPackage = 'package.json is kept as it is';
const keptGitignore = '.gitignore is kept as it is: it should name /public/ and /.newsctl/';

const quoted = (folder: string): string => (/^[\p{L}\p{N}_./-]+$/u.test(folder) ? folder : `"${folder}"`);
