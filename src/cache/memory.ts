import { join, sep } from 'node:path';
import { Fault } from '../diagnostics/fault.ts';
import type { StoredBody } from '../model/body.ts';
import { makeSourceReader } from '../read/source.ts';
import { type LineContext, type LineResult, runArticleLine } from '../work/article-line.ts';
import type { Earlier, Report } from '../work/earlier.ts';
import type { BodyStore } from '../write/body-store.ts';
import type { Sight } from '../write/mark-standing.ts';
import { isSame, look, type Signature } from '../write/signature.ts';
import { keyOf } from './digest.ts';
import { keyOfFile } from './files.ts';
import { type Handed, textHanded } from './handed.ts';
import { makeOtherFiles } from './other-files.ts';
import { parseRecord } from './record.ts';
import { makeScribe, type Scribe } from './scribe.ts';
import type { Table } from './table.ts';

/** The cache at work in one build. */
export interface Memory {
  readonly earlier: Earlier;
  /** Listens to what the line asks of `context`: to be called before the first article. */
  readonly around: (context: LineContext) => LineContext;
  /** Puts texts that were not rendered in this build beside those that were: each is made when it is first asked for. */
  lateBodies(store: BodyStore): BodyStore;
  /** The key of everything that the text of an article depends on, but for addresses of other articles. */
  readonly bodyKey: (path: string) => string | undefined;
  /** The key of a file's bytes; undefined when there is no such file. */
  readonly fileKey: (path: string) => string | undefined;
  /** What was known of an article before this build, whatever has become of it. */
  peek(path: string): { readonly key: string; readonly result: LineResult } | undefined;
  /** The record of an article, as it would be kept. */
  recordOf(path: string): string | undefined;
  /** The key of some articles and all that is known of them: another build, one that failed or made another output, may have learned something else.
   *  Undefined when one of them is unknown. */
  stateOf(paths: readonly string[]): string | undefined;
  /** Articles whose files look otherwise than they did; undefined when there are more than `most`. */
  suspects(paths: readonly string[], most: number): readonly string[] | undefined;
  /** Articles that were not read in this build. */
  readonly recalled: () => number;
}

export interface MemoryOptions {
  /** The folder of the site, absolute. */
  readonly root: string;
  readonly table: Table;
  /** What other machines made. */
  readonly handed: Handed | undefined;
  /** What looks at the files of the table beside this thread. */
  readonly beside: Sight | undefined;
}

/** Makes a memory of what stands in a table. */
export function makeMemory({ root, table, handed, beside }: MemoryOptions): Memory {
  const texts = new Map<string, StoredBody>();
  const others = makeOtherFiles(root, table);
  let recalled = 0;
  let scribe: Scribe | undefined;
  let plain: LineContext | undefined;

  /** 1 for rows whose files were seen to look as they did: in one build nobody asks the disk twice. */
  let seen = new Uint8Array();
  const takeSeen = (number: number | undefined): boolean => {
    if (number === undefined || seen[number] !== 1) return false;
    seen[number] = 0;
    return true;
  };
  const lookAt = (path: string): Signature | undefined => look(`${root}${sep}${path}`);
  const isUnchanged = (path: string, number: number): boolean => {
    if (number === -1) return false;
    if (beside?.saw(number)) return true;
    const signature = lookAt(path);
    return signature !== undefined && table.looksLike(number, signature);
  };
  let numbered: { readonly paths: readonly string[]; readonly count: number; readonly numbers: Int32Array } | undefined;
  /** Asked several times for all articles. */
  const numbersOf = (paths: readonly string[]): Int32Array => {
    const count = table.count();
    if (numbered?.paths !== paths || numbered.count !== count) {
      numbered = { paths, count, numbers: table.numbersOf(paths) };
    }
    return numbered.numbers;
  };
  const note = (path: string, { signature, record }: Report): void => {
    table.put(path, signature, record);
  };
  const isAsBefore = (path: string, signature: Signature, row: { readonly signature: Signature }, bytes: string) =>
    isSame(signature, row.signature) || keyOfFile(join(root, path)) === bytes;

  const around = (context: LineContext): LineContext => {
    plain = context;
    scribe = makeScribe(root, context, (file) => others.keyOf(file) ?? '');
    return scribe.context;
  };
  const earlier: Earlier = {
    readPicture: others.readPicture,
    around,
    recall(path) {
      const isFirst = table.rowNow(path) === undefined;
      const row = table.row(path);
      // Each is recalled once.
      const signature = row && takeSeen(table.find(path)) ? row.signature : row && lookAt(path);
      const text = row && signature && table.record(row);
      if (row === undefined || signature === undefined || text === undefined) return undefined;
      const { bytes, asks, result } = parseRecord(path, text);
      if (!isAsBefore(path, signature, row, bytes) || scribe?.holds(path, asks) !== true) return undefined;
      if (isFirst) recalled++;
      table.keep(path, signature, row);
      return result;
    },
    keep(path, result) {
      const report = scribe?.take(path, result);
      if (report !== undefined) note(path, report);
    },
    take(path, report) {
      note(path, report);
      return parseRecord(path, report.record, report.ref).result;
    },
  };

  const makeText = (path: string): string => {
    let html = '';
    let bytes: string | undefined;
    const see = (_: string, content: Uint8Array) => {
      bytes = keyOf(content);
    };
    const take = (_: unknown, made: string) => {
      html = made;
      return undefined;
    };
    if (plain === undefined) throw new Error('no article has been read');
    runArticleLine(path, { ...plain, readSource: makeSourceReader(root, { see }), keep: take });
    const row = table.row(path);
    const record = row && table.record(row);
    if (record === undefined || parseRecord(path, record).bytes !== bytes) {
      throw new Fault(`cannot read ${path}: it changed during the build; build again`);
    }
    return html;
  };

  return {
    earlier,
    around,
    lateBodies: (store) => ({
      ...store,
      get(ref) {
        if (!('late' in ref)) return store.get(ref);
        const known = texts.get(ref.late);
        if (known !== undefined) return store.get(known);
        const given = textHanded(handed, ref.late, table.row(ref.late)?.key);
        if (given !== undefined) return given;
        const html = makeText(ref.late);
        texts.set(ref.late, store.put(html));
        return html;
      },
    }),
    peek(path) {
      const row = table.row(path);
      const text = row && table.record(row);
      return row && text ? { key: row.key, result: parseRecord(path, text).result } : undefined;
    },
    recordOf(path) {
      const row = table.row(path);
      return row && table.record(row);
    },
    stateOf(paths) {
      const numbers = numbersOf(paths);
      return numbers.includes(-1) ? undefined : table.keyOfAll(numbers);
    },
    suspects(paths, most) {
      const numbers = numbersOf(paths);
      const found: string[] = [];
      seen = new Uint8Array(table.count());
      // From the end: who looks beside begins with the first.
      for (let index = paths.length - 1; index >= 0 && found.length <= most; index--) {
        const path = paths[index] as string;
        const number = numbers[index] as number;
        if (isUnchanged(path, number)) seen[number] = 1;
        else found.push(path);
      }
      return found.length > most ? undefined : found.reverse();
    },
    bodyKey: (path) => table.rowNow(path)?.key,
    fileKey: others.keyOf,
    recalled: () => recalled,
  };
}
