import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../diagnostics/fault.ts';
import { codeOf } from '../diagnostics/system-fault.ts';
import type { Disk } from './disk.ts';

/** Name of the lock in the work folder: a folder that holds one file, named after the process. */
export const lockName = 'lock';

/** Takes the lock on an output folder, in its work folder `work`, for process `pid`; returns what releases it. A lock of a living process is a Fault that names it; one of a dead process is taken over. */
export function takeLock(disk: Disk, work: string, pid: number, out: string): () => void {
  const name = nameOf(pid);
  const lock = join(work, lockName);
  for (let attempt = 0; attempt < 50; attempt++) {
    const holder = disk.list(lock)[0];
    if (holder === undefined ? claim(disk, work, lock, name) : takeOver(disk, lock, holder, name, out)) {
      return () => {
        disk.remove(join(lock, name));
        disk.removeIfEmpty(lock);
        disk.removeIfEmpty(work);
      };
    }
  }
  throw new Fault(`cannot build into ${out}: other builds keep taking it`);
}

/** Puts a folder that already holds our name in place of the lock: that fails when somebody else's folder is there. */
function claim(disk: Disk, work: string, lock: string, name: string): boolean {
  const mine = join(work, `claim-${name}`);
  const won = unlessLost(() => {
    disk.makeFolder(mine);
    disk.write(join(mine, name), new Uint8Array());
    disk.rename(mine, lock);
  });
  if (!won) disk.removeAll(mine);
  return won;
}

/** Renames the dead holder's name to ours. Of several that try, one succeeds: the name is gone for the others. */
function takeOver(disk: Disk, lock: string, holder: string, name: string, out: string): boolean {
  const pid = Number.parseInt(holder, 10);
  // Without a known start, a holder of our own number is a dead process that had it before.
  if (isAlive(pid) && nameOf(pid) === holder && (holder !== name || !name.endsWith('-0'))) {
    throw new Fault(`cannot build into ${out}: process ${pid} is building there; wait for it, or stop it`);
  }
  return unlessLost(() => disk.rename(join(lock, holder), join(lock, name)));
}

function unlessLost(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    const code = error instanceof Fault ? codeOf(error.cause) : '';
    if (['ENOENT', 'EEXIST', 'ENOTEMPTY', 'EPERM'].includes(code)) return false;
    throw error;
  }
}

/** A process by number and start, because numbers are given out again. Where the start is not known, the number must do. */
const nameOf = (pid: number): string => `${pid}-${startOf(pid)}`;

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in brackets and may hold anything; the start is the 22nd.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  } catch {
    return '0';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat[stat.lastIndexOf(')') + 2] === 'Z';
  } catch {
    return false;
  }
}
