// Loaded with `node --import`: writes down what a process does to the disk (DISK_LOG), or kills it before its n-th change (DISK_KILL_AT).
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { DISK_LOG, DISK_KILL_AT } = process.env;
const killAt = DISK_KILL_AT === undefined ? -1 : Number(DISK_KILL_AT);
const heard = [];
let changes = 0;

const changing = [
  'writeFileSync',
  'writeSync',
  'renameSync',
  'unlinkSync',
  'rmSync',
  'mkdirSync',
  'copyFileSync',
  'linkSync',
];
for (const name of changing) watch(name, () => true);
watch('openSync', (_, flags = 'r') => (typeof flags === 'number' ? (flags & 3) !== 0 : flags !== 'r'));
watch('readFileSync', () => false);
syncBuiltinESMExports();
if (DISK_LOG !== undefined) process.on('exit', () => fs.writeFileSync(DISK_LOG, heard.join('\n')));

function watch(name, isChange) {
  const real = fs[name];
  fs[name] = (...args) => {
    const changesIt = isChange(...args);
    // SIGKILL: nothing is tidied up, no handler runs.
    if (changesIt && changes++ === killAt) process.kill(process.pid, 'SIGKILL');
    const result = real(...args);
    if (typeof args[0] === 'string')
      heard.push(`${changesIt ? 'change' : 'read'} ${args.at(name === 'renameSync' ? 1 : 0)}`);
    return result;
  };
}
