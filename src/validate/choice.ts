import type { Genre } from '../model/article.ts';
import { genres } from '../model/article.ts';
import type { FrontMatterNode } from '../model/source.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { canonicalLanguage } from '../words/language-tag.ts';
import type { Desk } from './desk.ts';
import { readScalar } from './text.ts';

/** Reads `true` or `false`, and nothing that merely looks like one of them. */
export function readBoolean(node: FrontMatterNode, desk: Desk): boolean | undefined {
  const scalar = readScalar(node, desk, '`true` or `false`');
  if (scalar === undefined) return undefined;
  if (scalar.plain && (scalar.text === 'true' || scalar.text === 'false')) return scalar.text === 'true';
  desk.report('invalid-boolean', node, desk.key, scalar.text.slice(0, 40), likely[scalar.text.trim().toLowerCase()]);
  return undefined;
}

const likely: { readonly [text: string]: boolean } = {
  ...{ true: true, yes: true, y: true, on: true, 1: true },
  ...{ false: false, no: false, n: false, off: false, 0: false },
};

/** Reads one of the genres. */
export function readGenre(node: FrontMatterNode, desk: Desk): Genre | undefined {
  const text = readScalar(node, desk, 'a genre')?.text.trim();
  const genre = genres.find((name) => name === text);
  if (text !== undefined && genre === undefined) {
    desk.report('unknown-genre', node, text.slice(0, 80), didYouMean(text, genres), genres);
  }
  return genre;
}

/** Reads the name of a template that exists, or any name where templates do not matter. */
export function readLayout(node: FrontMatterNode, desk: Desk): string | undefined {
  const text = readScalar(node, desk, 'the name of a template')?.text.trim();
  if (text === undefined) return undefined;
  const { layouts } = desk.context;
  if (layouts === undefined || layouts.has(text)) return text;
  desk.report('unknown-layout', node, text.slice(0, 80), didYouMean(text, layouts), [...layouts].sort());
  return undefined;
}

/** Reads a BCP 47 language tag and returns it in canonical case. */
export function readLanguage(node: FrontMatterNode, desk: Desk): string | undefined {
  const text = readScalar(node, desk, 'a language')?.text.trim();
  if (text === undefined) return undefined;
  const tag = canonicalLanguage(text);
  if (tag === undefined)
    desk.report('invalid-language', node, desk.key, text.slice(0, 40), canonicalLanguage(text.replace(/_/g, '-')));
  return tag;
}
