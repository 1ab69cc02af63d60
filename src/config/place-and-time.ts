import { diagnose } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { canonicalLanguage } from '../words/language-tag.ts';
import type { ConfigNode } from './node.ts';
import type { Reader } from './reader.ts';

/** A BCP 47 tag in canonical case. */
export function readLanguage(reader: Reader, node: ConfigNode | undefined): string | undefined {
  const text = reader.text(node);
  if (node === undefined || text === undefined) return undefined;
  const canonical = canonicalLanguage(text);
  if (canonical !== undefined) return canonical;
  const meant = canonicalLanguage(text.replaceAll('_', '-')) ?? languageOfCountry(text);
  reader.diagnostics.push(diagnose('config-language', node.place(), node.path, text, meant));
  return undefined;
}

/** An IANA time zone that this Node knows. */
export function readTimeZone(reader: Reader, node: ConfigNode | undefined): string | undefined {
  const text = reader.text(node);
  if (node === undefined || text === undefined) return undefined;
  // The default of many machines, and the only one for which Intl need not be loaded.
  if (text === 'UTC') return text;
  const known = Intl.supportedValuesOf('timeZone');
  const sameButForCase = known.find((zone) => zone.toLowerCase() === text.toLowerCase());
  if (sameButForCase !== undefined) return sameButForCase;
  // The list holds one name for each zone; Intl knows the others, such as `UTC` and `Asia/Calcutta`, too.
  if (isTimeZone(text)) return text;
  const city = known.find((zone) => zone.toLowerCase().endsWith(`/${text.toLowerCase().replaceAll(' ', '_')}`));
  const meant = city ?? didYouMean(text, known);
  reader.diagnostics.push(diagnose('config-time-zone', node.place(), text, meant));
  return undefined;
}

const parameters = ['year', 'month', 'day', 'slug', 'section', 'lang'];

/** A pattern of addresses: it begins and ends with `/`, holds `:slug`, and its fixed parts are plain. */
export function readPermalink(reader: Reader, node: ConfigNode | undefined): string | undefined {
  const pattern = reader.text(node);
  if (node === undefined || pattern === undefined) return undefined;
  const problems = permalinkProblems(pattern);
  for (const problem of problems) reader.diagnostics.push(diagnose('config-permalink', node.place(), ...problem));
  return problems.length === 0 ? pattern : undefined;
}

type Problem = [what: string, help: string];

function permalinkProblems(pattern: string): Problem[] {
  const problems: Problem[] = [];
  if (!pattern.startsWith('/') || !pattern.endsWith('/')) {
    problems.push(['must begin and end with a slash', `write \`/${pattern.replace(/^\/+|\/+$/g, '')}/\``]);
  }
  for (const [, name = ''] of pattern.matchAll(/:([A-Za-z]*)/g)) {
    if (!parameters.includes(name)) problems.push([`has an unknown part \`:${name}\``, partsInWords(name)]);
  }
  if (!/:slug(?![A-Za-z])/.test(pattern)) {
    problems.push(['must hold `:slug`', 'without it articles of one day would share an address']);
  }
  const fixed = pattern.replace(/:[a-z]+/g, 'x');
  if (problems.length === 0 && !/^\/(?:[a-z0-9][a-z0-9-]*\/)+$/.test(fixed)) {
    problems.push([`cannot be \`${pattern}\``, 'use `:parts`, small letters, digits, hyphens and single slashes']);
  }
  return problems;
}

function partsInWords(name: string): string {
  const meant = didYouMean(name, parameters);
  return meant === undefined
    ? `parts are ${parameters.map((one) => `\`:${one}\``).join(', ')}`
    : `did you mean \`:${meant}\`?`;
}

/** Node 22 takes offsets for zones, Node 20 does not; an offset ignores summer time. */
function isTimeZone(text: string): boolean {
  if (/^[+-]|^\d/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** The language that most people of a country speak, for those who write `cz` and mean `cs`. */
function languageOfCountry(text: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(text)) return undefined;
  const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  if (countries.of(text.toUpperCase()) === undefined) return undefined;
  return new Intl.Locale(`und-${text}`).maximize().language;
}
