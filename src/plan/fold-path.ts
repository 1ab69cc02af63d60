import { percentDecoded } from '../words/percent-decoded.ts';
import { isReservedName } from '../words/slug.ts';

/** Folds a path of the output to what all paths have in common that some file system takes for the same file: case, two ways of writing
 *  accents (NFC, NFD), dots and spaces that Windows drops at the end of names, percent-encoding. */
export function foldPath(path: string): string {
  if (/^[a-z0-9/_-]*(?:\/index\.html)?$/.test(path)) return path;
  return (percentDecoded(path) ?? path)
    .split('/')
    .map((name) => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC').replace(trailing, ''))
    .join('/');
}

/** Finds a part of a path that Windows keeps for a device: `con`, `aux.txt`, `com1`. */
export function windowsNameIn(path: string): string | undefined {
  return path.split('/').find((name) => isReservedName(name.split('.', 1)[0] ?? ''));
}

const trailing = /(?<![. ])[. ]+$/;
