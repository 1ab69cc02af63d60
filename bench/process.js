import { execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a command to its end: seconds by the clock and, on Linux, those of all its threads on a processor (to 10 ms) and the most memory it held
 *  in MB. Throws when it fails. */
export async function runProcess([command, ...args], cwd) {
  const from = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  let peak;
  let cpu;
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  // The kernel keeps the highest mark itself, so that looking now and then loses next to nothing.
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak;
    cpu = cpuOf(child.pid) ?? cpu;
  }, 10);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  }).finally(() => clearInterval(watch));
  const seconds = (performance.now() - from) / 1000;
  if (code !== 0) throw new Error(`${command} ended with ${code}\n${complaint}`);
  return { seconds, cpu, peak };
}

/** The version that a command says it has; undefined when it is not installed. */
export async function versionOf([command, ...args]) {
  const asked = args.length > 0 ? args : [command === 'hugo' ? 'version' : '--version'];
  return new Promise((resolve) => {
    execFile(command, asked, (error, out) => resolve(error ? undefined : /\d+(?:\.\d+)+/.exec(out)?.[0]));
  });
}

/** Counts the files below a folder and their bytes. */
export function measureFolder(folder) {
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}

/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

function cpuOf(pid) {
  try {
    // User and system time in hundredths of a second, behind the name, which may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const hundredths = Number(fields[11]) + Number(fields[12]);
    // A process that has just ended has none any more.
    return hundredths > 0 ? hundredths / 100 : undefined;
  } catch {
    return undefined;
  }
}

function peakOf(pid) {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
