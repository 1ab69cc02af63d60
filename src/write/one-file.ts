import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemFault } from '../diagnostics/system-fault.ts';
import { type Disk, makeDisk } from './disk.ts';
import { type OneFilePlace, refuseDangerousTarget } from './safe-target.ts';

/** A file that is being written beside its place. Until `finish`, what stood there stands. */
export interface OneFile {
  /** Adds text to its end. */
  add(text: string): void;
  /** Puts the file in its place by a rename, unless the same bytes stand there already, which are then not touched. */
  finish(): { readonly changed: boolean; readonly bytes: number };
  /** Throws away what was added. After `finish` it does nothing. */
  abandon(): void;
}

/** Opens a file that will stand at `place.path` (absolute) and makes the folders above it; memory does not grow with it. A place where
 *  newsctl must not write, and what the disk refuses, is a Fault. `pid`: the number of this process, in the name of the temporary file. */
export function openOneFile(place: OneFilePlace, pid: number, disk: Disk = makeDisk(place.root)): OneFile {
  const { path } = place;
  refuseDangerousTarget(place, disk);
  disk.makeFolder(dirname(path));
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${pid}.newsctl`);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      disk.remove(draft);
      throw systemFault(`cannot write ${disk.name(path)}`, error);
    }
  };
  disk.remove(draft);
  const fd = attempt(() => openSync(draft, 'wx'));
  const sum = createHash('sha256');
  const buffer = Buffer.allocUnsafe(bufferSize);
  let filled = 0;
  let bytes = 0;
  let open = true;

  const put = (chunk: Uint8Array) => {
    sum.update(chunk);
    bytes += chunk.length;
    attempt(() => {
      for (let done = 0; done < chunk.length; ) done += writeSync(fd, chunk, done);
    });
  };
  const flush = () => {
    put(buffer.subarray(0, filled));
    filled = 0;
  };
  const close = () => {
    open = false;
    closeSync(fd);
  };

  return {
    add(text) {
      // Three bytes are the most that one UTF-16 unit can take.
      const most = text.length * 3;
      if (filled + most > buffer.length) flush();
      if (most > buffer.length) put(Buffer.from(text));
      else filled += buffer.write(text, filled, 'utf8');
    },
    finish() {
      flush();
      const same = disk.stat(path)?.size === bytes && disk.fingerprint(path).digest === sum.digest('base64url');
      if (!same) attempt(() => fsyncSync(fd));
      close();
      if (same) disk.remove(draft);
      else attempt(() => disk.rename(draft, path));
      return { changed: !same, bytes };
    },
    abandon() {
      if (!open) return;
      close();
      disk.remove(draft);
    },
  };
}

const bufferSize = 256 * 1024;
