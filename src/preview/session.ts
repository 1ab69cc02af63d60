import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Instant } from '../model/instant.ts';
import type { Site } from '../model/site.ts';
import { assemble } from '../pipeline.ts';
import type { Theme } from '../render/theme.ts';
import type { Edition, Job } from '../work/edition.ts';
import type { BodyStore } from '../write/body-store.ts';
import { makeMemory } from './memory.ts';
import type { Batch } from './watch-site.ts';
import { partOf } from './watched-paths.ts';

/** Where a session takes the parts of a site from. */
export interface Sources {
  readonly root: string;
  /** The config and the files it reads, from the site's folder. */
  readonly configFiles: () => ReadonlySet<string>;
  readonly loadSite: () => Promise<Outcome<Site | undefined>>;
  readonly loadTheme: () => Outcome<Theme>;
  readonly openBodies: () => BodyStore;
}

/** How one look at the site differs from the next. */
export type Look = Omit<Job, 'root' | 'site' | 'theme' | 'bodies' | 'earlier' | 'now'> & {
  readonly now: (timeZone: string) => Instant;
};

/** What a look at the site found. */
export interface Round {
  /** Absent when the config is broken. */
  readonly edition?: Edition;
  /** All that is wrong, but for templates: pages are not rendered here. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A site that is looked at again and again; each time only what has changed is read. */
export interface Session {
  /** Decides the site anew after the files of `batch` have changed, or after `everything` may have. Throws a Fault when a file cannot be read. */
  readonly look: (look: Look, batch: Batch | 'everything') => Promise<Round>;
  readonly close: () => void;
}

/** Makes a session that has seen nothing yet. */
export function makeSession(sources: Sources): Session {
  const memory = makeMemory();
  let site: Outcome<Site | undefined> | undefined;
  let theme: Outcome<Theme> | undefined;
  let bodies: BodyStore | undefined;

  const look = async (wishes: Look, batch: Batch | 'everything'): Promise<Round> => {
    const touched = touchedBy(batch, sources.configFiles());
    const before = { layouts: layoutsOf(theme), bodies };
    if (site?.value === undefined || touched.config) site = await sources.loadSite();
    if (theme === undefined || touched.theme) theme = sources.loadTheme();
    if (site.value === undefined) {
      memory.clear();
      return { diagnostics: site.diagnostics };
    }
    if (batch === 'everything' || touched.config || layoutsOf(theme) !== before.layouts) memory.clear();
    else memory.forget(batch);
    // Bodies of results that are forgotten are not found again; when all are, a store of its own lets go of them.
    const store = bodies !== undefined && !memory.isEmpty() ? bodies : sources.openBodies();
    const { now, ...rest } = wishes;
    const job = { ...rest, root: sources.root, site: site.value, theme: theme.value, bodies: store, earlier: memory };
    try {
      const edition = await assemble({ ...job, now: now(site.value.timeZone) });
      const diagnostics = [...site.diagnostics, ...theme.diagnostics, ...edition.diagnostics];
      // Pages of the edition before were rendered from the old store until now.
      if (store !== before.bodies) before.bodies?.close();
      bodies = store;
      return { edition, diagnostics };
    } catch (error) {
      if (store !== before.bodies) store.close();
      memory.clear();
      throw error;
    }
  };
  return { look, close: () => bodies?.close() };
}

function touchedBy(batch: Batch | 'everything', configFiles: ReadonlySet<string>) {
  if (batch === 'everything') return { config: true, theme: true };
  const parts = new Set([...batch.keys()].map((path) => partOf(path, configFiles)));
  return { config: parts.has('config'), theme: parts.has('theme') };
}

const layoutsOf = (theme: Outcome<Theme> | undefined): string => [...(theme?.value.layouts ?? [])].sort().join('\n');
