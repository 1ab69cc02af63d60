import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '../model/site.ts';
import { keyOfData } from './digest.ts';
import { namesIn } from './files.ts';

/** What else the result of reading an article depends on: newsctl itself, the machine it runs on, the config, the names of templates. */
export interface Environment {
  readonly version: string;
  readonly site: Site;
  readonly layouts: ReadonlySet<string> | undefined;
}

/** The key of an environment. */
export function keyOfEnvironment({ version, site, layouts }: Environment): string {
  return keyOfData([keyOfProgram(version), siteForArticles(site), layouts && [...layouts].sort()]);
}

/** The key of newsctl on this machine: its code, and Node, whose texts for dates and languages differ between versions. */
export function keyOfProgram(version: string): string {
  return keyOfData([version, namesOfOurCode(), process.versions.node, process.versions.icu]);
}

/** The files of the bundle are named after what is in them. Run from its sources, newsctl is told by its version alone. */
function namesOfOurCode(): readonly string[] {
  const folder = dirname(fileURLToPath(import.meta.url));
  return basename(folder) === 'chunks' ? namesIn(folder) : [];
}

/** Parts of a config that an article is read without: they change only what is made of it. */
const unread: ReadonlySet<string> = new Set<keyof Site>([
  'title',
  'description',
  'publisher',
  'links',
  'pageSize',
  'rules',
]);

/** The config as an article is read by it: without the parts that it never asks for. */
export function siteForArticles(site: Site): object {
  return Object.fromEntries(Object.entries(plainSite(site)).filter(([key]) => !unread.has(key)));
}

/** The whole config as data; of the site's own fields only the names. */
export function plainSite(site: Site): object {
  const plain = ([key, value]: [string, unknown]): [string, unknown] => {
    if (key === 'fields') return [key, [...site.fields.keys()]];
    return [key, value instanceof Map || value instanceof Set ? [...value] : value];
  };
  return Object.fromEntries(Object.entries(site).map(plain));
}
