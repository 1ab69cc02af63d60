import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBin, scratchFolder } from '../support/bin.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());
mkdirSync(join(scratch.path, 'articles'));
writeFileSync(
  join(scratch.path, 'newsctl.config.yaml'),
  'title: The Paper\nurl: https://example.org/\nsections: [World]\n',
);

test('newsctl schema prints one JSON Schema, with the templates of the theme', async () => {
  const { exit, out, err } = await runBin(['schema'], scratch.path);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const { $schema, properties } = JSON.parse(out);
  expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(properties.layout.enum).toEqual(['article', 'longread']);
});

test('--out writes it to a file, again and again, but over no other file', async () => {
  const file = join(scratch.path, 'front-matter.schema.json');
  for (let times = 0; times < 2; times++) {
    expect(await runBin(['schema', '--out', 'front-matter.schema.json'], scratch.path)).toMatchObject({
      exit: 0,
      out: 'front-matter.schema.json\n',
    });
  }
  expect(JSON.parse(readFileSync(file, 'utf8')).title).toBe('Front matter of The Paper');
  writeFileSync(join(scratch.path, 'notes.json'), '{"mine": true}');
  expect(await runBin(['schema', '--out', 'notes.json'], scratch.path)).toMatchObject({
    exit: 2,
    err: expect.stringContaining('that is not a JSON Schema'),
  });
  expect(readFileSync(join(scratch.path, 'notes.json'), 'utf8')).toBe('{"mine": true}');
  expect(await runBin(['schema', '--out', 'articles/x.json'], scratch.path)).toMatchObject({ exit: 2 });
  expect(existsSync(join(scratch.path, 'articles/x.json'))).toBe(false);
});
