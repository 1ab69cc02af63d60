import { hash } from 'node:crypto';
import { findTemplate } from './engine.ts';
import type { Theme } from './theme.ts';

/** Makes a function that gives the key of a template: of its text and that of every template it may include. A template that computes the
 *  name of what it includes may include any. */
export function makeTemplateKeys(theme: Theme): (name: string) => string {
  const keys = new Map<string, string>();
  return (name) => {
    const known = keys.get(name) ?? keyOf(theme, name);
    keys.set(name, known);
    return known;
  };
}

function keyOf(theme: Theme, first: string): string {
  const reached = new Set([first]);
  const sum: string[] = [];
  // Grows while it is gone through.
  for (const name of reached) {
    const text = theme.templates.get(name)?.text ?? '';
    const included = includesOf(theme, name, text);
    if (included === undefined) return theme.digest;
    for (const other of included) reached.add(other);
    sum.push(JSON.stringify([name, text]));
  }
  return hash('sha256', sum.join('\n'), 'base64url');
}

/** Names of the templates that a text includes; undefined when that cannot be told from the text. */
function includesOf(theme: Theme, from: string, text: string): string[] | undefined {
  const calls = [...text.matchAll(/\b(?:include|includeAsync|includeFile|layout)\s*\(\s*(["'])([\w./-]+)\1\s*[,)]/g)];
  const mentions = text.match(/\binclude\w*|\blayout\s*\(/g) ?? [];
  if (mentions.length !== calls.length) return undefined;
  return calls.map(([, , asked = '']) => nameOf(theme, asked, from));
}

function nameOf(theme: Theme, asked: string, from: string): string {
  try {
    return findTemplate(theme, asked, from);
  } catch {
    return asked;
  }
}
