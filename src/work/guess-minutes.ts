import { makeMeasure } from '../markdown/facts.ts';

/** Makes what guesses the reading time of Markdown that has not been rendered, in minutes: right but for the odd article that lies between two. */
export function makeMinutesGuess(): (markdown: string) => number {
  const measure = makeMeasure();
  return (markdown) => measure(markdown.replace(linkTargets, ']')).minutes;
}

const linkTargets = /\]\([^)\n]*\)/g;
