// Builds the same invented site with newsctl and with its peers, in turn, as whole processes: `npm run bench -- [articles] [rounds]`.
import { appendFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateSite } from './generate.js';
import { measureFolder, median, runProcess, versionOf } from './process.js';
import { keepResults } from './results.js';

const [articles = 1000, rounds = 5] = process.argv.slice(2).map(Number);
const bin = join(dirname(dirname(fileURLToPath(import.meta.url))), 'bin', 'newsctl.js');
const newsctl = [process.execPath, bin];
const folder = mkdtempSync(join(tmpdir(), 'newsctl-bench-'));

// Beside the site, so that no builder looks into it.
const aside = mkdtempSync(join(tmpdir(), 'newsctl-bench-aside-'));

const builds = [
  { name: 'newsctl', out: 'out-newsctl', command: [...newsctl, 'build', '--out', 'out-newsctl'] },
  {
    name: 'newsctl, one feed',
    out: 'out-one-feed',
    command: [...newsctl, 'build', '--config', 'one-feed.config.json', '--out', 'out-one-feed'],
  },
  { name: 'hugo', out: 'out-hugo', command: ['hugo', '--quiet', '--config', 'hugo.json', '--destination', 'out-hugo'] },
  {
    name: 'eleventy',
    out: 'out-eleventy',
    command: ['eleventy', '--quiet', '--config=eleventy/eleventy.config.js', '--output=out-eleventy'],
  },
];
const differences = `What is not the same:
- newsctl as it comes makes feeds of the site, its sections and authors, with archives that hold every text once more; with one feed it
  makes what its peers make: the newest articles of the site in RSS.
- Hugo writes a redirect at page/1/ of each list of several pages and has no style sheet; its home page repeats articles.
- Hugo's related articles share tags and sections; newsctl also weighs how rare they are and how far apart in time.
- Eleventy (JavaScript templates) has no style sheet and makes only the feed of the site.
- newsctl also checks front matter and links, writes a manifest, and puts the output in place as a whole.`;

try {
  generateSite(folder, articles);
  await compareBuilds();
  await measureRest();
} finally {
  for (const made of [folder, aside]) rmSync(made, { recursive: true, force: true });
}

async function compareBuilds() {
  const present = [];
  for (const build of builds) {
    const version = await versionOf(build.command[0] === process.execPath ? [...newsctl, '--version'] : [build.name]);
    if (version === undefined) print(`${build.name} is not installed: left out`);
    else present.push({ ...build, version, runs: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { out, command, runs } of present) {
      // Neither an output nor a cache of an earlier round is there.
      for (const made of [out, '.newsctl']) setAside(made, round);
      runs.push(await runProcess(command, folder));
    }
  }
  print(`cold build, ${articles} articles, median of ${rounds}`);
  const base = median(present[0].runs.map(({ seconds }) => seconds));
  const rows = [];
  for (const { name, version, out, runs } of present) {
    const seconds = median(runs.map((run) => run.seconds));
    const { files, bytes } = measureFolder(join(folder, out));
    const size = `${files} files, ${(bytes / 2 ** 20).toFixed(1)} MB`;
    const peaks = runs.flatMap(({ peak }) => peak ?? []);
    const cpus = runs.flatMap(({ cpu }) => cpu ?? []);
    const work = cpus.length === 0 ? {} : { cpu: median(cpus) };
    const memory = peaks.length === 0 ? {} : { peak: Math.round(median(peaks)) };
    rows.push({ name, version, seconds, ...work, ...memory, files, bytes });
    print(`  ${`${name} ${version}`.padEnd(24)} ${shown(runs)}  × ${(seconds / base).toFixed(2)}  ${size}`);
  }
  if (present.length > 1) print(differences);
  keepResults('peers', { articles, rounds, rows });
}

/** Not removed: on ext4 the files made in the minutes after many were deleted cost several times as much. */
function setAside(made, round) {
  const path = join(folder, made);
  const name = made.replace(/^\W/, '');
  if (existsSync(path)) renameSync(path, join(aside, `${name}-${round}-${readdirSync(aside).length}`));
}

async function measureRest() {
  const years = readdirSync(join(folder, 'articles')).sort();
  const year = join(folder, 'articles', years.at(-1));
  const edited = join(year, readdirSync(year).sort().at(-1));
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const build = [...newsctl, 'build', '--out', 'out-newsctl'];
  // The cache is that of the last build, whose config was another one.
  await runProcess(build, folder);
  const rows = [
    { name: 'nothing changed', command: build },
    { name: 'one edit', command: build, before: () => appendFileSync(edited, '\nOne sentence more.\n') },
    { name: 'list', command: [...newsctl, 'list'] },
    { name: '--help', command: [...newsctl, '--help'] },
    { name: '--version', command: [...newsctl, '--version'] },
    { name: 'empty script', command: [process.execPath, empty] },
  ].map((row) => ({ ...row, runs: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const { command, before, runs } of rows) {
      before?.();
      runs.push(await runProcess(command, folder));
    }
  }
  print(`newsctl on the same ${articles} articles, median of ${rounds}`);
  for (const { name, runs } of rows) print(`  ${name.padEnd(16)} ${shown(runs)}`);
}

function shown(runs) {
  const seconds = median(runs.map((run) => run.seconds));
  const peaks = runs.flatMap(({ peak }) => peak ?? []);
  return `${seconds.toFixed(3).padStart(8)} s  ${peaks.length === 0 ? '-' : `${median(peaks).toFixed(0).padStart(5)} MB`}`;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
