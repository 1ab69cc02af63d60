/** A config in TypeScript that is JavaScript but for its name, as nearly all are, as a module without imports; undefined for any other text. Node before
 *  22.18 does not import such a file, and only loading what makes JavaScript of TypeScript would take longer than most commands. */
export function plainModuleOf(text: string): string | undefined {
  const rest = text.replace(importOfDefineConfig, '');
  if (needsMore.test(rest) || hasTypeArguments.test(rest)) return undefined;
  // One that forgot its import must fail here as everywhere.
  return rest === text ? text : `const defineConfig = (config) => config;\n${rest}`;
}

const importOfDefineConfig = /^\s*import\s*\{\s*defineConfig\s*\}\s*from\s*(['"])newsctl\1[ \t]*(?:;|$)/m;

/** Words of what only a module with a place and a loader of its own can do; in strings they do no harm but take the longer way. */
const needsMore = /\b(?:import|require|module|exports|__dirname|__filename|arguments)\b|\bexport\s*[*{]/;

/** `f<T>(x)`, which JavaScript reads as comparisons. All other TypeScript is no JavaScript, and found out when it is parsed. */
const hasTypeArguments = /[\w$]\s*<[^()`]*>\s*[(`]/;
