// Makes one RSS feed of the same items with newsctl and with the two packages for it, in turn, each in a process of its own:
// `npm run bench:feeds -- [items] [rounds]`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { XMLParser } from 'fast-xml-parser';
import { median } from '../process.js';
import { writeItems } from './items.js';

const [count = 10_000, rounds = 7] = process.argv.slice(2).map(Number);
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'newsctl-bench-feeds-'));
const makers = ['newsctl', 'feed', 'feedsmith'].map((name) => ({ name, out: join(folder, `${name}.xml`), runs: [] }));

try {
  const items = join(folder, 'items.ndjson');
  const stage = join(folder, 'render-feed.mjs');
  writeItems(items, count);
  await build({
    entryPoints: [join(here, '../../src/feed/render-feed.ts')],
    outfile: stage,
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20.19' },
  });
  for (let round = 0; round < rounds; round++) {
    for (const { name, out, runs } of makers) {
      const args = ['--expose-gc', join(here, `with-${name}.js`), items, out, stage];
      runs.push(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
    }
  }
  report();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function report() {
  const of = (runs, key) => median(runs.map((run) => run[key]));
  const base = of(makers[0].runs, 'cpu');
  print(
    `RSS of ${count} items with 3 kB of text, median of ${rounds}: CPU of the feed stage, memory before it and at its peak`,
  );
  for (const { name, out, runs } of makers) {
    const cpu = of(runs, 'cpu');
    const memory = `${of(runs, 'before').toFixed(0).padStart(4)} MB ${of(runs, 'peak').toFixed(0).padStart(4)} MB`;
    const size = `${itemsIn(out)} items, ${(statSync(out).size / 2 ** 20).toFixed(1)} MB`;
    print(`  ${name.padEnd(10)} ${cpu.toFixed(3)} s  ${memory}  × ${(cpu / base).toFixed(2)}  ${size}`);
  }
  print(
    `What is not the same: newsctl also makes every address in the text absolute and takes out what XML does not allow.`,
  );
}

/** A foreign parser counts: a feed that lost items was not made. */
function itemsIn(out) {
  const { rss } = new XMLParser({ processEntities: false }).parse(readFileSync(out, 'utf8'));
  return [rss.channel.item].flat().length;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
