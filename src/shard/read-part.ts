import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../diagnostics/fault.ts';
import { systemFault } from '../diagnostics/system-fault.ts';
import { closingLength, isPart, type PartIndex, partOpening, placeLength } from './part-format.ts';

/** A part file that is open for reading. */
export interface Part {
  /** As it was named. */
  readonly name: string;
  readonly index: PartIndex;
  /** Bytes of the contents. */
  read(at: number, length: number): Buffer;
  close(): void;
}

/** Opens the part file at `path` (absolute). A file that is not one, that is damaged or cut short, or that cannot be read is a Fault. */
export function openPart(path: string, name: string): Part {
  const fd = orFault(name, () => openSync(path, 'r'));
  const read = (at: number, length: number): Buffer =>
    orFault(name, () => {
      const bytes = Buffer.allocUnsafe(length);
      let done = 0;
      while (done < length) {
        const count = readSync(fd, bytes, done, length - done, at + done);
        if (count === 0) break;
        done += count;
      }
      return bytes.subarray(0, done);
    });
  try {
    return { name, index: readIndex(fd, name, read), read, close: () => closeSync(fd) };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** The part files that are meant by a path (absolute): itself, or all in the folder. `name` is how it was named. */
export function partsIn(path: string, name: string): readonly string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [name];
  const files = orFault(name, () => readdirSync(path).sort()).filter((file) => file.endsWith('.part'));
  if (files.length === 0) throw wrongUse(`there is no part file in ${name}`);
  return files.map((file) => join(name, file));
}

function readIndex(fd: number, name: string, read: Part['read']): PartIndex {
  const { size } = orFault(name, () => fstatSync(fd));
  const opening = read(0, partOpening.length).toString();
  if (!isPart(opening)) throw wrongUse(`${name} is not a part of a site: newsctl build --shard writes such files`);
  if (opening !== partOpening) throw wrongUse(`${name} was written by another newsctl; make it again with this one`);
  const end = size - closingLength + placeLength;
  const isWhole =
    end >= partOpening.length + placeLength &&
    read(end, closingLength - placeLength).toString() === `${digestOf(read, end)}\n`;
  if (!isWhole) throw new Fault(`${name} is damaged or cut short; make it again`);
  const at = Number(read(end - placeLength, placeLength).toString());
  return JSON.parse(read(at, end - placeLength - at).toString());
}

const wrongUse = (message: string): Fault => new Fault(message, { isWrongUse: true });

function digestOf(read: Part['read'], end: number): string {
  const sum = createHash('sha256');
  for (let at = 0; at < end; at += windowSize) sum.update(read(at, Math.min(windowSize, end - at)));
  return sum.digest('hex');
}

const windowSize = 1024 * 1024;

function orFault<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw systemFault(`cannot read ${name}`, error);
  }
}
