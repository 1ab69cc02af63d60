import type { NewFile, SiteAnswers } from './site-answers.ts';
import { snippetsText } from './snippets.ts';

/** What makes Visual Studio Code underline mistakes in Markdown, offer snippets and leave the output out of its searches. */
export function editorFiles(answers: SiteAnswers): readonly NewFile[] {
  return [
    { path: '.vscode/tasks.json', text: json(tasks) },
    { path: '.vscode/settings.json', text: json(settings) },
    { path: '.vscode/newsctl.code-snippets', text: snippetsText(answers) },
  ];
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const tasks = {
  version: '2.0.0',
  tasks: [
    {
      label: 'newsctl: check while I write',
      type: 'shell',
      command: 'npx newsctl check --watch --format compact',
      isBackground: true,
      runOptions: { runOn: 'folderOpen' },
      presentation: { reveal: 'never', panel: 'dedicated' },
      problemMatcher: {
        owner: 'newsctl',
        source: 'newsctl',
        fileLocation: ['relative', `\${workspaceFolder}`],
        pattern: {
          regexp: '^(.+?):(\\d+):(\\d+): (error|warning) ([a-z0-9-]+): (.*)$',
          file: 1,
          line: 2,
          column: 3,
          severity: 4,
          code: 5,
          message: 6,
        },
        background: {
          activeOnStart: true,
          beginsPattern: '^newsctl check started',
          endsPattern: '^newsctl check finished',
        },
      },
    },
    {
      label: 'newsctl: preview',
      type: 'shell',
      command: 'npx newsctl dev',
      isBackground: true,
      presentation: { panel: 'dedicated' },
      problemMatcher: [],
    },
  ],
};

const settings = {
  'files.eol': '\n',
  'search.exclude': { public: true, '.newsctl': true },
  '[markdown]': {
    'editor.wordWrap': 'on',
    'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
    'editor.snippetSuggestions': 'top',
    // Two blanks at the end of a line are a line break in Markdown.
    'files.trimTrailingWhitespace': false,
  },
};
