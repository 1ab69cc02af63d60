import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Instant } from '../model/instant.ts';
import type { Site } from '../model/site.ts';
import { assemble } from '../pipeline.ts';
import type { Theme } from '../render/theme.ts';
import type { Edition, Job } from '../work/edition.ts';
import type { BodyStore } from '../write/body-store.ts';
import { makeGlance } from './glance.ts';
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

/** A site that is looked at again and again; each time only what has changed is read. Both throw a Fault when a file cannot be read. */
export interface Session {
  /** Reads the front matter alone, as a first sight of a large site. A look must follow. */
  readonly glance: (look: Look) => Promise<Round>;
  /** Decides the site anew after the files of `batch` have changed, or after `everything` may have. */
  readonly look: (look: Look, batch: Batch | 'everything') => Promise<Round>;
  readonly close: () => void;
}

/** Makes a session that has seen nothing yet. */
export function makeSession(sources: Sources): Session {
  const memory = makeMemory();
  let site: Outcome<Site | undefined> | undefined;
  let theme: Outcome<Theme> | undefined;
  let bodies: BodyStore | undefined;

  const load = async (batch: Batch | 'everything'): Promise<void> => {
    const touched = touchedBy(batch, sources.configFiles());
    const layouts = layoutsOf(theme);
    if (site?.value === undefined || touched.config) site = await sources.loadSite();
    if (theme === undefined || touched.theme) theme = sources.loadTheme();
    const isNew = batch === 'everything' || touched.config || site.value === undefined;
    if (isNew || layoutsOf(theme) !== layouts) memory.clear();
    else memory.forget(batch);
  };
  /** Decides from `store`, which takes the place of the one before when all went well. */
  const decide = async (
    { now, ...wishes }: Look,
    store: BodyStore,
    how: Pick<Job, 'bodies' | 'earlier' | 'withoutRelated'>,
  ) => {
    if (site?.value === undefined || theme === undefined) {
      if (store !== bodies) store.close();
      return { diagnostics: site?.diagnostics ?? [] };
    }
    const { value, diagnostics } = site;
    try {
      const job = { ...wishes, ...how, root: sources.root, site: value, theme: theme.value, now: now(value.timeZone) };
      const edition = await assemble(job);
      if (store !== bodies) bodies?.close();
      bodies = store;
      return { edition, diagnostics: [...diagnostics, ...theme.diagnostics, ...edition.diagnostics] };
    } catch (error) {
      if (store !== bodies) store.close();
      memory.clear();
      throw error;
    }
  };

  return {
    glance: async (wishes) => {
      await load('everything');
      const store = sources.openBodies();
      return decide(wishes, store, { ...makeGlance(store), withoutRelated: true });
    },
    look: async (wishes, batch) => {
      await load(batch);
      // When nothing is remembered, a store of its own lets go of all the texts before.
      const store = bodies !== undefined && !memory.isEmpty() ? bodies : sources.openBodies();
      return decide(wishes, store, { bodies: store, earlier: memory });
    },
    close: () => bodies?.close(),
  };
}

function touchedBy(batch: Batch | 'everything', configFiles: ReadonlySet<string>) {
  if (batch === 'everything') return { config: true, theme: true };
  const parts = new Set([...batch.keys()].map((path) => partOf(path, configFiles)));
  return { config: parts.has('config'), theme: parts.has('theme') };
}

const layoutsOf = (theme: Outcome<Theme> | undefined): string => [...(theme?.value.layouts ?? [])].sort().join('\n');
