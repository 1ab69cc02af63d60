import { join } from 'node:path';
import type { Before } from '../model/before.ts';
import type { Earlier } from '../work/earlier.ts';
import type { BodyStore } from '../write/body-store.ts';
import type { Output } from '../write/output.ts';
import { type Environment, keyOfEnvironment, keyOfProgram } from './environment.ts';
import { makeFolder, timeOfDisk } from './files.ts';
import { makeMemory } from './memory.ts';
import { openOutputKeys } from './output-keys.ts';
import { openTable } from './table.ts';

/** What the last builds of a site left for the next one, in `.newsctl/cache`. Nothing in it is needed: what is lost, damaged or made by
 *  another newsctl is made again. */
export interface Cache {
  readonly earlier: Earlier;
  /** Puts the texts of articles that are not read again beside those in `store`: each is made when it is asked for. */
  lateBodies(store: BodyStore): BodyStore;
  /** What is known of the output that stands in a folder. */
  before(out: string, output: Pick<Output, 'manifest' | 'stands'>): Before;
  /** Articles that were not read again, so far. */
  readonly recalled: () => number;
  /** Writes what was learned. `manifest` is that of the output when it was committed. */
  save(manifest: string | undefined): void;
}

/** Opens the cache of the site at `root`; with `readOnly` nothing is ever written. */
export function openCache(root: string, environment: Environment, readOnly: boolean): Cache {
  const folder = join(root, '.newsctl', 'cache');
  const time = !readOnly && makeFolder(folder) ? timeOfDisk(folder) : undefined;
  const table = openTable(folder, keyOfEnvironment(environment));
  const memory = makeMemory(root, table);
  let saveKeys: ((manifest: string) => void) | undefined;
  return {
    earlier: memory.earlier,
    lateBodies: memory.lateBodies,
    recalled: memory.recalled,
    before(out, output) {
      const keys = openOutputKeys(folder, out, keyOfProgram(environment.version), output.manifest());
      saveKeys = keys.save;
      return {
        bodyKey: memory.bodyKey,
        fileKey: memory.fileKey,
        isCurrent: (path, key) => keys.isSame(path, key) && output.stands(path),
      };
    },
    save(manifest) {
      if (time === undefined) return;
      table.save(time, manifest === undefined);
      if (manifest !== undefined) saveKeys?.(manifest);
    },
  };
}
