import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { loadSite } from '../../src/config/load.ts';
import { mistakeIn } from '../../src/config/mistake-in.ts';
import { spokenLanguages } from '../../src/labels/spoken.ts';
import { parseArticle } from '../../src/parse/article.ts';
import { runBegins, runEnds } from '../../src/report/check-runs.ts';
import { newSiteFiles } from '../../src/scaffold/new-site.ts';
import { packageNameOf } from '../../src/scaffold/package-text.ts';
import type { NewSite, SiteAnswers } from '../../src/scaffold/site-answers.ts';
import { completeAnswers, sectionsOf, withScheme } from '../../src/scaffold/site-questions.ts';
import { validateArticle } from '../../src/validate/article.ts';

const scratch = mkdtempSync(join(tmpdir(), 'newsctl-new-site-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const plain: SiteAnswers = {
  title: 'The Night Tram',
  url: 'https://example.org/',
  language: 'en',
  timeZone: 'Europe/Prague',
  author: { name: 'Ema Dušková', email: 'ema@example.org' },
  sections: ['City', 'Business & Economy'],
};
const everything = { article: true, package: true, gitignore: true, ci: true, editor: true };

function filesOf(answers: Partial<SiteAnswers>, more: Partial<NewSite> = {}): Map<string, string> {
  const site = {
    answers: { ...plain, ...answers },
    now: '2026-11-23 18:40',
    version: '1.2.3',
    packageName: 'night-tram',
  };
  return new Map(newSiteFiles({ ...site, wishes: everything, ...more }).map(({ path, text }) => [path, text]));
}

let sites = 0;
async function loaded(answers: Partial<SiteAnswers>) {
  const root = join(scratch, String(++sites));
  mkdirSync(root);
  writeFileSync(join(root, 'newsctl.config.ts'), filesOf(answers).get('newsctl.config.ts') ?? '');
  return loadSite(root);
}

describe('the config of a new site', () => {
  test('says what was answered', async () => {
    const { value, diagnostics } = await loaded({});
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ title: 'The Night Tram', url: 'https://example.org/', language: 'en' });
    expect(value?.timeZone).toBe('Europe/Prague');
    expect(value?.authors.get('ema-duskova')).toMatchObject({ name: 'Ema Dušková', email: 'ema@example.org' });
    expect(value?.sections.map(({ name }) => name)).toEqual(['City', 'Business & Economy']);
    expect(value?.closedSections).toBe(true);
  });

  test('without author and sections has them as comments', async () => {
    const { author: _, ...nobody } = plain;
    const text =
      newSiteFiles({
        answers: { ...nobody, sections: [] },
        now: '2026-11-23 18:40',
        version: '1.0.0',
        packageName: 'x',
        wishes: everything,
      })[0]?.text ?? '';
    expect(text).toMatch(/^ {2}\/\/ authors: /m);
    expect(text).toMatch(/^ {2}\/\/ sections: /m);
    const root = join(scratch, 'nobody');
    mkdirSync(root);
    writeFileSync(join(root, 'newsctl.config.ts'), text);
    expect((await loadSite(root)).value).toMatchObject({ closedSections: false, authors: new Map() });
  });

  test('keeps every title, author and section that a config may have, character by character', async () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const nasty = fc.constantFrom(
      "O'Hara",
      '"Quoted"',
      `\${1+1}`,
      '`tick`',
      '</script>',
      '\\',
      "\\'",
      '*/',
      '// x',
      '\u2028',
      '😀',
    );
    const text = fc.oneof(
      line,
      nasty,
      fc.tuple(line, nasty).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { maxLength: 3 }), async (title, name, sections) => {
        const part = { title, authors: { a: { name } }, sections };
        fc.pre(mistakeIn(part) === undefined);
        const { value, diagnostics } = await loaded({ title, author: { name }, sections });
        expect(diagnostics).toEqual([]);
        expect(value?.title).toBe(title.trim());
        expect([...(value?.authors.values() ?? [])].map((author) => author.name)).toEqual([name.trim()]);
        expect(value?.sections.map((section) => section.name)).toEqual(sections.map((one) => one.trim()));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the first article', () => {
  const articleOf = (answers: Partial<SiteAnswers>) =>
    [...filesOf(answers)].find(([path]) => path.startsWith('articles/')) ?? ['', ''];

  test.each([...spokenLanguages, 'de-AT', 'sk', 'ar'])('is valid in a site in %s', async (language) => {
    const [path, text] = articleOf({ language });
    const site = (await loaded({ language })).value;
    const raw = parseArticle({ path, text });
    if (site === undefined || raw.value === undefined) throw new Error('unreadable');
    const context = {
      site,
      layouts: new Set(['article']),
      findPicture: () => ({ src: 'a.jpg', address: '/assets/a.jpg' }),
      defaults: [],
    };
    const { value, diagnostics } = validateArticle(raw.value, context);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ draft: false, authors: [{ name: 'Ema Dušková' }], categories: ['City'] });
    expect(text).toContain(path);
  });

  test('is in the language of the site where newsctl speaks it, else in English and marked so', () => {
    expect(articleOf({ language: 'cs' })[1]).toMatch(/^title: První číslo$/m);
    expect(articleOf({ language: 'cs' })[1]).not.toMatch(/^lang:/m);
    expect(articleOf({ language: 'sk' })[1]).toMatch(/^title: The first issue$[\s\S]*^lang: en$/m);
  });

  test('stands in a section whatever its name', () => {
    expect(articleOf({ sections: ['A, B: [c]'] })[1]).toContain('categories: ["A, B: [c]"]');
    expect(articleOf({ sections: ['no'] })[1]).toContain('categories: [no]');
  });
});

