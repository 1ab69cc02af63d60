import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawPictures } from './draw.js';

const here = dirname(fileURLToPath(import.meta.url));
const file = join(here, 'results.json');

/** Puts a part of the results in place of its last measurement, with where it was made, and draws all pictures anew. */
export function keepResults(part, results) {
  const all = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  all[part] = { machine, ...results };
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
  drawPictures(all, join(dirname(here), 'docs', 'images'));
}
