import type { Site } from '../../src/model/site.ts';
import { parseArticle } from '../../src/parse/article.ts';
import { validateArticle } from '../../src/validate/article.ts';
import type { ValidationContext } from '../../src/validate/context.ts';
import { plainSite } from '../support/plain.ts';

/** A site with the defaults of the config. */
export function aSite(changes: Partial<Site> = {}): Site {
  return { ...plainSite, title: 'The Lamp', url: 'https://lamp.example/', timeZone: 'Europe/Prague', ...changes };
}

/** What articles are checked against when the test says nothing else; every picture but `gone.jpg` is there. */
export function aContext(changes: Partial<ValidationContext> = {}): ValidationContext {
  return {
    site: aSite(),
    layouts: new Set(['article', 'longread']),
    findPicture: (_, src) =>
      src === 'gone.jpg' ? { problem: 'missing', near: ['gown.jpg'] } : { src, address: `/${src}` },
    defaults: [],
    ...changes,
  };
}

/** Parses and validates an article whose front matter is exactly `yaml`. */
export function checkWhole(yaml: string, context: ValidationContext = aContext(), path = 'articles/2026/budget.md') {
  const parsed = parseArticle({ path, text: `---\n${yaml}\n---\nText.\n` });
  if (parsed.value === undefined) throw new Error('the fences of a test are sound');
  const validated = validateArticle(parsed.value, context);
  const diagnostics = [...parsed.diagnostics, ...validated.diagnostics];
  const told = diagnostics.map(({ code, place: { line, column, length, excerpt } }) => {
    const marked = (excerpt?.lines[line - excerpt.from] ?? '').slice(column - 1, column - 1 + length);
    return `${code} ${marked}`;
  });
  return { ...validated, diagnostics, told, help: diagnostics.map(({ help }) => help ?? '') };
}

/** The same with a title and a date before `yaml`. */
export const check = (yaml: string, context?: ValidationContext, path?: string) =>
  checkWhole(`title: Budget\ndate: 2026-11-23\n${yaml}`, context, path);
