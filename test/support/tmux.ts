import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const bin = resolve(import.meta.dirname, '../../bin/newsctl.js');

/** Without tmux, sessions in a real terminal are skipped; in CI they fail instead. */
export const skipTerminalTests: boolean =
  spawnSync('tmux', ['-V'], { stdio: 'ignore' }).status !== 0 && process.env.CI === undefined;

/** Where tmux keeps the sessions of this test, apart from those of whoever runs it. */
const socket = `newsctl-test-${process.pid}`;
let sessions = 0;

export interface TerminalSession {
  /** Types a text, or a key by its name in tmux: `Enter`, `C-c`. */
  readonly type: (text: string) => void;
  readonly press: (key: string) => void;
  /** Waits until the screen shows all of `texts`, and gives the screen. */
  readonly shows: (...texts: readonly string[]) => Promise<string>;
  readonly close: () => void;
}

/** Opens a real terminal with a shell in `folder` that knows the built `newsctl`. */
export function openTerminal(folder: string, size: { columns: number; rows: number }): TerminalSession {
  const name = `s${++sessions}`;
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' });
  const settings = [
    'TERM=screen',
    'LC_ALL=C.UTF-8',
    'PS1=$ ',
    `PATH=${process.env.PATH ?? ''}`,
    `HOME=${folder}`,
    'HISTFILE=/dev/null',
  ];
  const shell = `newsctl() { "${process.execPath}" "${bin}" "$@"; }`;
  const dimensions = ['-x', String(size.columns), '-y', String(size.rows)];
  tmux('new-session', '-d', '-s', name, ...dimensions, '-c', folder, 'env', '-i', ...settings, 'bash', '--norc', '-i');
  const press = (key: string) => tmux('send-keys', '-t', name, key);
  const type = (text: string) => tmux('send-keys', '-t', name, '-l', text);
  type(`${shell}; clear`);
  press('Enter');
  return {
    type,
    press,
    async shows(...texts) {
      for (let tries = 0; tries < 300; tries++) {
        const screen = tmux('capture-pane', '-t', name, '-p');
        if (texts.every((text) => screen.includes(text))) return screen;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error(`the screen never showed ${texts.join(' and ')}:\n${tmux('capture-pane', '-t', name, '-p')}`);
    },
    close: () => {
      tmux('kill-session', '-t', name);
    },
  };
}
