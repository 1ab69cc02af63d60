import { diagnose } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../validate/did-you-mean.ts';
import type { ConfigNode } from './node.ts';
import type { Reader } from './reader.ts';

/** A BCP 47 tag in canonical case. */
export function readLanguage(reader: Reader, node: ConfigNode | undefined): string | undefined {
  const text = reader.text(node);
  if (node === undefined || text === undefined) return undefined;
  const canonical = canonicalLanguage(text);
  if (canonical !== undefined) return canonical;
  const meant = canonicalLanguage(text.replaceAll('_', '-'));
  reader.diagnostics.push(diagnose('config-language', node.place(), node.path, text, meant));
  return undefined;
}

/** An IANA time zone that this Node knows. */
export function readTimeZone(reader: Reader, node: ConfigNode | undefined): string | undefined {
  const text = reader.text(node);
  if (node === undefined || text === undefined) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    if (/^[+-]/.test(text)) throw new RangeError('an offset is no zone');
    return text;
  } catch {
    const meant = didYouMean(text, Intl.supportedValuesOf('timeZone'));
    reader.diagnostics.push(diagnose('config-time-zone', node.place(), text, meant));
    return undefined;
  }
}

const parameters = ['year', 'month', 'day', 'slug', 'section', 'lang'];

/** A pattern of addresses: it begins and ends with `/`, holds `:slug`, and its fixed parts are plain. */
export function readPermalink(reader: Reader, node: ConfigNode | undefined): string | undefined {
  const pattern = reader.text(node);
  if (node === undefined || pattern === undefined) return undefined;
  const problem = permalinkProblem(pattern);
  if (problem === undefined) return pattern;
  reader.diagnostics.push(diagnose('config-permalink', node.place(), ...problem));
  return undefined;
}

function permalinkProblem(pattern: string): [problem: string, help: string] | undefined {
  if (!pattern.startsWith('/') || !pattern.endsWith('/')) {
    return ['must begin and end with a slash', `write \`/${pattern.replace(/^\/+|\/+$/g, '')}/\``];
  }
  for (const [, name = ''] of pattern.matchAll(/:([A-Za-z]*)/g)) {
    if (parameters.includes(name)) continue;
    const meant = didYouMean(name, parameters);
    const known = parameters.map((one) => `\`:${one}\``).join(', ');
    return [
      `has an unknown part \`:${name}\``,
      meant === undefined ? `parts are ${known}` : `did you mean \`:${meant}\`?`,
    ];
  }
  if (!pattern.includes(':slug')) return ['must hold `:slug`', 'without it articles of one day would share an address'];
  const fixed = pattern.replace(/:[a-z]+/g, 'x');
  if (!/^\/([a-z0-9][a-z0-9-]*\/)+$/.test(fixed)) {
    return [`cannot be \`${pattern}\``, 'use `:parts`, small letters, digits, hyphens and single slashes'];
  }
  return undefined;
}

function canonicalLanguage(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
