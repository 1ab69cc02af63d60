import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { type ExitCode, exitCodes } from '../commands/context.ts';
import type { Surface } from '../commands/surface.ts';

/** Makes the surface of this process. From now on the first Ctrl-C ends the command in order instead of killing it. */
export function makeSurface(): Surface {
  const { stdin, stderr } = process;
  const isInteractive = stdin.isTTY === true && stderr.isTTY === true;
  let stop: (code: ExitCode) => void = () => {};
  const stopped = new Promise<ExitCode>((resolve) => {
    stop = resolve;
  });
  process.once('SIGINT', () => stop(exitCodes.interrupted));
  process.once('SIGTERM', () => stop(exitCodes.terminated));
  process.once('SIGHUP', () => stop(exitCodes.terminated));

  const hearKeys = (hear: (key: string) => void) => {
    const resume = () => {
      stdin.setRawMode(true);
      stdin.resume();
    };
    resume();
    process.on('SIGCONT', resume);
    stdin.setEncoding('utf8').on('data', (keys) => {
      for (const key of String(keys)) {
        // A terminal that gives single keys leaves these two to us.
        if (key === '\u0003') process.emit('SIGINT');
        else if (key === '\u001a') suspend();
        else hear(key);
      }
    });
  };
  const suspend = () => {
    stdin.setRawMode(false);
    process.kill(process.pid, 'SIGTSTP');
  };
  return {
    clock: () => Date.now(),
    timeOfDay: () => new Date().toTimeString().slice(0, 8),
    onKey: (hear) => {
      if (isInteractive) hearKeys(hear);
      return isInteractive;
    },
    clear: () => stderr.write('\u001b[2J\u001b[3J\u001b[H'),
    stopped,
    open: openInBrowser,
    networkAddresses: () =>
      Object.values(networkInterfaces()).flatMap((all = []) =>
        all.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
      ),
    close: () => {
      if (!isInteractive) return;
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}

/** Where no browser can be started, the address stands in the terminal all the same. */
function openInBrowser(url: string): void {
  const [command, args] = browserCommand(url);
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

function browserCommand(url: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}
