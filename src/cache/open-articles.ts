import { join } from 'node:path';
import type { Job } from '../work/edition.ts';
import { keyOfEnvironment } from './environment.ts';
import { makeFolder, timeOfDisk } from './files.ts';
import { type Handed, withHanded } from './handed.ts';
import type { Unchanged } from './mark-unchanged.ts';
import { type Memory, makeMemory } from './memory.ts';
import { openTable, type Table } from './table.ts';

/** What is known of the articles of a site from earlier builds. */
export interface KnownArticles {
  /** Of the cache, absolute. */
  readonly folder: string;
  /** When the work began, as the disk counts it; undefined when nothing may be written. */
  readonly time: number | undefined;
  readonly table: Table;
  readonly memory: Memory;
  /** The key of what the results depend on besides the articles. */
  readonly environment: string;
}

export interface KnownOptions {
  readonly job: Job;
  readonly version: string;
  /** Nothing is ever written. */
  readonly readOnly: boolean;
  readonly handed?: Handed | undefined;
  /** Nothing that was known before is believed. */
  readonly isEmpty?: boolean;
  /** What another thread knows of it. */
  readonly ahead?: (() => Unchanged | undefined) | undefined;
}

/** Opens that part of the cache which knows articles; `handed` is believed besides. */
export function openArticles({ job, version, readOnly, handed, ahead, isEmpty = false }: KnownOptions): KnownArticles {
  const folder = join(job.root, '.newsctl', 'cache');
  const time = !readOnly && makeFolder(folder) ? timeOfDisk(folder) : undefined;
  const environment = environmentOf({ job, version });
  // No table was written for an environment without a name.
  const own = openTable(folder, isEmpty ? '' : environment, time !== undefined, ahead);
  const table = handed === undefined ? own : withHanded(own, handed);
  return {
    folder,
    time,
    table,
    memory: makeMemory({ root: job.root, table, handed, beside: own.beside }),
    environment,
  };
}

/** The key of what the results of a job depend on besides its articles. */
export const environmentOf = ({ job, version }: Pick<KnownOptions, 'job' | 'version'>): string =>
  keyOfEnvironment({ version, site: job.site, layouts: job.theme.layouts });
