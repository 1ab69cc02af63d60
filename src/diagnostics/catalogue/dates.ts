import type { Rule } from '../rule.ts';

/** Mistakes in dates of front matter. */
export const dateRules = {
  'invalid-date': {
    severity: 'error',
    fixed: true,
    says: (key: string, problem: string, help: string) => ({
      message: `\`${key}\` is not a valid date: ${problem}`,
      help,
    }),
  },
  'time-in-gap': {
    severity: 'error',
    fixed: true,
    says: (key: string, zone: string, from: string, to: string) => ({
      message: `\`${key}\` does not exist in ${zone}: the clocks go from ${from} to ${to} then`,
      help: `write a time before ${from} or from ${to} on, or add the offset from UTC`,
    }),
  },
  'ambiguous-time': {
    severity: 'warning',
    says: (key: string, zone: string, [first, second]: readonly [string, string]) => ({
      message: `\`${key}\` happens twice in ${zone}, because the clocks go back; the first is taken`,
      help: `add the offset from UTC: \`${first}\` for the first, \`${second}\` for the second`,
    }),
  },
  'missing-zone': {
    severity: 'error',
    fixed: true,
    says: (key: string) => ({
      message: `\`${key}\` has no time zone`,
      help: 'write the time with its offset: `2026-11-23T09:30:00+01:00`, or with `Z` for UTC',
    }),
  },
  'updated-before-date': {
    severity: 'warning',
    says: () => ({
      message: '`updated` is before `date`',
      help: 'correct one of them; `date` is the first publication, `updated` the last editorial change',
    }),
  },
  'correction-before-date': {
    severity: 'warning',
    says: () => ({
      message: 'the correction is older than the article',
      help: 'correct one of them; `date` is the first publication, and a correction comes after it',
    }),
  },
  'expires-too-soon': {
    severity: 'warning',
    says: (start: 'date' | 'embargo') => ({
      message: `\`expires\` is not after \`${start}\`, so the article never appears`,
      help: 'correct one of them',
    }),
  },
} satisfies Record<string, Rule>;
