import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePauses } from '../../src/cli/pause.ts';
import type { Surroundings } from '../../src/cli/process.ts';

let written: string[];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  written = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  process.removeAllListeners('SIGINT');
});

const stderr = { isTerminal: true, color: 0, unicode: true, columns: 80, hyperlinks: false } as const;
const place = (wishes: { isTerminal: boolean; isCi: boolean }): Surroundings =>
  ({ stderr: { ...stderr, isTerminal: wishes.isTerminal }, isCi: wishes.isCi }) as Surroundings;

/** Works through 1,000 articles at one each `step` milliseconds, and gives what was written, each with the time it was written at. */
async function readArticles(surroundings: Surroundings, step: number, isQuiet = false): Promise<[number, string][]> {
  const { pause, clear } = makePauses(surroundings, isQuiet);
  const seen: [number, string][] = [];
  for (let done = 1; done <= 1000; done++) {
    vi.advanceTimersByTime(step);
    await pause('reading articles', done, 1000);
    for (const text of written.splice(0)) seen.push([done * step, text]);
  }
  clear();
  for (const text of written) seen.push([Number.POSITIVE_INFINITY, text]);
  return seen;
}

const line = '\r\u001b[2K';

test('on a terminal progress shows after half a second, in one line: stage, count, rate, time left; and it goes away', async () => {
  const seen = await readArticles(place({ isTerminal: true, isCi: false }), 10);
  expect(seen[0]).toEqual([500, `${line}reading articles 50 of 1,000 · 5 % · 102/s`]);
  expect(seen.find(([at]) => at === 5000)?.[1]).toMatch(
    /^\r\u001b\[2Kreading articles 500 of 1,000 · 50 % · 10\d\/s · 5 s left$/,
  );
  expect(seen.slice(0, -1).every(([, text]) => text.startsWith(line) && !text.includes('\n'))).toBe(true);
  expect(seen.at(-1)).toEqual([Number.POSITIVE_INFINITY, line]);
});

test('work that is done within half a second shows no progress', async () => {
  expect(await readArticles(place({ isTerminal: true, isCi: false }), 0.4)).toEqual([]);
});

test('in CI a line of its own is written every ten seconds', async () => {
  const seen = await readArticles(place({ isTerminal: false, isCi: true }), 35);
  expect(seen.map(([at]) => Math.round(at / 1000))).toEqual([10, 20, 30]);
  expect(seen[0]?.[1]).toMatch(/^reading articles \d+ of 1,000 · \d+ % · \d+\/s · \d+ s left\n$/);
});

test('a terminal in CI gets lines as well, and nothing that moves', async () => {
  const seen = await readArticles(place({ isTerminal: true, isCi: true }), 35);
  expect(seen).toHaveLength(3);
  expect(seen.every(([, text]) => !text.includes('\u001b'))).toBe(true);
});

test('nobody is shown progress who asked for quiet, or who reads a file', async () => {
  expect(await readArticles(place({ isTerminal: true, isCi: false }), 35, true)).toEqual([]);
  expect(await readArticles(place({ isTerminal: false, isCi: true }), 35, true)).toEqual([]);
  expect(await readArticles(place({ isTerminal: false, isCi: false }), 35)).toEqual([]);
});
