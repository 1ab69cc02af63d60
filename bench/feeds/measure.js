import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { readItems } from './items.js';

/** Loads the items of the first argument and lets `prepare` bring them, without their texts, into the form that a maker of feeds wants.
 *  Then, by the clock, `make` makes the feed of them, which is written to the file of the second argument. Prints as JSON what that took:
 *  CPU seconds of all threads, and MB of memory: the peak of the process, and what it held before. */
export function measure(prepare, make) {
  const [, , itemsFile, out] = process.argv;
  const { items, htmlOf } = readItems(itemsFile);
  const prepared = prepare(items);
  globalThis.gc?.();
  const before = process.memoryUsage().rss / 2 ** 20;
  const from = process.cpuUsage();
  const file = openFile(out);
  for (const piece of make(prepared, htmlOf)) file.add(piece);
  file.close();
  const { user, system } = process.cpuUsage(from);
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, before, peak: peakOf() }));
}

/** Small pieces are written together, large ones at once. */
function openFile(path) {
  const fd = openSync(path, 'w');
  const buffer = Buffer.allocUnsafe(256 * 1024);
  let filled = 0;
  const flush = () => {
    writeSync(fd, buffer, 0, filled);
    filled = 0;
  };
  return {
    add(text) {
      if (filled + text.length * 3 > buffer.length) flush();
      if (text.length * 3 > buffer.length) writeSync(fd, text);
      else filled += buffer.write(text, filled, 'utf8');
    },
    close() {
      flush();
      closeSync(fd);
    },
  };
}

/** The kernel's own mark where there is one. */
function peakOf() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
