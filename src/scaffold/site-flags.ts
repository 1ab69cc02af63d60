import { shellWord } from './shell-word.ts';
import type { SiteAnswers } from './site-answers.ts';

/** The command that gives the same site without a question. */
export function sameInFlags(folder: string, answers: SiteAnswers, wishes: { ci: boolean; editor: boolean }): string {
  const { title, url, language, timeZone, author, sections } = answers;
  const flags: [string, string][] = [
    ['--title', title],
    ['--url', url],
    ['--language', language],
    ['--time-zone', timeZone],
    ['--author', author?.name ?? ''],
    ...(author?.email === undefined ? [] : ([['--email', author.email]] as [string, string][])),
    ['--sections', sections.join(',')],
  ];
  const words = [
    'newsctl init',
    ...(folder === '.' ? [] : [shellWord(folder)]),
    ...flags.map(([flag, value]) => `${flag} ${value === '' ? '""' : shellWord(value)}`),
    ...(wishes.ci ? [] : ['--no-ci']),
    ...(wishes.editor ? [] : ['--no-editor']),
    '--yes',
  ];
  return words.join(' ');
}
