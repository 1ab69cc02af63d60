import { posix } from 'node:path';
import { Eta, type TemplateFunction } from 'eta/core';
import type { Profile } from '../model/profile.ts';
import { escapeHtml } from './escape.ts';
import type { Theme } from './theme.ts';
import type { TemplateView } from './view.ts';

/** Turns views into HTML with the templates of one theme. */
export interface Engine {
  /** Renders the template `name` (`/article`). Throws what the template throws. */
  readonly render: (name: string, view: TemplateView) => string;
}

/** Makes an engine that compiles each template when it is first used. Includes find only templates of the theme. */
export function makeEngine(theme: Theme, profile?: Profile): Engine {
  const eta = new Eta({ escapeFunction: escapeHtml, plugins: [cheapIncludes] });
  const compile = makeCompiler(eta, theme);
  const plain = (name: string, data: object): string => compile(name).call(eta, data, { filepath: name });
  const run = profile ? profile.template(plain, (name) => name) : plain;
  eta.render = (template, data, meta) => {
    if (typeof template !== 'string') return template.call(eta, data, meta);
    return run(findTemplate(theme, template, meta?.filepath), data);
  };
  return { render: (name, view) => eta.render(name, view) };
}

/** Makes a function that compiles templates by name, each once; one that cannot be compiled throws the same error every time. */
export function makeCompiler(eta: Eta, theme: Theme): (name: string) => TemplateFunction {
  const compiled = new Map<string, { readonly run: TemplateFunction } | { readonly error: unknown }>();
  const compile = (name: string): { readonly run: TemplateFunction } | { readonly error: unknown } => {
    try {
      return { run: eta.compile(theme.templates.get(name)?.text ?? '', { filepath: name }) };
    } catch (error) {
      return { error };
    }
  };
  return (name) => {
    const result = compiled.get(name) ?? compile(name);
    compiled.set(name, result);
    if ('error' in result) throw result.error;
    return result.run;
  };
}

/** Eta copies everything a template was given for each include, by a spread at the beginning of a literal, which costs V8 a hidden class of its own
 *  for each copy, and all that it leads to lives long. Here it is assigned; where the include passes everything on itself, the copy is left out. And Eta
 *  makes every function that a template may call, for each time that it runs: those that it does not name are left out. */
export const cheapIncludes = {
  processFnString: (code: string): string =>
    withoutUnused(code)
      .replace(
        '{...it, ...(__eta_d ?? {})}',
        '__eta_d === undefined ? it : __eta_d.site !== undefined && __eta_d.site === it.site ? __eta_d : Object.assign({}, it, __eta_d)',
      )
      .replace(
        '{...it, body: __eta.res, ...__eta.layoutData, __blocks: __eta.blocks}',
        'Object.assign({}, it, {body: __eta.res}, __eta.layoutData, {__blocks: __eta.blocks})',
      ),
};

function withoutUnused(code: string): string {
  let kept = code;
  // From the last to the first, as some call those above them.
  for (const declaration of [...code.matchAll(declarations)].reverse()) {
    const [line, name = ''] = declaration;
    if (kept.match(new RegExp(`\\b${name}\\b`, 'g'))?.length === 1) kept = kept.replace(line, '');
  }
  return kept;
}

// One line each: the lines below keep their numbers.
const declarations = /^(?:async )?(?:function|let) (includeAsync|output|capture|captureAsync|block|blockAsync)\b.*$/gm;

/** Finds what an include names: from the top with a leading slash, else from the folder of the including template. Throws an `UnknownTemplate` when there is no such template. */
export function findTemplate(theme: Theme, asked: string, from: string = '/'): string {
  if (asked.startsWith('/') && theme.templates.has(asked)) return asked;
  const name = asked.replace(/\.eta$/, '');
  const path = posix.join('/', name.startsWith('/') ? name : posix.join(posix.dirname(from), name));
  if (theme.templates.has(path)) return path;
  const failure: UnknownTemplate = { unknownTemplate: path, asked };
  throw new Error(`there is no template ${path}`, { cause: failure });
}

/** The cause of the error that a missing template raises. */
export interface UnknownTemplate {
  /** As it would stand in the theme: `/partials/crad`. */
  readonly unknownTemplate: string;
  /** As written in the template. */
  readonly asked: string;
}
