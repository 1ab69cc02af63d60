// Builds the same site on one machine and on several, one after the other: `npm run bench:shards -- [articles] [machines]`.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateSite } from './generate.js';
import { median, runProcess } from './process.js';
import { keepResults } from './results.js';

const [articles = 10_000, machines = 4] = process.argv.slice(2).map(Number);
const newsctl = [process.execPath, join(dirname(dirname(fileURLToPath(import.meta.url))), 'bin', 'newsctl.js')];
const folder = mkdtempSync(join(tmpdir(), 'newsctl-shards-'));

const rows = [];
for (const times of [1, 6]) rows.push(await measure(times));
keepResults('shards', { articles, machines, rows });

async function measure(times) {
  try {
    generateSite(folder, articles);
    lengthen(times);
    const one = await onFreshMachine(['build', '--out', 'one']);
    const shards = [];
    for (let index = 1; index <= machines; index++) {
      shards.push(await onFreshMachine(['build', '--shard', `${index}/${machines}`]));
    }
    const merge = await onFreshMachine(['merge', 'parts', '--out', 'merged']);
    const middle = (what) => median(shards.flatMap((run) => run[what] ?? []));
    const shard = { seconds: middle('seconds'), cpu: middle('cpu'), peak: middle('peak') };
    for (const [name, { seconds, cpu, peak }] of Object.entries({ one, shard, merge })) {
      const facts = [`${seconds.toFixed(2)} s`, `${cpu?.toFixed(2)} s of processor`, `${peak?.toFixed(0)} MB`];
      process.stdout.write(`${times} × the text  ${name.padEnd(6)} ${facts.join('  ')}\n`);
    }
    return { times, one, shard, merge };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without what an earlier build remembers. */
function onFreshMachine(args) {
  rmSync(join(folder, '.newsctl'), { recursive: true, force: true });
  return runProcess([...newsctl, ...args], folder);
}

/** Repeats the text of every article. */
function lengthen(times) {
  for (const name of readdirSync(join(folder, 'articles'), { recursive: true }).filter((each) =>
    each.endsWith('.md'),
  )) {
    const path = join(folder, 'articles', name);
    const source = readFileSync(path, 'utf8');
    const text = source.slice(source.indexOf('\n---\n', 4) + 5);
    writeFileSync(path, source + text.replace(/^\[\^.*$/gm, '').repeat(times - 1));
  }
}
