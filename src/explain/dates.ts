import type { dateRules } from '../diagnostics/catalogue/dates.ts';
import type { Explanation } from './explanation.ts';

/** What the codes about dates mean. */
export const dateRulesExplained: Record<keyof typeof dateRules, Explanation> = {
  'invalid-date': {
    what: 'The value is not a date in the form of ISO 8601, or a day or time that does not exist.',
    why: '`03/04/2026` is March to some and April to others; an impossible day would become another one without a word.',
    wrong: 'date: 2026-11-31',
    right: 'date: 2026-11-30',
  },
  'time-in-gap': {
    what: "The clocks of the site's zone are put forward over this time, so that it never comes.",
    why: 'Programs move it to an hour before or after, and the article appears when nobody expects it.',
    wrong: 'date: 2026-03-29 02:30',
    right: 'date: 2026-03-29 03:30',
  },
  'ambiguous-time': {
    what: "The clocks of the site's zone are put back, so that this time comes twice. The first is taken.",
    why: 'The article may appear an hour earlier than meant.',
    wrong: 'date: 2026-10-25 02:30',
    right: 'date: 2026-10-25T02:30:00+01:00',
  },
  'missing-zone': {
    what: '`embargo` has no time zone. It needs an offset or `Z`.',
    why: 'An embargo is a promise to others, who live by other clocks: an hour too early breaks it.',
    wrong: 'embargo: 2026-11-23 09:00',
    right: 'embargo: 2026-11-23T09:00:00+01:00',
  },
  'updated-before-date': {
    what: 'The last change is said to be before the first publication.',
    why: 'Readers and search engines see contradicting dates.',
    wrong: 'date: 2026-11-23\nupdated: 2026-11-20',
    right: 'date: 2026-11-20\nupdated: 2026-11-23',
  },
  'correction-before-date': {
    what: 'A correction has a date before the first publication.',
    why: 'Nothing can be corrected before readers have seen it; one of the dates is wrong.',
    wrong: 'date: 2026-11-23\ncorrections:\n  - date: 2026-11-20\n    text: The fare is 40 crowns, not 14.',
    right: 'date: 2026-11-20\ncorrections:\n  - date: 2026-11-23\n    text: The fare is 40 crowns, not 14.',
  },
  'expires-too-soon': {
    what: 'The article expires before or at the moment it is published, or its embargo ends.',
    why: 'It never appears, and nothing else would say so.',
    wrong: 'date: 2026-11-23\nexpires: 2026-11-23',
    right: 'date: 2026-11-23\nexpires: 2026-12-23',
  },
};
