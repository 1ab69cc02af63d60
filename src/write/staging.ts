import { join } from 'node:path';
import type { CopyOf, FileContent } from '../model/output.ts';
import { type Disk, type Fingerprint, fingerprintOf } from './disk.ts';

/** The bytes of a file that is to be written: what they are, and how to get them to a place. */
export interface Bytes extends Fingerprint {
  writeTo(path: string): void;
}

/** Makes a function that gives the bytes of one file after another. They are good until the next call: one buffer serves all. */
export function makeEncoder(disk: Disk): (content: FileContent) => Bytes {
  const encoder = new TextEncoder();
  let buffer = Buffer.allocUnsafe(256 * 1024);
  const encode = (text: string): Uint8Array => {
    // Three bytes are the most that one UTF-16 unit can take.
    if (text.length * 3 > buffer.length) buffer = Buffer.allocUnsafe(text.length * 3);
    return buffer.subarray(0, encoder.encodeInto(text, buffer).written);
  };
  const encodeAll = (pieces: Iterable<string>): Uint8Array => {
    let length = 0;
    for (const piece of pieces) {
      if (length + piece.length * 3 > buffer.length) {
        const wider = Buffer.allocUnsafe(2 * (length + piece.length * 3));
        buffer.copy(wider, 0, 0, length);
        buffer = wider;
      }
      length += buffer.write(piece, length, 'utf8');
    }
    return buffer.subarray(0, length);
  };
  const bytesOf = (content: Exclude<FileContent, CopyOf>): Uint8Array => {
    if (typeof content === 'string') return encode(content);
    return 'pieces' in content ? encodeAll(content.pieces) : content;
  };
  return (content) => {
    if (typeof content === 'object' && 'copyOf' in content) {
      const from = content.copyOf;
      return { writeTo: (path) => disk.copy(from, path), ...disk.fingerprint(from) };
    }
    const bytes = bytesOf(content);
    return { writeTo: (path) => disk.write(path, bytes), ...fingerprintOf(bytes) };
  };
}

/** Where files wait until they are made visible. */
export interface Staging {
  /** Puts a file there and returns its number. */
  add(path: string, bytes: Bytes): number;
}

const mostFolders = 10_000;

/** A staging folder that is renamed to the output as it is: files stand at their paths. */
export function stageAsTree(disk: Disk, folder: string): Staging {
  const folders = new Set<string>();
  let added = 0;
  disk.makeFolder(folder);
  return {
    add(path, bytes) {
      const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      if (!folders.has(parent)) {
        disk.makeFolder(join(folder, parent));
        // Nearly every page has a folder of its own, that no other file will ask for.
        if (folders.size === mostFolders) folders.clear();
        folders.add(parent);
      }
      bytes.writeTo(`${folder}/${path}`);
      return added++;
    },
  };
}

/** A staging folder whose files are put at their paths one by one: they are numbered. */
export function stageByNumber(disk: Disk, folder: string): Staging {
  let added = 0;
  return {
    add(_path, bytes) {
      if (added === 0) disk.makeFolder(folder);
      bytes.writeTo(`${folder}/${added}`);
      return added++;
    },
  };
}
