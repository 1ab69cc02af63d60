import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';

const bin = resolve(import.meta.dirname, '../../bin/newsctl.js');

export interface RunningPreview {
  readonly origin: string;
  readonly port: number;
  /** What it has said so far. */
  readonly said: () => string;
  /** Waits until it has said this. */
  readonly saying: (what: RegExp) => Promise<void>;
  /** Sends a signal and gives the exit code. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the built `newsctl dev` in a site and waits until it is ready. */
export async function startDev(site: string, args: readonly string[] = ['--port', '0']): Promise<RunningPreview> {
  const env = { PATH: process.env.PATH, HOME: tmpdir(), TERM: 'xterm', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const child = spawn(process.execPath, [bin, 'dev', ...args], { cwd: site, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const saying = async (what: RegExp) => {
    while (!what.test(said)) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said}`);
      await new Promise((go) => setTimeout(go, 20));
    }
  };
  await saying(/local {2,}http:\S+\n/);
  const port = Number(/local +http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]);
  const end = (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal);
    return ended;
  };
  return { origin: `http://127.0.0.1:${port}`, port, said: () => said, saying, end };
}
