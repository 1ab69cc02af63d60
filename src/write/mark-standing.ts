import { lstatSync } from 'node:fs';
import { sep } from 'node:path';
import { type Manifest, parseManifest } from './manifest.ts';

/** A thread that looks at files beside this one, from the first row of a list on. */
export interface Beside {
  /** Whether the file of a row was seen to be as the list says; false also means: not yet. */
  saw(row: number): boolean;
}

/** Has the files of an output looked at; undefined where that would not pay. */
export type LookAtOutput = (order: OutputOrder) => Beside | undefined;

export interface OutputOrder {
  /** The output folder, absolute. */
  readonly out: string;
  readonly manifest: Manifest;
  /** Files that last changed before (ms) need not be read to be known. */
  readonly trustedBefore: number;
}

/** Marks each file of an output that can be seen to stand without reading it. Whatever else is found is left to the thread that asked: it will look itself
 *  and say what is wrong. */
export function markStanding({ out, bytes, trustedBefore }: SharedOutputOrder, mark: (row: number) => void): void {
  const manifest = parseManifest(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), out);
  for (let row = 0; row < manifest.size; row++) {
    const there = lstatSync(`${out}${sep}${manifest.pathAt(row)}`, { throwIfNoEntry: false });
    if (there?.isFile() && there.size === manifest.sizeAt(row) && there.ctimeMs < trustedBefore) mark(row);
  }
}

/** An order as a thread gets it. */
export interface SharedOutputOrder extends Omit<OutputOrder, 'manifest'> {
  /** The manifest. */
  readonly bytes: Uint8Array;
}
