// Stands for the table of any-ascii in the bundle: block after block, a line each.
import { readFileSync } from 'node:fs';

let lines;

export default function block(number) {
  lines ??= readFileSync(new URL('../third-party/any-ascii.txt', import.meta.url), 'latin1').split('\n');
  return lines[number] ?? '';
}
