import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { CommandNode, CommandTree } from '../../src/model/command-tree.ts';
import { commandPage, commandsPage } from '../../src/report/help-page.ts';
import { runBin } from '../support/bin.ts';

const said = await runBin(['help', '--json'], tmpdir());
const { newsctl, commands } = JSON.parse(said.out) as { newsctl: CommandTree; commands: readonly CommandNode[] };
const tree: CommandTree = { ...newsctl, commands };
const names = commands.map(({ name }) => name);
const narrow = { color: 0, unicode: true, columns: 80, hyperlinks: false } as const;

describe('newsctl alone', () => {
  test('fits a screen: usage, every command once, two examples, and where to read on', async () => {
    const { exit, out, err } = await runBin([], tmpdir());
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(16);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    for (const name of names) expect(out).toMatch(new RegExp(`^  \\w+ .*\\b${name}\\b`, 'm'));
    expect(out).toContain('Usage: newsctl <command> [flags]');
    expect(out.match(/^ {2}newsctl /gm)).toHaveLength(2);
    expect(out).toContain('newsctl help');
  });
});

describe('newsctl help', () => {
  test('names every command with one line, and hides what only completion scripts need', async () => {
    const { exit, out } = await runBin(['help'], tmpdir());
    expect(exit).toBe(0);
    for (const { name, summary } of commands)
      expect(out).toMatch(new RegExp(`^  ${name}\\b.*${summary.slice(0, 20)}`, 'm'));
    expect(names).not.toContain('complete');
    expect((await runBin(['--help'], tmpdir())).out).toBe(out);
  });

  test.each(names)('tells all about `%s`: flags in groups, examples, exit codes', async (name) => {
    const { exit, out, err } = await runBin(['help', name], tmpdir());
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: newsctl ${name}\\b`));
    for (const heading of ['Output', 'Examples', 'Exit codes']) {
      if (name !== 'completion' || heading !== 'Output') expect(out).toMatch(new RegExp(`^${heading}$`, 'm'));
    }
    expect((await runBin([name, '--help'], tmpdir())).out).toBe(out);
  });

  test.each(commands)('the examples of `$name` use flags that it has', ({ name, examples, options }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const { command } of examples) {
      expect(command).toContain(`newsctl ${name}`);
      const used = command.match(/(?<= )--[\w-]+/g) ?? [];
      expect(options.map(({ long }) => long)).toEqual(expect.arrayContaining(used));
    }
  });

  test.each(commands)('`$name` says in a few sentences what it does', ({ details }) => {
    expect(details).toMatch(/^[A-Z].{20,}\.$/);
  });

  test('no page is wider than the terminal, however it is measured', () => {
    for (const columns of [80, 60]) {
      const terminal = { ...narrow, columns };
      const pages = [commandsPage(tree, terminal), ...commands.map((command) => commandPage(command, terminal))];
      const tooLong = pages.flatMap((page) => page.split('\n').filter((line) => line.length > columns));
      // Of an example no word may be broken.
      expect(tooLong.filter((line) => !/^ {2}(?:newsctl|source) /.test(line))).toEqual([]);
    }
  });

  test('a command that is not there: 2, with the one that may be meant', async () => {
    expect(await runBin(['help', 'biuld'], tmpdir())).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('did you mean build?'),
    });
  });
});
