import { expect, test } from 'vitest';
import { type Diagnostic, diagnose } from '../../src/diagnostics/diagnostic.ts';
import { failed, mayBeSet, settle } from '../../src/diagnostics/severity.ts';

const at = (path: string, line = 1) => ({ path, line, column: 1, length: 1 });
const one = (path = 'articles/a.md', line = 1): Diagnostic => ({
  ...diagnose('missing-front-matter', at(path, line), 'a blank line'),
  code: 'missing-front-matter',
});
/** A diagnostic of a code that no catalogue holds, so that these promises do not hang on one rule. */
const loose = (severity: 'error' | 'warning', path = 'articles/a.md'): Diagnostic =>
  ({ code: 'a-loose-rule', severity, message: 'm', place: at(path) }) as unknown as Diagnostic;
const plain = { rules: new Map(), drafts: new Set<string>(), mode: 'build' } as const;

test('a site may soften a rule or turn it off', () => {
  const settled = (severity: 'warning' | 'off') =>
    settle([loose('error')], { ...plain, rules: new Map([['a-loose-rule', severity]]) }).map((d) => d.severity);
  expect([settled('warning'), settled('off')]).toEqual([['warning'], []]);
});

test('a site cannot soften a rule that protects, whatever its config says', () => {
  const rules = new Map([['missing-front-matter', 'off' as const]]);
  expect(settle([one()], { ...plain, rules })).toEqual([one()]);
  expect(mayBeSet('missing-front-matter', 'warning')).toBe(false);
  expect(mayBeSet('missing-front-matter', 'error')).toBe(true);
});

test('a mistake in a draft is a warning in a build and an error in a check', () => {
  const drafts = new Set(['articles/a.md']);
  const severities = (mode: 'build' | 'check') =>
    settle([one(), one('articles/b.md')], { ...plain, drafts, mode }).map(({ severity }) => severity);
  expect(severities('build')).toEqual(['warning', 'error']);
  expect(severities('check')).toEqual(['error', 'error']);
});

test('the same mistake is told once, and the order is that of files and lines', () => {
  const found = settle([one('b.md'), one('a.md', 9), one('b.md'), one('a.md', 2)], plain);
  expect(found.map(({ place }) => `${place.path}:${place.line}`)).toEqual(['a.md:2', 'a.md:9', 'b.md:1']);
});

test('warnings fail a strict run only, and keep their severity in it', () => {
  const warnings = [loose('warning')];
  expect([failed(warnings, false), failed(warnings, true), failed([], true), failed([one()], false)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
