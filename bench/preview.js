// How fast the preview is on the invented site, in turn: `node bench/preview.js [articles] [rounds]`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateSite } from './generate.js';
import { median, runProcess } from './process.js';

const [articles = 1000, rounds = 7] = process.argv.slice(2).map(Number);
const bin = join(dirname(dirname(fileURLToPath(import.meta.url))), 'bin', 'newsctl.js');
const folder = mkdtempSync(join(tmpdir(), 'newsctl-bench-'));

try {
  generateSite(folder, articles);
  await measureStart();
  await measureEdits();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** From the start of the process to the first byte of the front page, beside an empty script and a whole list of the same site. */
async function measureStart() {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const rows = { 'empty script': [], 'newsctl list': [], 'preview ready': [] };
  for (let round = 0; round < rounds; round++) {
    rows['empty script'].push((await runProcess([process.execPath, empty], folder)).seconds * 1000);
    rows['newsctl list'].push((await runProcess([process.execPath, bin, 'list'], folder)).seconds * 1000);
    const preview = await startPreview();
    rows['preview ready'].push(preview.took);
    await preview.stop();
  }
  print(`start, ${articles} articles, median of ${rounds}, and the best`);
  printRows(rows);
}

/** From the end of a save to the whole page with the new text, as a browser would ask for it: it hears of the change, then loads the page. */
async function measureEdits() {
  const preview = await startPreview();
  const { path, address } = newestArticle();
  const original = readFileSync(join(folder, path), 'utf8');
  const rows = { 'saved in place': [], 'saved by renaming': [], 'only the news': [] };
  // The first sight of the site is followed by a whole look, which would be heard as well.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const events = await listenTo(preview.origin, address);
  for (let round = 0; round < rounds * 2; round++) {
    const mark = `mark-${round}-${Date.now()}`;
    const isRename = round % 2 === 1;
    const heard = events.next();
    if (isRename) writeFileSync(join(folder, `${path}.tmp`), `${original}\n${mark}\n`);
    const from = performance.now();
    if (isRename) renameSync(join(folder, `${path}.tmp`), join(folder, path));
    else writeFileSync(join(folder, path), `${original}\n${mark}\n`);
    await heard;
    rows['only the news'].push(performance.now() - from);
    const html = await (await fetch(preview.origin + address)).text();
    rows[isRename ? 'saved by renaming' : 'saved in place'].push(performance.now() - from);
    if (!html.includes(mark)) throw new Error('the page is not the one that was saved');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  events.stop();
  await preview.stop();
  print(`an edit on the same ${articles} articles, median of ${rounds}, and the best`);
  printRows(rows);
}

async function startPreview() {
  const from = performance.now();
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(process.execPath, [bin, 'dev', '--port', String(port), '--strict-port'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const origin = `http://127.0.0.1:${port}`;
  const isUp = async () => (await fetch(origin).catch(() => undefined))?.ok;
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`the preview ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const took = performance.now() - from;
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  return { origin, took, stop };
}

/** The news that a page at `address` would hear; the first message, which tells how things are, is left out. */
async function listenTo(origin, address) {
  const end = new AbortController();
  const response = await fetch(`${origin}/__newsctl/events?for=${address}`, { signal: end.signal });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => {
    for (let text = ''; ; ) {
      text += (await reader.read()).value;
      if (/^data: .*\n\n/m.test(text)) return;
    }
  };
  await next();
  // The preview watches the files once it has shown them.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return { next, stop: () => end.abort() };
}

function newestArticle() {
  const year = readdirSync(join(folder, 'articles')).sort().at(-1);
  const file = readdirSync(join(folder, 'articles', year))
    .sort()
    .at(-1);
  const path = join('articles', year, file);
  const [, date = ''] = /^date: (\d{4}-\d\d-\d\d)/m.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
  return { path, address: `/${date.replaceAll('-', '/')}/${file.replace(/\.md$/, '')}/` };
}

function printRows(rows) {
  for (const [name, times] of Object.entries(rows)) {
    const figures = [median(times), Math.min(...times)].map((time) => `${time.toFixed(0).padStart(6)} ms`);
    print(`  ${name.padEnd(18)} ${figures.join('  ')}`);
  }
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
