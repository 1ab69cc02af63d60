import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { frontMatterKeys } from '../model/front-matter-keys.ts';
import { commentsFileOf } from './comments-file.ts';
import type { MatterResult } from './matter-line.ts';

/** Titles of what the public may not see, or perhaps not, by the paths of the article and its comments; undefined where no title is known. */
export function titlesOfHeld(
  lines: readonly MatterResult[],
  isShown: (sketch: NonNullable<MatterResult['sketch']>) => boolean,
): Map<string, string | undefined> {
  const titles = new Map<string, string | undefined>();
  for (const { path, draft, sketch, mayBeHeld } of lines) {
    if (!draft && !mayBeHeld && (sketch === undefined || isShown(sketch))) continue;
    for (const file of [path, commentsFileOf(path)]) titles.set(file, sketch?.title || undefined);
  }
  return titles;
}

/** Takes the text of held articles out of diagnostics, since logs may be public: in a build every frame and every quoted word, in a check all
 *  but the line that is meant, and that one too when it holds the title or a part of it. `siteKeys` are names of the config, which tell
 *  nothing; `titleKeys` those under which titles are written. */
export function hushHeld(
  diagnostics: readonly Diagnostic[],
  titles: ReadonlyMap<string, string | undefined>,
  mode: 'build' | 'check',
  { siteKeys = new Set(), titleKeys = ['title'] }: HushOptions = {},
): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    if (!titles.has(diagnostic.place.path)) return diagnostic;
    const { excerpt, ...place } = diagnostic.place;
    if (mode === 'build') return { ...withoutWords(diagnostic, siteKeys), place };
    if (excerpt === undefined) return diagnostic;
    const line = excerpt.lines[place.line - excerpt.from] ?? '';
    const above = excerpt.lines.slice(0, place.line - excerpt.from).reverse();
    if (isOfTitle(line, above, titleKeys) || sharesTitle(line, titles.get(place.path))) return { ...diagnostic, place };
    return { ...diagnostic, place: { ...place, excerpt: { from: place.line, lines: [line] } } };
  });
}

interface HushOptions {
  readonly siteKeys?: ReadonlySet<string>;
  readonly titleKeys?: readonly string[];
}

/** Whether the line, or the key that it belongs to in the lines `above` it (the nearest first), is that of the title. */
function isOfTitle(line: string, above: readonly string[], titleKeys: readonly string[]): boolean {
  for (const text of [line, ...above]) {
    const key = keyAtMargin.exec(text)?.[1] ?? text.trim();
    if (titleKeys.includes(key.toLowerCase())) return true;
    if (key !== text.trim() || key === '---') return false;
  }
  return false;
}

const keyAtMargin = /^\s*["']?([\p{L}_][\p{L}\p{N}_.-]*)["']?(?:\s*[:=]|\s+["'])/u;

/** Whether the line holds the title, or is one of several lines of it. */
function sharesTitle(line: string, title: string | undefined): boolean {
  if (title === undefined) return false;
  const piece = line
    .trim()
    .replace(/^["']|["']$/g, '')
    .trim();
  return line.includes(title) || (piece.length > 2 && title.includes(piece));
}

function withoutWords({ notes, help, ...diagnostic }: Diagnostic, siteKeys: ReadonlySet<string>): Diagnostic {
  const isOurs = (word: string): boolean => ours.has(word) || siteKeys.has(word.split('.', 1)[0] ?? word);
  // What a site's own schema says may hold the value.
  const message = diagnostic.message.replace(/( does not fit the site's own schema): .*/s, '$1');
  return {
    ...diagnostic,
    message: withoutQuoted(message, isOurs),
    ...(help !== undefined && { help: withoutQuoted(help, isOurs) }),
  };
}

// From the first backtick to the last where the words themselves hold backticks.
const withoutQuoted = (text: string, isOurs: (word: string) => boolean): string =>
  text.split('`').length % 2 === 0
    ? text.replace(/`.*`/s, '`…`')
    : text.replace(/`([^`]*)`/g, (found, word: string) => (isOurs(word) ? found : '`…`'));

/** Words that newsctl's own messages quote: they tell nothing of an article. */
const ours: ReadonlySet<string> = new Set([
  ...frontMatterKeys,
  ...['fields', 'fieldNames', 'ignoreFields', 'markdown.iframes', 'static/', 'https:', 'true', 'false', '---', '+++'],
]);
