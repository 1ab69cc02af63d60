import { join, relative, resolve, sep } from 'node:path';
import { configNames, loadSite } from '../config/load.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { filesOfConfig } from '../preview/config-files.ts';
import type { Sources } from '../preview/session.ts';
import { loadTheme } from '../render/theme.ts';
import { openBodyStore } from '../write/body-store.ts';
import type { Context } from './context.ts';

/** Where a command that looks again and again takes its site from; `first` is the config as it has just been loaded, broken perhaps. */
export function makeSources(context: Context, first: Outcome<Site | undefined>): Sources {
  const { root, configFile, baseUrl, shippedTheme, scratch } = context;
  const names =
    configFile === undefined ? configNames : [relative(root, resolve(root, configFile)).split(sep).join('/')];
  const filesNow = () => new Set(names.flatMap((name) => [...filesOfConfig(root, name)]));
  let files = filesNow();
  let given: Outcome<Site | undefined> | undefined = first;
  let store = 0;
  return {
    root,
    configFiles: () => files,
    loadSite: async () => {
      const known = given;
      given = undefined;
      if (known !== undefined) return known;
      files = filesNow();
      return loadSite(root, { ...(configFile && { configFile }), ...(baseUrl && { baseUrl }), again: true });
    },
    loadTheme: () => loadTheme(root, shippedTheme),
    openBodies: () => openBodyStore(join(root, '.newsctl'), scratch, store++),
  };
}
