import { fileURLToPath, pathToFileURL } from 'node:url';

/** What a config module exports by default, or how it failed. */
export type Imported = { readonly value: unknown } | { readonly error: ImportFailure };

export interface ImportFailure {
  readonly reason: string;
  /** The module could not be parsed; otherwise it threw. */
  readonly isSyntax: boolean;
  /** From 1, where the error names them. */
  readonly line?: number;
  readonly column: number;
}

/** Imports a TypeScript or JavaScript config: by Node itself where it can, else by jiti, which also finds `newsctl` for a global install. */
export async function importModule(file: string): Promise<Imported> {
  const isTypeScript = /\.m?ts$/.test(file);
  const canImport = !isTypeScript || ('typescript' in process.features && process.features.typescript !== false);
  try {
    if (canImport) return { value: await importNatively(file) };
  } catch (error) {
    if (!isMissingNewsctl(error)) return { error: failureOf(error, file) };
  }
  try {
    const { createJiti } = await import('jiti');
    const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false, alias: { newsctl: ourselves() } });
    return { value: await jiti.import(file, { default: true }) };
  } catch (error) {
    return { error: failureOf(error, file) };
  }
}

async function importNatively(file: string): Promise<unknown> {
  const module: { readonly default?: unknown } = await import(pathToFileURL(file).href);
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

/** The module that a config means by `newsctl`: in the built package `dist/index.js`, beside the chunks; in the sources `src/index.ts`. */
function ourselves(): string {
  const name = import.meta.url.endsWith('.ts') ? '../index.ts' : '../index.js';
  return fileURLToPath(new URL(name, import.meta.url));
}

function failureOf(error: unknown, file: string): ImportFailure {
  const text = error instanceof Error ? error.message : String(error);
  const trace = error instanceof Error ? `${text}\n${error.stack ?? ''}` : text;
  const isSyntax =
    /SyntaxError|ParseError/.test(trace.slice(0, 500)) ||
    (error instanceof Error && error.name.endsWith('SyntaxError'));
  const at = trace.indexOf(file.split(/[\\/]/).at(-1) ?? file);
  const found = at === -1 ? undefined : /^[^\n:]*:(\d+)(?::(\d+))?/.exec(trace.slice(at));
  const loose = /\((\d+):(\d+)\)/.exec(text);
  const line = Number(found?.[1] ?? loose?.[1] ?? 0);
  const column = Number(found?.[2] ?? loose?.[2] ?? 1);
  return { reason: firstLine(text, file), isSyntax, ...(line > 0 && { line }), column: Math.max(1, column) };
}

/** One line without the path of the file, which the diagnostic names anyway. */
function firstLine(text: string, file: string): string {
  const line =
    text
      .split('\n')
      .map((one) => one.trim())
      .find((one) => one !== '' && !one.includes(file)) ??
    text.split('\n')[0] ??
    '';
  const clean = line
    .replace(/^(\w*Error):\s*/, '')
    .replace(/\s*\(\d+:\d+\)$/, '')
    .replace(/\.$/, '');
  return clean.charAt(0).toLowerCase() + clean.slice(1);
}
