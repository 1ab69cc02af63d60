import type { TemplateFacts } from '../diagnostics/catalogue/template.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { placeAt, placeOfFile } from '../diagnostics/place.ts';
import { didYouMean } from '../validate/did-you-mean.ts';
import type { UnknownTemplate } from './engine.ts';
import { findNeedle, type Span } from './find-needle.ts';
import type { Theme } from './theme.ts';
import type { TemplateFailure, TemplatePlace } from './traced-engine.ts';

/** Makes the diagnostic of a template that failed. `page` is the source or address of what was being rendered. */
export function explainFailure(theme: Theme, failure: TemplateFailure, page: string | undefined): Diagnostic {
  const { error, frames } = failure;
  const calledFrom = frames.slice(1).map((frame) => callerOf(theme, frame));
  const facts: TemplateFacts = { calledFrom, ...(page !== undefined && { rendering: page }) };
  const missing = unknownTemplateOf(error);
  if (missing) {
    const place = placeOf(theme, frames[0], (source, offset) => findNeedle(source, offset, missing.asked), page);
    return diagnose('unknown-template', place, missing.unknownTemplate, nearest(theme, missing), facts);
  }
  const { what, needles, help } = describe(error);
  const place = placeOf(theme, frames[0], (source, offset) => firstNeedle(source, offset, needles), page);
  return diagnose('template-error', place, what, help, facts);
}

/** `templates/layout.eta:22`. */
function callerOf(theme: Theme, { name, offset }: TemplatePlace): string {
  const source = theme.templates.get(name);
  if (!source) return name;
  return `${source.path}:${placeAt(source, offset).line}`;
}

type Locate = (source: string, offset: number) => Span;

function placeOf(theme: Theme, frame: TemplatePlace | undefined, locate: Locate, page: string | undefined): Place {
  const source = frame && theme.templates.get(frame.name);
  if (!frame || !source) return placeOfFile(page ?? 'templates');
  const { start, end } = locate(source.text, frame.offset);
  return placeAt(source, start, end);
}

function firstNeedle(source: string, offset: number, needles: readonly (string | RegExp)[]): Span {
  for (const needle of needles) {
    const found = findNeedle(source, offset, needle);
    if (found.found) return found;
  }
  return findNeedle(source, offset, /[^\s]+/);
}

const unknownTemplateOf = (error: unknown): UnknownTemplate | undefined => {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'unknownTemplate' in cause
    ? (cause as UnknownTemplate)
    : undefined;
};

function nearest(theme: Theme, { unknownTemplate }: UnknownTemplate): string | undefined {
  const names = [...theme.templates.keys()];
  const stem = unknownTemplate.slice(unknownTemplate.lastIndexOf('/'));
  return didYouMean(unknownTemplate, names) ?? names.find((name) => name.endsWith(stem));
}

interface Description {
  readonly what: string;
  /** What to mark in the tag, the best first. */
  readonly needles: readonly (string | RegExp)[];
  readonly help?: string;
}

/** Puts the words of V8 and Eta into ours, and says which part of the tag they are about. */
function describe(error: unknown): Description {
  const message = error instanceof Error ? error.message : String(error);
  const [, verb, nothing, property] =
    /^Cannot (read|set) properties of (undefined|null) \((?:reading|setting) '(.*)'\)/.exec(message) ?? [];
  if (verb && nothing && property !== undefined)
    return ofNothing(`cannot ${verb} \`${property}\` of ${nothing}`, property);
  const [, name] = /^(\S+) is not defined$/.exec(message) ?? [];
  if (name) {
    const help = `everything a template is given stands in \`it\`: did you mean \`it.${name}\`?`;
    return { what: `\`${name}\` is not defined`, needles: [word(name)], help };
  }
  const [, expression, rest] = /^(\S+) (is not (?:a function|iterable|a constructor).*)$/.exec(message) ?? [];
  if (expression && rest) {
    const last = expression.split('.').at(-1)?.replace(/\(.*$/, '') ?? expression;
    return { what: `\`${expression}\` ${rest}`, needles: [expression, word(last)] };
  }
  const syntax = /^Bad template syntax\n\n(.*)/.exec(message)?.[1] ?? /^(.*) at line \d+ col \d+:/.exec(message)?.[1];
  if (syntax)
    return { what: `syntax error: ${syntax.charAt(0).toLowerCase()}${syntax.slice(1)}`, needles: [], help: syntaxHelp };
  return { what: message.split('\n', 1)[0] || 'the template failed', needles: [] };
}

function ofNothing(what: string, property: string): Description {
  const name = escapeRegExp(property);
  return {
    what,
    needles: [
      new RegExp(`[\\w$\\])]+\\s*\\.\\s*${name}(?![\\w$])`),
      new RegExp(`[\\w$]+\\[\\s*['"]?${name}`),
      word(property),
    ],
    help: 'test it first: `<% if (…) { %> … <% } %>`, or read it with `?.`',
  };
}

const syntaxHelp = 'every `<%` needs its `%>`, and every block that is opened its `<% } %>`';

const word = (name: string): RegExp => new RegExp(`(?<![\\w$])${escapeRegExp(name)}(?![\\w$])`);

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
