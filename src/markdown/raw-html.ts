import type { Token, Tokens } from 'marked';
import { hostOf } from './addresses.ts';
import { allowedElements, commonAttributes, contentGoesToo, presentationalAttributes } from './elements.ts';
import { decodeEntities } from './entities.ts';
import { escapeLiteral, withoutControls } from './escape.ts';
import { resolveImage } from './images.ts';
import { resolveLink } from './links.ts';
import type { Spot } from './problems.ts';
import { mediaAttributes } from './raw-media.ts';
import type { RawAttribute, RawTag } from './raw-tags.ts';
import { tagsOf } from './raw-tags.ts';
import { isSafeName, judges } from './sanitize.ts';
import { hasCover, withoutCovers } from './shortcodes.ts';
import { type Swallowed, swallowedBy } from './unclosed.ts';
import type { Work } from './work.ts';

/** Writes raw HTML, one of `siblings`: escaped where the site says so, else with its links and pictures resolved; the sanitiser comes over the whole article. */
export function renderRawHtml(work: Work, token: Tokens.HTML | Tokens.Tag, siblings: readonly Token[]): string {
  const { html: mode } = work.site.markdown;
  if (work.bare) return token.text;
  if (mode === 'escape') return escapeLiteral(work.uncover(token.text));
  const html = token.text;
  if (isComment.test(html)) return '';
  let out = '';
  let at = 0;
  let goneUntil = work.gone.has(token) ? html.length : 0;
  const tags = tagsOf(html);
  for (const [index, tag] of tags.entries()) {
    const swallowed = swallowedBy(tags, index, token, siblings, work.endless);
    // What goes with an element that is left out is told with it.
    if (tag.start >= goneUntil) {
      goneUntil = takenWith(work, tag, swallowed) ?? goneUntil;
      if (swallowed?.unclosed) reportUnclosed(work, token, tag);
      else if (mode === 'sanitize') reportTag(work, token, tag);
    }
    // Without it, what follows is seen.
    const written = swallowed?.unclosed ? '' : rewriteTag(work, token, tag, html);
    if (written === undefined) continue;
    out += clean(html.slice(at, tag.start)) + written;
    at = tag.end;
  }
  return out + clean(html.slice(at));
}

// Not over what we wrote ourselves: it may hold the marks of links.
const clean = (html: string): string => withoutControls(withoutCovers(html));

const isComment = /^\s*<!--(?!-?>)(?:(?!--!?>)[\s\S])*-->\s*$/;

/** Notes what goes with an element that is left out; gives where its own token goes on. */
function takenWith(work: Work, { name }: RawTag, swallowed: Swallowed | undefined): number | undefined {
  if (swallowed === undefined || !contentGoesToo.includes(name)) return undefined;
  for (const token of swallowed.tokens) work.gone.add(token);
  return swallowed.end;
}

function reportUnclosed({ problems }: Work, token: Tokens.HTML | Tokens.Tag, { start, name }: RawTag): void {
  problems.report('html-unclosed', { token, from: start, length: name.length + 1 }, name);
}

function reportTag(work: Work, token: Tokens.HTML | Tokens.Tag, tag: RawTag): void {
  if (tag.closing) return;
  const { name, attributes } = tag;
  const known = allowedElements.get(name);
  const asWritten = (start: number, { length }: string): string => token.text.slice(start, start + length);
  if (known === undefined) {
    const spot = { token, from: tag.start, length: name.length + 1 };
    if (presentationalElements.has(name)) notePresentation(work, spot, `<${name}>`);
    else work.problems.report('html-removed', spot, `<${asWritten(tag.start + 1, name)}>`);
    return;
  }
  if (name === 'iframe' && !isFrameKept(work, token, tag)) return;
  for (const attribute of attributes) {
    // A template tag that was covered is told as such.
    if (hasCover(attribute.name) || (isKept(known, attribute) && !isRefused(name, attribute))) continue;
    const spot = { token, from: attribute.start, length: attribute.name.length };
    if (presentationalAttributes.has(attribute.name)) notePresentation(work, spot, `${attribute.name}=`);
    else work.problems.report('html-removed', spot, `${asWritten(attribute.start, attribute.name)}=`);
  }
}

