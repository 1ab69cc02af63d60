import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { placeAt, placeOfFile } from '../diagnostics/place.ts';
import { systemFault } from '../diagnostics/system-fault.ts';
import type { Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';
import { parseYaml } from '../parse/yaml.ts';
import { homeOf } from './address.ts';
import { importModule } from './import-module.ts';
import { makeLocate } from './js-locate.ts';
import type { ConfigNode } from './node.ts';
import { makeSite } from './site.ts';
import { nodeOfValue } from './value-node.ts';
import { nodeOfYaml } from './yaml-node.ts';

const extensions = ['ts', 'mts', 'js', 'mjs', 'json', 'yaml'];

export interface LoadOptions {
  /** A config file from `root`, instead of the one that is found. */
  readonly configFile?: string;
  /** Wins over `url`. */
  readonly baseUrl?: string;
}

/** Finds, reads, checks and completes the config of the site at `root`. Without a site, the diagnostics say why. */
export async function loadSite(root: string, options: LoadOptions = {}): Promise<Outcome<Site | undefined>> {
  const { baseUrl } = options;
  const home = baseUrl === undefined ? undefined : homeOf(baseUrl);
  if (baseUrl !== undefined && home === undefined) {
    const problem = `is not an absolute http or https address without query: \`${baseUrl}\``;
    return failure(
      diagnose('config-url', placeOfFile('--base-url'), '--base-url', problem, 'write `https://` and a host'),
    );
  }
  const file = options.configFile ?? findConfig(root);
  if (typeof file !== 'string') return failure(file);
  const config = await readConfig(root, resolve(root, file));
  return config.value === undefined
    ? { value: undefined, diagnostics: config.diagnostics }
    : makeSite(config.value, home);
}

function findConfig(root: string): string | Diagnostic {
  const found = extensions
    .map((extension) => `newsctl.config.${extension}`)
    .filter((name) => existsSync(join(root, name)));
  const [first, second] = found;
  if (first === undefined) {
    const sought = `newsctl.config.{${extensions.join(',')}}`;
    return diagnose('config-missing', placeOfFile('newsctl.config.yaml'), sought);
  }
  return second === undefined ? first : diagnose('config-ambiguous', placeOfFile(first), found);
}

async function readConfig(root: string, file: string): Promise<Outcome<ConfigNode | undefined>> {
  const path = relative(root, file).split(sep).join('/');
  const extension = extname(file).slice(1);
  if (!extensions.includes(extension)) return failure(diagnose('config-extension', placeOfFile(path), extension));
  if (!existsSync(file)) return failure(diagnose('config-missing', placeOfFile(path), path));
  const source: Source = { path, text: readText(file, path) };
  if (extension === 'json' || extension === 'yaml') return readData(source);
  const module = await importModule(file);
  if ('error' in module) {
    const { line, column, isSyntax, reason } = module.error;
    const place = line === undefined ? placeOfFile(path) : placeAt(source, offsetOf(source.text, line, column));
    return failure(diagnose(isSyntax ? 'config-syntax' : 'config-crashed', place, reason));
  }
  const node = nodeOfValue(module.value, makeLocate(source));
  if (node.kind === 'map') return { value: node, diagnostics: [] };
  return failure(diagnose('config-no-export', placeOfFile(path), node.found));
}

function readData(source: Source): Outcome<ConfigNode | undefined> {
  const yaml = parseYaml(source, 0, source.text.length);
  if (yaml.value?.kind === 'map' && yaml.diagnostics.length === 0)
    return { value: nodeOfYaml(source, yaml.value), diagnostics: [] };
  if (yaml.diagnostics.length > 0) return { value: undefined, diagnostics: yaml.diagnostics };
  return failure(
    diagnose('config-no-export', placeOfFile(source.path), yaml.value === undefined ? 'nothing' : 'something else'),
  );
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
