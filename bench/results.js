import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawPictures } from './draw.js';
import { withTables } from './tables.js';

const here = dirname(fileURLToPath(import.meta.url));
const file = join(here, 'results.json');

/** Puts a part of the results in place of its last measurement, with where it was made, and makes pictures and tables of the page anew. */
export function keepResults(part, results) {
  const all = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  all[part] = { machine, ...results };
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
  const docs = join(dirname(here), 'docs');
  drawPictures(all, join(docs, 'images'));
  const page = join(docs, 'performance.md');
  writeFileSync(page, withTables(readFileSync(page, 'utf8'), all));
}
