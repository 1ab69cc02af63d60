import type { Note } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';

/** Where a template was when it failed: which page was being rendered and who included it. */
export interface TemplateFacts {
  /** Source of the article, or the address of the page. Absent when nothing was being rendered. */
  readonly rendering?: string;
  /** `templates/layout.eta:22`, innermost first. */
  readonly calledFrom: readonly string[];
}

/** Mistakes in templates. */
export const templateRules = {
  'template-error': {
    severity: 'error',
    fixed: true,
    says: (what: string, help: string | undefined, facts: TemplateFacts) => ({
      message: what,
      ...(help !== undefined && { help }),
      notes: notesOf(facts),
    }),
  },
  'unknown-template': {
    severity: 'error',
    fixed: true,
    says: (name: string, meant: string | undefined, facts: TemplateFacts) => ({
      message: `there is no template \`${name}\``,
      help:
        meant === undefined
          ? `write the file \`templates${name}.eta\`, or name one that exists`
          : `did you mean \`${meant}\`?`,
      notes: notesOf(facts),
    }),
  },
  'unknown-variable': {
    severity: 'warning',
    says: (name: string, meant: string | undefined, facts: TemplateFacts) => ({
      message: `unknown variable \`${name}\``,
      help:
        meant === undefined ? 'docs/templates.md lists everything a template is given' : `did you mean \`${meant}\`?`,
      notes: notesOf(facts),
    }),
  },
  'template-file': {
    severity: 'error',
    fixed: true,
    says: (what: string, help: string) => ({ message: `the template cannot be used: ${what}`, help }),
  },
} satisfies Record<string, Rule>;

function notesOf({ rendering, calledFrom }: TemplateFacts): Note[] {
  return [
    ...(rendering === undefined ? [] : [{ label: 'while rendering', text: rendering }]),
    ...calledFrom.map((text) => ({ label: 'called from', text })),
  ];
}
