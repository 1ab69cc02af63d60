import { spawn } from 'node:child_process';

/** Makes what opens the editor of this environment (`VISUAL`, then `EDITOR`) and waits until it is closed; undefined without one. It resolves
 *  with a problem in words, or nothing. */
export function makeEditor(): ((file: string) => Promise<string | undefined>) | undefined {
  const command = process.env.VISUAL || process.env.EDITOR;
  if (command === undefined || command === '') return undefined;
  return (file) =>
    new Promise((done) => {
      // Standard output may be read by a script that wants the path; an editor is for the terminal.
      const stdio = ['inherit', process.stdout.isTTY ? 'inherit' : process.stderr, 'inherit'] as const;
      // As git does it: the variable is a command with its arguments, the file one word behind them.
      const child =
        process.platform === 'win32'
          ? spawn(`${command} "${file}"`, { shell: true, stdio: [...stdio] })
          : spawn('sh', ['-c', `${command} "$1"`, command, file], { stdio: [...stdio] });
      child.on('error', (error) => done(`cannot open the editor ${command}: ${error.message}`));
      child.on('close', (code) =>
        done(code === 0 ? undefined : `the editor ${command} ended with ${code ?? 'a signal'}`),
      );
    });
}
