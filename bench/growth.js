// Measures how time and memory grow with a site, each build a process of its own: `npm run bench:growth -- [--small] [articles…]`;
// with `--small` of articles of about 500 bytes, as an archive of a million has them.
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateSite } from './generate.js';
import { median, runProcess } from './process.js';
import { keepResults } from './results.js';

const small = process.argv.includes('--small');
const sizes = process.argv
  .slice(2)
  .filter((word) => word !== '--small')
  .map(Number);
const here = dirname(fileURLToPath(import.meta.url));
const bin = join(dirname(here), 'bin', 'newsctl.js');
const rows = [];
for (const articles of sizes.length === 0 ? [1000, 10_000, 100_000] : sizes) {
  rows.push(await measure(articles));
  keepResults(small ? 'small' : 'growth', { rows });
}

async function measure(articles) {
  const folder = mkdtempSync(join(tmpdir(), 'newsctl-growth-'));
  try {
    generateSite(folder, articles, { small });
    const build = () => runProcess([process.execPath, bin, 'build'], folder);
    const edited = someArticle(folder);
    const cold = await build();
    const row = { articles, cold: rounded(cold), perArticle: Number(((cold.cpu / articles) * 1000).toFixed(3)) };
    await build();
    const edits = {
      nothing: () => {},
      text: () => appendFileSync(edited, '\nOne sentence more.\n'),
      title: () => writeFileSync(edited, readFileSync(edited, 'utf8').replace(/^title: /m, 'title: New ')),
    };
    const look = () => runProcess([process.execPath, join(here, 'look.js')], folder);
    const looks = [];
    for (const [name, edit] of Object.entries(edits)) {
      const runs = [];
      // A million articles are worth one look.
      for (let round = 0; round < (articles < 1_000_000 ? 3 : 1); round++) {
        edit();
        runs.push(await build());
        looks.push(await look());
      }
      row[name] = middleOf(runs);
    }
    row.look = middleOf(looks);
    print(row);
    return row;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function middleOf(runs) {
  const middle = (what) => median(runs.flatMap((run) => run[what] ?? []));
  return rounded({ seconds: middle('seconds'), cpu: middle('cpu'), peak: middle('peak') });
}

function someArticle(folder) {
  const years = readdirSync(join(folder, 'articles')).sort();
  const year = join(folder, 'articles', years[years.length >> 1]);
  return join(year, readdirSync(year).sort()[0]);
}

function rounded({ seconds, cpu, peak }) {
  return { seconds: Number(seconds.toFixed(3)), cpu: Number(cpu.toFixed(2)), peak: Math.round(peak) };
}

function print({ articles, perArticle, ...builds }) {
  process.stdout.write(`${articles} articles, ${perArticle.toFixed(2)} ms of processor for each from cold\n`);
  for (const [name, { seconds, cpu, peak }] of Object.entries(builds)) {
    process.stdout.write(
      `  ${name.padEnd(8)} ${seconds.toFixed(3).padStart(8)} s  ${cpu.toFixed(2).padStart(7)} s of processor  ${String(peak).padStart(5)} MB\n`,
    );
  }
}
