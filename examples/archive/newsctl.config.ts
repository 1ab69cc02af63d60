import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'newsctl';

/** One line of text that may be missing. Any Standard Schema will do; this one needs no library. */
const line = {
  '~standard': {
    version: 1 as const,
    vendor: 'archive',
    validate: (value: unknown) =>
      value === undefined || typeof value === 'string'
        ? { value }
        : { issues: [{ message: 'write one line of text' }] },
  },
};

export default defineConfig({
  title: 'The Archive',
  url: 'https://example.org/',
  language: 'en',
  timeZone: 'America/New_York',
  description: 'A news archive that was written for Hugo, published unchanged.',
  authors: authorsFrom('authors'),
  openSections: true,
  // Of several names for one key, the first that holds something counts; our own name comes before all.
  fieldNames: {
    summary: ['deck'],
    tags: ['topics', 'tag'],
    expires: ['expirydate'],
  },
  // What the archive knows and newsctl does not: kept, and given to templates as `it.article.fields`.
  fields: { kicker: line, source: line, source_url: line, canonical: line, redirectto: line },
  // Pictures are ids of an asset server here, not files; the rest is housekeeping of the old site.
  ignoreFields: ['primary_image', 'featured_image', 'weight', 'communities', 'author', 'cms_date'],
  markdown: { html: 'sanitize' },
  // The old site wrote `summary: ""` where it had none.
  rules: { 'empty-value': 'warning' },
});

/** Reads the authors' names from `<folder>/<id>/_index.md`. Articles name authors by id; without the folder the ids are printed. */
function authorsFrom(folder: string): { id: string; name: string }[] {
  const root = join(import.meta.dirname, folder);
  if (!existsSync(root)) return [];
  const ids = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ids
    .map(({ name: id }) => ({ id, name: displayName(join(root, id, '_index.md')) ?? id }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function displayName(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const name = /^display_name:[ \t]*(["']?)(.*?)\1[ \t]*\r?$/m.exec(readFileSync(path, 'utf8'))?.[2];
  return name?.trim() || undefined;
}
