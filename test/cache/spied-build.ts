import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';

const repository = resolve(import.meta.dirname, '../..');
const spy = resolve(import.meta.dirname, '../support/disk-spy.mjs');
const now = '2026-11-23T12:00:00Z';

export interface Ended {
  readonly exit: number | undefined;
  readonly signal: string | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs `newsctl build` as a process of its own; `killAfter` milliseconds it is killed. */
export function buildProcess(
  root: string,
  args: readonly string[] = [],
  { env = {}, killAfter }: { env?: NodeJS.ProcessEnv; killAfter?: number } = {},
): Promise<Ended> {
  const own = { PATH: process.env.PATH, HOME: tmpdir(), LC_ALL: 'C.UTF-8', ...env };
  const all = ['--import', spy, join(repository, 'bin/newsctl.js'), 'build', '--now', now, ...args];
  return new Promise((done) => {
    const options = { cwd: root, env: own, timeout: killAfter ?? 0, killSignal: 'SIGKILL' as const };
    const child = execFile(process.execPath, all, options, (_, out, err) =>
      done({ exit: child.exitCode ?? undefined, signal: child.signalCode ?? undefined, out, err }),
    );
  });
}

/** Runs a build and gives what it read and what it changed of the site, by paths from its folder. */
export async function spiedBuild(root: string, args: readonly string[] = []) {
  const log = `${root}.disk`;
  const ended = await buildProcess(root, args, { env: { DISK_LOG: log } });
  const lines = readFileSync(log, 'utf8').split('\n');
  rmSync(log);
  const those = (what: string): string[] => [
    ...new Set(
      lines
        .filter((line) => line.startsWith(`${what} ${root}${sep}`))
        .map((line) =>
          relative(root, line.slice(what.length + 1))
            .split(sep)
            .join('/'),
        ),
    ),
  ];
  return { ...ended, read: those('read'), changed: those('change') };
}

/** Every file of an output with its bytes. */
export function outputOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** What a site publishes that is built from cold. */
export async function coldOutput(root: string): Promise<Map<string, string>> {
  const { exit, err } = await buildProcess(root, ['--no-cache', '--out', 'cold']);
  if (exit !== 0) throw new Error(err);
  const files = outputOf(join(root, 'cold'));
  rmSync(join(root, 'cold'), { recursive: true });
  return files;
}

/** Writes a site of some articles that point to one another. */
export function writeSite(root: string, articles = 12, title = 'The Paper', content = 'summary'): void {
  write(
    root,
    'newsctl.config.json',
    JSON.stringify({ title, url: 'https://example.org/', feeds: { limit: 3, content } }),
  );
  for (let number = 0; number < articles; number++) writeArticle(root, number, 'Text.');
  write(root, 'static/robots-too.txt', 'static');
}

/** Writes the article with a number. */
export function writeArticle(root: string, number: number, text: string, summary = `About ${number}.`): void {
  const day = String((number % 20) + 1).padStart(2, '0');
  const tags = `tags: [tag${number % 3}]\ncategories: [Section ${number % 2}]\n`;
  write(
    root,
    `articles/a${number}.md`,
    `---\ntitle: Article ${number}\ndate: 2026-11-${day}\n${tags}summary: ${summary}\n---\n\n${text}\n`,
  );
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
