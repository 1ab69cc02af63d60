import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { type Place, placeAt, placeOfFile } from '../diagnostics/place.ts';
import { systemFault } from '../diagnostics/system-fault.ts';
import type { Site } from '../model/site.ts';
import type { FrontMatterNode, Source } from '../model/source.ts';
import { parseYaml } from '../parse/yaml.ts';
import { homeOf } from './address.ts';
import { importModule } from './import-module.ts';
import { makeLocate } from './js-locate.ts';
import type { ModuleFailure } from './module-failure.ts';
import type { ConfigNode } from './node.ts';
import { makeSite } from './site.ts';
import { nodeOfValue } from './value-node.ts';
import { nodeOfYaml } from './yaml-node.ts';

const extensions = ['ts', 'mts', 'js', 'mjs', 'json', 'yaml'];

/** Names that a config file may have, in the folder of its site. */
export const configNames: readonly string[] = extensions.map((extension) => `newsctl.config.${extension}`);

export interface LoadOptions {
  /** A config file from `root`, instead of the one that is found. */
  readonly configFile?: string;
  /** Wins over `url`. */
  readonly baseUrl?: string;
  /** The config was loaded before in this process: read the modules it imports anew as well. */
  readonly again?: boolean;
}

/** Finds, reads, checks and completes the config of the site at `root`. Without a site, the diagnostics say why. */
export async function loadSite(root: string, options: LoadOptions = {}): Promise<Outcome<Site | undefined>> {
  const { baseUrl } = options;
  const home = baseUrl === undefined ? undefined : homeOf(baseUrl);
  if (baseUrl !== undefined && home === undefined) {
    const problem = `is not an absolute http or https address without a query: \`${baseUrl}\``;
    return failure(
      diagnose('config-url', placeOfFile('--base-url'), '--base-url', problem, 'write `https://` and a host'),
    );
  }
  const file = options.configFile ?? findConfig(root);
  if (typeof file !== 'string') return failure(file);
  const config = await readConfig(root, resolve(root, file), options.again === true);
  return config.value === undefined
    ? { value: undefined, diagnostics: config.diagnostics }
    : withDiagnostics(config, makeSite(config.value, home));
}

/** Whether a folder is there to look for a config in. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function findConfig(root: string): string | Diagnostic {
  const found = configNames.filter((name) => existsSync(join(root, name)));
  const [first, second] = found;
  if (first === undefined) {
    const sought = `newsctl.config.{${extensions.join(',')}}`;
    return diagnose('config-missing', placeOfFile('newsctl.config.yaml'), sought, siteAbove(root));
  }
  return second === undefined ? first : diagnose('config-ambiguous', placeOfFile(first), found);
}

/** The way up to a site of which this is a folder; undefined when it is none. */
function siteAbove(root: string): string | undefined {
  for (let folder = root; dirname(folder) !== folder; folder = dirname(folder)) {
    const above = dirname(folder);
    if (!ownFolders.has(basename(folder)) || !configNames.some((name) => existsSync(join(above, name)))) continue;
    return relative(root, above).split(sep).join('/');
  }
  return undefined;
}

const ownFolders: ReadonlySet<string> = new Set(['articles', 'templates', 'static']);

async function readConfig(root: string, file: string, again: boolean): Promise<Outcome<ConfigNode | undefined>> {
  const path = relative(root, file).split(sep).join('/');
  const extension = extname(file).slice(1);
  if (!extensions.includes(extension)) return failure(diagnose('config-extension', placeOfFile(path), extension));
  if (!existsSync(file)) return failure(diagnose('config-missing', placeOfFile(path), path));
  const source: Source = { path, text: readText(file, path) };
  if (extension === 'json' || extension === 'yaml') return readData(source);
  const module = await importModule(file, source.text, again);
  if ('error' in module) {
    const { isSyntax, reason } = module.error;
    return failure(
      diagnose(isSyntax ? 'config-syntax' : 'config-crashed', placeOfFailure(source, module.error), reason),
    );
  }
  const node = nodeOfValue(module.value, makeLocate(source));
  if (node.kind === 'map') return { value: node, diagnostics: [] };
  return failure(diagnose('config-no-export', placeOfFile(path), node.found));
}

function readData(source: Source): Outcome<ConfigNode | undefined> {
  const isJson = source.path.endsWith('.json');
  const problem = isJson ? jsonProblem(source) : undefined;
  if (problem !== undefined) return failure(problem);
  // JSON is YAML, but for tabs, which JSON holds only between its values.
  const text = isJson ? source.text.replaceAll('\t', ' ') : source.text;
  const yaml = parseYaml({ path: source.path, text }, 0, text.length);
  if (yaml.value?.kind === 'map') return { value: nodeOfYaml(source, yaml.value), diagnostics: yaml.diagnostics };
  if (yaml.diagnostics.length > 0) return { value: undefined, diagnostics: yaml.diagnostics };
  return failure(diagnose('config-no-export', placeOfFile(source.path), foundInstead(yaml.value)));
}

/** V8 says where it gave up in most of its messages, and quotes the text in the others. */
function jsonProblem(source: Source): Diagnostic | undefined {
  try {
    JSON.parse(source.text);
    return undefined;
  } catch (error) {
    const [what = ''] = (error instanceof Error ? error.message : '').split(
      / in JSON at|, (?:\.\.\.)?"|" is not valid JSON/,
    );
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const place = position === undefined ? placeOfFile(source.path) : placeAt(source, Number(position));
    return diagnose('config-syntax', place, what.charAt(0).toLowerCase() + what.slice(1));
  }
}

const foundInstead = (node: FrontMatterNode | undefined): string =>
  node === undefined ? 'nothing' : node.kind === 'list' ? 'a list' : 'text';

/** After a mistake in the YAML the sound keys are checked all the same; one that could not be read is not missing. */
function withDiagnostics(config: Outcome<unknown>, site: Outcome<Site | undefined>): Outcome<Site | undefined> {
  if (config.diagnostics.length === 0) return site;
  const others = site.diagnostics.filter(({ code }) => code !== 'config-missing-key');
  return { value: undefined, diagnostics: [...config.diagnostics, ...others] };
}

function readText(file: string, path: string): string {
  try {
    if (!statSync(file).isFile()) throw new Error('it is not a file');
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n');
  } catch (error) {
    throw systemFault(`cannot read ${path}`, error);
  }
}

/** The import that the error is about, or where the error says, or the file. */
function placeOfFailure(source: Source, { position, missing }: ModuleFailure): Place {
  const quoted = missing === undefined ? -1 : Math.max(...["'", '"'].map((q) => source.text.indexOf(q + missing + q)));
  if (missing !== undefined && quoted !== -1) return placeAt(source, quoted, quoted + missing.length + 2);
  if (position === undefined) return placeOfFile(source.path);
  return placeAt(source, offsetOf(source.text, position.line, position.column));
}

function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed++) {
    const next = text.indexOf('\n', offset);
    if (next === -1) break;
    offset = next + 1;
  }
  return Math.min(text.length, offset + column - 1);
}

const failure = (diagnostic: Diagnostic): Outcome<undefined> => ({ value: undefined, diagnostics: [diagnostic] });
