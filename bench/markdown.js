// Compares what the Markdown stage costs with plain marked on the same texts, in turn, each in a process of its own:
// `npm run bench:markdown -- [articles] [rounds]`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { median } from './process.js';

const [count = 5000, rounds = 7] = process.argv.slice(2).map(Number);
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'newsctl-bench-markdown-'));
const sides = ['newsctl', 'marked'].map((name) => ({ name, runs: [] }));

try {
  const stage = join(folder, 'render-body.mjs');
  await build({
    entryPoints: [join(here, '../src/markdown/render-body.ts')],
    outfile: stage,
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20.19', external: ['sanitize-html'] },
  });
  for (let round = 0; round < rounds; round++) {
    for (const { name, runs } of sides) {
      const args = [join(here, 'markdown-side.js'), name, String(count), stage];
      runs.push(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
    }
  }
  report();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report() {
  const costs = sides.map(({ runs }) => median(runs.map(({ cpu }) => cpu)));
  // Each round is a pair: so a machine that grows slower meanwhile does not count.
  const ratio = median(sides[0].runs.map(({ cpu }, round) => cpu / sides[1].runs[round].cpu));
  print(`Markdown of ${count} articles, median of ${rounds}: CPU of the stage`);
  sides.forEach(({ name, runs }, index) => {
    print(`  ${name.padEnd(10)} ${costs[index].toFixed(3)} s  ${(runs[0].bytes / 2 ** 20).toFixed(1)} MB of HTML`);
  });
  print(`  newsctl takes ${ratio.toFixed(2)} times plain marked`);
  print(`What is not the same: newsctl also covers shortcodes, counts words, sets quotes and dashes, checks links and
pictures, gives headings ids, makes footnotes and excerpts, and lets no active HTML through.`);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
