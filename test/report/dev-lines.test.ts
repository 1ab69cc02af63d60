import { expect, test } from 'vitest';
import { devKeys, devReady, devRound, type ReadyFacts } from '../../src/report/dev-lines.ts';
import type { Terminal } from '../../src/report/terminal.ts';

const terminal: Terminal = { color: 0, unicode: true, columns: 80, hyperlinks: false };
const facts: ReadyFacts = {
  version: '1.0.0',
  url: 'http://127.0.0.1:4322/',
  network: [],
  articles: 1204,
  drafts: 4,
  coming: 1,
  areShown: true,
  elapsed: 412,
};

test('a preview says how soon it was ready, where it is and what it shows', () => {
  expect(devReady(facts, terminal)).toBe(`newsctl 1.0.0  preview of 1,204 articles ready in 412 ms

  local     http://127.0.0.1:4322/
  network   use --host to expose
  drafts    shown (4)   scheduled and embargoed shown (1)

`);
});

test('another port than the one asked for, another time, and that others can read drafts are said', () => {
  const said = devReady(
    { ...facts, busyPort: 4321, now: '2026-12-01', network: ['http://192.168.1.5:4322/'], areShown: false },
    terminal,
  );
  expect(said).toContain('▲ port 4321 is in use, this is the next one');
  expect(said).toContain('  clock     2026-12-01\n');
  expect(said).toContain('  network   http://192.168.1.5:4322/\n');
  expect(said).toContain('▲ whoever is in this network can read drafts and what is under embargo\n');
  expect(said).toContain('hidden (4)   scheduled and embargoed hidden (1)');
});

test('in a narrow window nothing is torn apart', () => {
  const narrow = { ...terminal, columns: 40 };
  expect(devReady(facts, narrow)).toContain('  drafts    shown (4)\n            scheduled and embargoed shown (1)\n');
  expect(devKeys(true, narrow)).toBe('  r rebuild · o open · d drafts off ·\n  c clear · q quit\n');
});

test('a change is one line: what, and how long it took or how many mistakes there are', () => {
  const change = { time: '18:41:07', verb: 'changed', paths: ['articles/a.md'], errors: 0, elapsed: 24 };
  expect(devRound(change, terminal)).toBe('18:41:07  changed   articles/a.md   in 24 ms\n');
  expect(devRound({ ...change, errors: 2 }, terminal)).toBe('18:41:07  changed   articles/a.md   ✖ 2 errors\n');
  expect(devRound({ ...change, paths: ['articles/a.md', 'b'] }, terminal)).toContain('changed   2 files   in 24 ms');
  expect(devRound({ ...change, paths: ['articles/\u001b[2J.md'] }, terminal)).not.toContain('\u001b');
});
