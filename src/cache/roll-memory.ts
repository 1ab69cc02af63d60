import { join, sep } from 'node:path';
import type { Site } from '../model/site.ts';
import type { Theme } from '../render/theme.ts';
import type { MatterContext, MatterResult } from '../work/matter-line.ts';
import { isSame, look } from '../write/signature.ts';
import { besidesOf } from './asks.ts';
import { keyOfEnvironment } from './environment.ts';
import { keyOfFile } from './files.ts';
import { parseRecord } from './record.ts';
import { openTable } from './table.ts';

export interface RollMemoryOptions {
  readonly root: string;
  readonly site: Site;
  readonly version: string;
  readonly layouts: Theme['layouts'];
}

/** What the last build knew of front matter. */
export interface RollMemory {
  /** Gives, by path, what is known of an article that has not changed since and had no mistake in it. */
  known(context: Pick<MatterContext, 'beside' | 'defaultsFor'>): (path: string) => MatterResult | undefined;
  close(): void;
}

/** Opens what the last build of the same site, theme and newsctl has left. Writes nothing. */
export function openRollMemory({ root, site, version, layouts }: RollMemoryOptions): RollMemory {
  const table = openTable(join(root, '.newsctl', 'cache'), keyOfEnvironment({ version, site, layouts }), false);
  const known: RollMemory['known'] = (context) => {
    const beside = besidesOf(context, (file) => keyOfFile(join(root, file)) ?? '');
    return (path) => {
      // A schema of the site's own may say something else today.
      const row = site.fields.size === 0 ? table.row(path) : undefined;
      if (row === undefined || !isSame(look(`${root}${sep}${path}`), row.signature)) return undefined;
      const text = table.record(row);
      if (text === undefined) return undefined;
      const { asks, result } = parseRecord(path, text);
      const now = beside(path);
      const isKnown = now.comments === asks.comments && now.defaults === asks.defaults;
      const { article, ...facts } = result;
      if (!isKnown || article === undefined || facts.diagnostics.length > 0) return undefined;
      return { ...facts, matter: article };
    };
  };
  return { known, close: table.close };
}
