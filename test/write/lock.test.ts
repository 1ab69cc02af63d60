import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Fault } from '../../src/diagnostics/fault.ts';
import { makeDisk } from '../../src/write/disk.ts';
import { takeLock } from '../../src/write/lock.ts';
import { put, scratchFolder } from './scratch-site.ts';

const noSuchProcess = 4_499_999;

function locks() {
  const root = scratchFolder();
  const work = join(root, 'work');
  return { work, take: (pid: number) => takeLock(makeDisk(root), work, pid, 'public') };
}

test('the lock of a living process stops the second build and names the process', () => {
  const { take, work } = locks();
  const release = take(process.pid);
  expect(() => take(noSuchProcess)).toThrow(
    new Fault(`cannot build into public: process ${process.pid} is building there; wait for it, or stop it`),
  );
  release();
  expect(existsSync(work)).toBe(false);
  take(noSuchProcess)();
});

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const { take, work } = locks();
  take(child.pid as number);
  expect(() => take(process.pid)).toThrow(`process ${child.pid} is building there`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  take(process.pid)();
  expect(existsSync(work)).toBe(false);
});

test('a number that was given to another process since does not hold the lock', () => {
  const { take, work } = locks();
  take(process.pid);
  const [name = ''] = readdirSync(join(work, 'lock'));
  renameSync(join(work, 'lock', name), join(work, 'lock', `${process.pid}-1`));
  take(noSuchProcess)();
  expect(existsSync(work)).toBe(false);
});

test('of two that find the same dead lock only one takes it over', () => {
  const root = scratchFolder();
  const work = join(root, 'work');
  const disk = makeDisk(root);
  put(work, { 'lock/4499998-7': '' });
  let raced = false;
  // The other process is faster, between our look at the lock and our attempt to take it.
  const slow: typeof disk = {
    ...disk,
    rename(from, to) {
      if (!raced) {
        raced = true;
        takeLock(disk, work, process.pid, 'public');
      }
      disk.rename(from, to);
    },
  };
  expect(() => takeLock(slow, work, noSuchProcess, 'public')).toThrow(`process ${process.pid} is building there`);
  expect(readdirSync(join(work, 'lock'))).toHaveLength(1);
});

test('of two that find no lock only one makes it', () => {
  const root = scratchFolder();
  const work = join(root, 'work');
  const disk = makeDisk(root);
  let raced = false;
  const slow: typeof disk = {
    ...disk,
    rename(from, to) {
      if (!raced) {
        raced = true;
        takeLock(disk, work, process.pid, 'public');
      }
      disk.rename(from, to);
    },
  };
  expect(() => takeLock(slow, work, noSuchProcess, 'public')).toThrow(`process ${process.pid} is building there`);
  expect(readdirSync(work)).toEqual(['lock']);
});
