import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics, type ReportFormat } from '../../src/report/format.ts';
import { jsonDocument } from '../../src/report/json.ts';
import { aDiagnostic, plain } from './a-diagnostic.ts';

const article = '---\ntitle: Launch day\ndate: 2026-11-31\n---\n';
const wrongDate = aDiagnostic(article, '2026-11-31', { message: 'November has 30 days', help: 'write 2026-11-30' });
const format = (name: ReportFormat, ...diagnostics: Diagnostic[]) =>
  formatDiagnostics(diagnostics, name, plain, { version: '1.0.0' });

test('compact is one line for each mistake', () => {
  expect(format('compact', wrongDate, { ...wrongDate, message: 'two\nlines' })).toBe(
    'articles/2026/launch.md:3:7: error missing-front-matter: November has 30 days\n' +
      'articles/2026/launch.md:3:7: error missing-front-matter: two\\x0alines\n',
  );
});

test('GitHub gets a workflow command that ends where the mark ends', () => {
  expect(format('github', wrongDate)).toBe(
    '::error file=articles/2026/launch.md,line=3,col=7,endColumn=17,title=missing-front-matter::' +
      'November has 30 days%0Awrite 2026-11-30\n',
  );
});

test('no path and no message can forge a workflow command', () => {
  const path = 'articles/a,line=1::b%\n::error::.md';
  const text = format('github', {
    ...wrongDate,
    message: '100 %\r\n::error::forged',
    place: { ...wrongDate.place, path },
  });
  expect(text).toBe(
    '::error file=articles/a%2Cline=1%3A%3Ab%25\\x0a%3A%3Aerror%3A%3A.md,line=3,col=7,endColumn=17,' +
      'title=missing-front-matter::100 %25\\x0d\\x0a::error::forged%0Awrite 2026-11-30\n',
  );
});

test('JSON is one document with a version, in which nothing acts in a terminal', () => {
  const text = format('json', { ...wrongDate, message: '\u001b[2J\u009b\u202e\u2028' });
  expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]/);
  expect(JSON.parse(text)).toEqual({
    version: 1,
    ok: false,
    stats: { errors: 1, warnings: 0 },
    diagnostics: [
      {
        code: 'missing-front-matter',
        severity: 'error',
        message: '\u001b[2J\u009b\u202e\u2028',
        help: 'write 2026-11-30',
        path: 'articles/2026/launch.md',
        line: 3,
        column: 7,
        length: 10,
      },
    ],
  });
});

test('a command adds its own facts to the document', () => {
  expect(JSON.parse(jsonDocument({ ok: true, nextChangeAt: '2026-11-23T09:00:00Z', diagnostics: [] }))).toEqual({
    version: 1,
    ok: true,
    nextChangeAt: '2026-11-23T09:00:00Z',
    diagnostics: [],
  });
});

test('SARIF is valid against the schema of the standard, for every code there is', () => {
  const schema: object = JSON.parse(readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const all = Object.keys(catalogue).map((code) => ({ ...wrongDate, code: code as Diagnostic['code'] }));
  const valid = validate(JSON.parse(format('sarif', ...all)));
  expect(validate.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(validate(JSON.parse(format('sarif')))).toBe(true);
});

test('SARIF says which rule, where, and how columns are counted; a path becomes a URI', () => {
  const place = { ...wrongDate.place, path: 'articles/Říjen 50%.md' };
  const log = JSON.parse(format('sarif', { ...wrongDate, severity: 'warning', place }));
  expect(log.runs[0].columnKind).toBe('utf16CodeUnits');
  expect(log.runs[0].tool.driver).toMatchObject({ name: 'newsctl', version: '1.0.0' });
  expect(log.runs[0].tool.driver.rules[0]).toMatchObject({
    id: 'missing-front-matter',
    help: { text: expect.stringContaining('Wrong:\n') },
  });
  expect(log.runs[0].results[0]).toEqual({
    ruleId: 'missing-front-matter',
    ruleIndex: 0,
    level: 'warning',
    message: { text: 'November has 30 days\nwrite 2026-11-30' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'articles/%C5%98%C3%ADjen%2050%25.md', uriBaseId: 'SITE' },
          region: { startLine: 3, startColumn: 7, endColumn: 17 },
        },
      },
    ],
  });
});
