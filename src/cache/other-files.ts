import { join } from 'node:path';
import { makePictureReader, type PictureFile, type ReadPicture } from '../read/picture-file.ts';
import { look } from '../write/signature.ts';
import { keyOfFile } from './files.ts';
import type { Table } from './table.ts';

/** Files that are copied as they are, by their path from the site's folder. */
export interface OtherFiles {
  /** The key of a file's bytes; undefined when it cannot be read. */
  readonly keyOf: (path: string) => string | undefined;
  readonly readPicture: ReadPicture;
}

/** Looks into such files only when they changed since `table` was written. */
export function makeOtherFiles(root: string, table: Table): OtherFiles {
  const measure = makePictureReader();
  const known = new Map<string, FileRecord | undefined>();
  const recordOf = (path: string, read: () => FileRecord | undefined, isEnough: (record: FileRecord) => boolean) => {
    const found = known.get(path) ?? recall(root, table, path);
    const record = found !== undefined && isEnough(found) ? found : (readAnew(root, table, path, read) ?? found);
    known.set(path, record);
    return record;
  };
  return {
    keyOf: (path) => {
      const read = (): FileRecord | undefined => {
        const key = keyOfFile(join(root, path));
        return key === undefined ? undefined : [key];
      };
      return recordOf(path, read, () => true)?.[0];
    },
    readPicture: (path) => {
      const read = (): FileRecord | undefined => {
        const picture = measure(join(root, path));
        return picture && [Buffer.from(picture.digest, 'hex').toString('base64url').slice(0, 20), picture];
      };
      return recordOf(path, read, ([, picture]) => picture !== undefined)?.[1];
    },
  };
}

type FileRecord = readonly [key: string, picture?: PictureFile];

function recall(root: string, table: Table, path: string): FileRecord | undefined {
  const row = table.row(path);
  const signature = row && look(join(root, path));
  if (row === undefined || signature === undefined) return undefined;
  const text = table.record(row);
  if (text === undefined) return undefined;
  const record: unknown = JSON.parse(text);
  // An article may name another article where a picture belongs: that one's row is no record of a file.
  if (!isFileRecord(record)) return undefined;
  const isSame = signature.every((each, index) => each === row.signature[index]);
  if (!isSame && keyOfFile(join(root, path)) !== record[0]) return undefined;
  table.keep(path, signature, row);
  return record;
}

function isFileRecord(record: unknown): record is FileRecord {
  if (!Array.isArray(record) || typeof record[0] !== 'string') return false;
  return record[1] === undefined || typeof record[1]?.digest === 'string';
}

function readAnew(
  root: string,
  table: Table,
  path: string,
  read: () => FileRecord | undefined,
): FileRecord | undefined {
  const signature = look(join(root, path));
  const record = read();
  if (signature !== undefined && record !== undefined) table.put(path, signature, JSON.stringify(record));
  return record;
}
