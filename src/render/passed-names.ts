import { escapeRegExp } from './find-needle.ts';
import type { Theme } from './theme.ts';

/** Makes a function that tells whether any include or layout of the theme passes a value of that name: `include('/partials/card', { level: 2 })`. */
export function makePassedNames(theme: Theme): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    const answer = known.get(key) ?? isPassed(theme, key);
    known.set(key, answer);
    return answer;
  };
}

function isPassed(theme: Theme, key: string): boolean {
  const name = escapeRegExp(key);
  const passing = new RegExp(`\\b(?:include|layout)\\((?:[^()]|\\([^()]*\\))*[{,]\\s*${name}\\s*[:,}]`);
  return [...theme.templates.values()].some(({ text }) => passing.test(text));
}
