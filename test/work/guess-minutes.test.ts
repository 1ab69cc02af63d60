import { expect, test } from 'vitest';
import { makeMeasure } from '../../src/markdown/facts.ts';
import { makeMinutesGuess } from '../../src/work/guess-minutes.ts';
import { render } from '../markdown/render.ts';

const guess = makeMinutesGuess();

test('the guess is the reading time of the rendered text, or the minute beside it', () => {
  const paragraph =
    'The *council* voted on the [budget](https://example.org/a-long/address/of/many-words) `by_hand`, 9 to 2.\n\n';
  for (const times of [1, 20, 60, 150]) {
    const markdown = `## Votes\n\n${paragraph.repeat(times)}- one\n- two\n`;
    const { minutes } = makeMeasure()(render(markdown).html);
    expect(Math.abs(guess(markdown) - minutes)).toBeLessThanOrEqual(1);
  }
});

test('nothing takes a minute', () => {
  expect(guess('')).toBe(1);
});