/** Whether the value of an attribute is what makes the sanitiser drop it. Links and pictures are judged where they are rewritten. */
function isRefused(element: string, { name, value }: RawAttribute): boolean {
  const text = decodeEntities(value);
  if (name === 'id') return !isSafeName(text);
  if (name === 'src' && (element === 'img' || element === 'iframe')) return false;
  return judges.get(name)?.(text) === false;
}

function notePresentation({ presentation }: Work, spot: Spot, name: string): void {
  presentation.names.add(name);
  presentation.count++;
  presentation.first ??= spot;
}

/** Tells once for an article which presentational HTML was left out. */
export function reportPresentation({ presentation: { names, count, first }, problems }: Work): void {
  if (first !== undefined) problems.report('html-presentation', first, [...names].sort(), count);
}

// Formatting that old editors left behind; its text stays.
const presentationalElements = new Set(['font', 'center', 'tt', 'big', 'strike', 'nobr', 'html', 'body', 'head']);

function isKept(known: readonly string[], { name }: RawAttribute): boolean {
  return (
    known.includes(name) ||
    commonAttributes.includes(name) ||
    /^(?:data-[\w-]+|aria-[a-z]+|itemprop|itemscope|itemtype)$/.test(name)
  );
}

/** Reports a frame that is left out, and one without a title. */
function isFrameKept(work: Work, token: Tokens.HTML | Tokens.Tag, tag: RawTag): boolean {
  const src = tag.attributes.find(({ name }) => name === 'src');
  const address = src?.value ?? '';
  const isNamed = work.site.markdown.iframes.includes(hostOf(address, true) ?? '');
  const spot = { token, from: tag.start, length: tag.name.length + 1 };
  if (!isNamed || hostOf(address) === undefined) {
    work.problems.report('iframe-removed', spot, hostOf(address, true), isNamed);
    return false;
  }
  if (!tag.attributes.some(({ name, value }) => name === 'title' && value.trim() !== ''))
    work.problems.report('iframe-title', spot);
  return true;
}

function rewriteTag(work: Work, token: Tokens.HTML | Tokens.Tag, tag: RawTag, html: string): string | undefined {
  if (tag.closing) return undefined;
  if (tag.name === 'a') return rewriteAttribute(work, token, tag, html, 'href');
  if (tag.name === 'img') return rewriteImage(work, token, tag, html);
  return rewriteMedia(work, token, tag, html);
}

function rewriteMedia(work: Work, token: Tokens.HTML | Tokens.Tag, tag: RawTag, html: string): string | undefined {
  let out = '';
  let at = tag.start;
  for (const { attribute, written = '' } of mediaAttributes(work, token, tag)) {
    out += clean(html.slice(at, attribute.start)) + written;
    at = attribute.end;
  }
  return at === tag.start ? undefined : out + clean(html.slice(at, tag.end));
}

function rewriteAttribute(
  work: Work,
  token: Tokens.HTML | Tokens.Tag,
  tag: RawTag,
  html: string,
  name: string,
): string | undefined {
  const found = tag.attributes.find((attribute) => attribute.name === name);
  if (found === undefined) return undefined;
  const spot = { token, from: found.valueStart, length: Math.max(1, found.value.length) };
  const href = resolveLink(work, found.value, spot);
  const before = clean(html.slice(tag.start, found.start));
  return `${before}${href === undefined ? '' : `href="${href}"`}${clean(html.slice(found.end, tag.end))}`;
}

function rewriteImage(work: Work, token: Tokens.HTML | Tokens.Tag, tag: RawTag, html: string): string | undefined {
  const value = (name: string) => tag.attributes.find((attribute) => attribute.name === name);
  const src = value('src');
  if (src === undefined) return undefined;
  if (hasCover(src.value)) return '';
  const alt = value('alt');
  const spot = { token, from: src.valueStart, length: Math.max(1, src.value.length) };
  // An empty alt that somebody wrote in HTML says that the picture is decoration.
  const attributes = resolveImage(work, src.value, alt?.value ?? '', spot, alt?.value === '');
  if (attributes === undefined) return escapeLiteral(decodeEntities(alt?.value ?? ''));
  const kept = tag.attributes
    .filter(({ name }) => ['id', 'class', 'title', 'lang', 'sizes'].includes(name))
    .map(({ start, end }) => clean(html.slice(start, end)));
  const sets = mediaAttributes(work, token, tag).flatMap(({ written }) => written ?? []);
  return `<img ${[attributes, ...sets, ...kept].join(' ')}>`;
}
