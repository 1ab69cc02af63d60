import { posix } from 'node:path';
import { Eta, type TemplateFunction } from 'eta/core';
import { escapeHtml } from './escape.ts';
import type { Theme } from './theme.ts';
import type { TemplateView } from './view.ts';

/** Turns views into HTML with the templates of one theme. */
export interface Engine {
  /** Renders the template `name` (`/article`). Throws what the template throws. */
  readonly render: (name: string, view: TemplateView) => string;
}

/** Makes an engine that compiles each template when it is first used. Includes find only templates of the theme. */
export function makeEngine(theme: Theme): Engine {
  const eta = new Eta({ escapeFunction: escapeHtml });
  const compiled = new Map<string, TemplateFunction>();
  const functionOf = (name: string): TemplateFunction => {
    const known = compiled.get(name);
    if (known) return known;
    const made = eta.compile(theme.templates.get(name)?.text ?? '', { filepath: name });
    compiled.set(name, made);
    return made;
  };
  eta.render = (template, data, meta) => {
    if (typeof template !== 'string') return template.call(eta, data, meta);
    const name = findTemplate(theme, template, meta?.filepath);
    return functionOf(name).call(eta, data, { filepath: name });
  };
  return { render: (name, view) => eta.render(name, view) };
}

/** Finds what an include names: from the top with a leading slash, else from the folder of the including template. Throws an `UnknownTemplate` when there is no such template. */
export function findTemplate(theme: Theme, asked: string, from: string = '/'): string {
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