describe('what stands around it', () => {
  test('can be left out, part by part', () => {
    const nothing = { article: false, package: false, gitignore: false, ci: false, editor: false };
    expect([...filesOf({}, { wishes: nothing }).keys()]).toEqual(['newsctl.config.ts']);
    expect([...filesOf({}).keys()]).toEqual([
      'newsctl.config.ts',
      'articles/2026/the-first-issue.md',
      'package.json',
      '.gitignore',
      '.github/workflows/publish.yml',
      '.vscode/tasks.json',
      '.vscode/settings.json',
      '.vscode/newsctl.code-snippets',
    ]);
  });

  test('package.json asks for the newsctl that made it', () => {
    const made = JSON.parse(filesOf({}).get('package.json') ?? '');
    expect(made).toMatchObject({ name: 'night-tram', private: true, devDependencies: { newsctl: '^1.2.3' } });
  });

  test.each([
    ['Příliš žluťoučký kůň', 'prilis-zlutoucky-kun'],
    ['newsctl', 'news-site'],
    ['✿', 'news-site'],
    ['-x', 'x'],
  ])('a paper called %j is the package %s', (title, name) => {
    expect(packageNameOf(title, 'cs')).toBe(name);
  });

  test('the problem matcher of the editor reads every line of the compact format', () => {
    const { tasks } = JSON.parse(filesOf({}).get('.vscode/tasks.json') ?? '');
    const { pattern } = tasks[0].problemMatcher;
    const line = 'articles/a b:c.md:3:7: error invalid-date: `date` is not a valid date: November has 30 days';
    const found = new RegExp(pattern.regexp).exec(line) ?? [];
    const parts = [pattern.file, pattern.line, pattern.column, pattern.severity, pattern.code].map(
      (group) => found[group],
    );
    expect(parts).toEqual(['articles/a b:c.md', '3', '7', 'error', 'invalid-date']);
  });

  test('the editor knows when a check begins and ends', () => {
    const { tasks } = JSON.parse(filesOf({}).get('.vscode/tasks.json') ?? '');
    const { beginsPattern, endsPattern } = tasks[0].problemMatcher.background;
    expect(runBegins(['articles/a.md'])).toMatch(new RegExp(beginsPattern));
    expect(runEnds({ errors: 1, warnings: 0, elapsed: 12 })).toMatch(new RegExp(endsPattern));
  });

  test('snippets offer the sections and the author of the site, escaped as snippets need it', () => {
    const snippets = JSON.parse(
      filesOf({ sections: ['A|B', 'C, D', 'E$1'] }).get('.vscode/newsctl.code-snippets') ?? '',
    );
    expect(snippets['News article'].body).toEqual(
      expect.arrayContaining([`categories: [\${3|"A\\|B","C\\, D","E\\$1"|}]`, `authors: [\${2:ema-duskova}]`]),
    );
  });

  test('snippets that are left as they are make an article without an error or a warning', async () => {
    const snippets = JSON.parse(filesOf({}).get('.vscode/newsctl.code-snippets') ?? '') as {
      [name: string]: { prefix: string; body: readonly string[] };
    };
    const days = { YEAR: '2026', MONTH: '11', DATE: '23', TIMEZONE_OFFSET: '+01:00' };
    const inserted = ({ body }: { body: readonly string[] }): string =>
      body
        .join('\n')
        .replace(/\$CURRENT_(YEAR|MONTH|DATE|TIMEZONE_OFFSET)/g, (_, name: keyof typeof days) => days[name])
        .replace(/\$\{\d\|([^,|]*)[^|]*\|\}/g, '$1')
        .replace(/\$\{\d:([^}]*)\}/g, '$1')
        .replace(/\$\d/g, '');
    const { 'News article': article, ...others } = snippets;
    if (article === undefined) throw new Error('there is no such snippet');
    const all = Object.values(others);
    const isOfText = ({ prefix }: { prefix: string }) => prefix === 'note' || prefix === 'figure';
    const matter = all.filter((one) => !isOfText(one)).map(inserted);
    const text = inserted(article).replace(/\n---\n/, `\n${matter.join('\n')}\n---\n`);
    expect(matter.length).toBeGreaterThan(5);
    expect(text).not.toMatch(/\$/);
    const site = (await loaded({})).value;
    const raw = parseArticle({ path: 'articles/a.md', text });
    expect(raw.diagnostics).toEqual([]);
    if (site === undefined || raw.value === undefined) throw new Error('unreadable');
    const picture = { src: 'picture.jpg', address: '/assets/a.jpg' };
    const context = { site, layouts: new Set(['article']), findPicture: () => picture, defaults: [] };
    const told = validateArticle(raw.value, context).diagnostics.map(({ message }) => message);
    // It expires on the day on which it was begun: that is for the author to say.
    expect(told).toEqual(['`expires` is not after `embargo`, so the article never appears']);
  });

  test('the workflow publishes when something is due, and asks for no right that it does not need', () => {
    const workflow = filesOf({}).get('.github/workflows/publish.yml') ?? '';
    expect(workflow).toMatch(/^permissions:\n {2}contents: read\n/m);
    expect(workflow).toContain('npx newsctl build --github-output');
    expect(workflow).toContain("steps.build.outputs.changed == 'true'");
    expect(workflow).toMatch(/schedule:\n {4}- cron: '\*\/15 \* \* \* \*'/);
    expect(workflow).not.toContain('\\$');
    const { jobs } = load(workflow) as {
      jobs: Record<string, { steps: { uses?: string; id?: string; if?: string }[] }>;
    };
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const ids = new Set(steps.flatMap(({ id }) => id ?? []));
    const asked = [...workflow.matchAll(/steps\.([\w-]+)\./g)].map(([, id = '']) => id);
    expect(asked.filter((id) => !ids.has(id))).toEqual([]);
    expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/^actions\/[\w/-]+@v\d+$/.test(uses))).toEqual([]);
  });
});

describe('answers', () => {
  const suggested = { author: 'Git Name', email: 'git@example.org', language: 'cs', timeZone: 'Europe/Prague' };

  test('that nobody gave come from the surroundings, but for the address of git, which is not for readers', () => {
    expect(completeAnswers({}, suggested, 'Folder')).toEqual({
      title: 'Folder',
      url: 'https://example.org/',
      language: 'cs',
      timeZone: 'Europe/Prague',
      author: { name: 'Git Name' },
      sections: ['Zprávy', 'Kultura', 'Názory'],
    });
  });

  test('that are empty mean none', () => {
    expect(completeAnswers({ author: '', sections: [] }, suggested, 'T')).not.toHaveProperty('author');
    expect(sectionsOf(' A ,, B,')).toEqual(['A', 'B']);
    expect(sectionsOf('')).toEqual([]);
  });

  test('may leave out the scheme of an address', () => {
    expect(withScheme('example.com/news')).toBe('https://example.com/news');
    expect(withScheme('http://example.com/')).toBe('http://example.com/');
    expect(withScheme('nonsense')).toBe('nonsense');
  });
});
