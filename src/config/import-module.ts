import { createHash } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { failureOf, type ModuleFailure } from './module-failure.ts';
import { isModuleTypeKnown } from './module-type.ts';
import { plainModuleOf } from './plain-module.ts';

/** What a config module exports by default, or how it failed. */
export type Imported = { readonly value: unknown } | { readonly error: ModuleFailure };

/** Imports a TypeScript or JavaScript config, whose `text` is known: by Node itself where it can, else by jiti, which also finds `newsctl` for a global
 *  install. Node keeps what it imported: another text is another module, so that a changed config is read anew; what it
 *  imports in turn is read anew only by jiti, which is why a module that is imported `again` is left to it. */
export async function importModule(file: string, text: string, again = false): Promise<Imported> {
  const isTypeScript = /\.m?ts$/.test(file);
  const runsTypeScript = 'typescript' in process.features && process.features.typescript !== false;
  const canImport = !again && (!isTypeScript || runsTypeScript) && isModuleTypeKnown(file);
  try {
    if (canImport) return { value: await importNatively(file, text) };
  } catch (error) {
    // jiti knows where a syntax error stands, and what Node's type stripping refuses, such as enums.
    if (!isMissingNewsctl(error) && !isSyntaxError(error)) return { error: failureOf(error, file) };
  }
  const plain = isTypeScript && !runsTypeScript && !again ? plainModuleOf(text) : undefined;
  try {
    if (plain !== undefined) return { value: await importPlainly(plain) };
  } catch {
    // jiti finds the same mistake and knows where it stands, or it is no mistake in TypeScript.
  }
  try {
    const { createJiti } = await import('jiti');
    const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false, alias: { newsctl: ourselves() } });
    const module = await jiti.import<object>(file);
    return { value: 'default' in module ? module.default : undefined };
  } catch (error) {
    return { error: failureOf(error, file) };
  }
}

async function importNatively(file: string, text: string): Promise<unknown> {
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const module: { readonly default?: unknown } = await import(`${pathToFileURL(file).href}?${version}`);
  return module.default;
}

async function importPlainly(code: string): Promise<unknown> {
  const module: { readonly default?: unknown } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return module.default;
}

function isMissingNewsctl(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes("'newsctl'")
  );
}

const isSyntaxError = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'SyntaxError' || ('code' in error && String(error.code).includes('TYPESCRIPT')));

/** The module that a config means by `newsctl`: in the built package `dist/index.js`, beside the chunks; in the sources `src/index.ts`. */
function ourselves(): string {
  const name = import.meta.url.endsWith('.ts') ? '../index.ts' : '../index.js';
  return fileURLToPath(new URL(name, import.meta.url));
}
