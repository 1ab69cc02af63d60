import type { Token, Tokens } from 'marked';
import { encodeAddress } from './addresses.ts';
import { escapeLiteral, escapeText } from './escape.ts';
import type { FootnoteReference } from './footnotes.ts';
import { resolveImage } from './images.ts';
import { resolveLink } from './links.ts';
import { alternativeText } from './plain-text.ts';
import type { Spot } from './problems.ts';
import { renderRawHtml } from './raw-html.ts';
import { isOnlyCovers, withoutCovers } from './shortcodes.ts';
import type { Work } from './work.ts';

/** Writes inline tokens as HTML. */
export function renderInlines(work: Work, tokens: readonly Token[]): string {
  let html = '';
  for (const token of tokens) {
    html +=
      token.type === 'html'
        ? renderRawHtml(work, token as Tokens.Tag, tokens)
        : renderInline(work, token as Tokens.Generic);
  }
  return html;
}

function renderInline(work: Work, token: Tokens.Generic): string {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? escapeText(withoutCovers(token.text)) : renderInlines(work, token.tokens);
    case 'escape':
      return escapeText(token.text);
    case 'em':
      return `<em>${renderInlines(work, token.tokens ?? [])}</em>`;
    case 'strong':
      return `<strong>${renderInlines(work, token.tokens ?? [])}</strong>`;
    case 'del':
      return `<del>${renderInlines(work, token.tokens ?? [])}</del>`;
    case 'codespan':
      return `<code>${escapeLiteral(work.uncover(token.text))}</code>`;
    case 'br':
      return '<br>';
    case 'link':
      return renderLink(work, token as Tokens.Link);
    case 'image':
      return renderImage(work, token as Tokens.Image);
    case 'footnoteRef':
      return renderReference(work, token as FootnoteReference);
    default:
      return escapeText(token.raw);
  }
}

function renderLink(work: Work, token: Tokens.Link): string {
  const { href, title, autolink } = token;
  const text = autolink === true ? escapeLiteral(withoutCovers(token.text)) : renderInlines(work, token.tokens);
  const attribute = work.bare ? escapeText(encodeAddress(href)) : resolveLink(work, href, spotOfAddress(token, href));
  if (attribute === undefined) return text;
  if (!work.bare && text.trim() === '') {
    if (!isOnlyCovers(token.text)) work.problems.report('empty-link', { token });
    return '';
  }
  return `<a href="${attribute}"${titleOf(title)}>${text}</a>`;
}

/** An image with its title as a tooltip; figures take the title as their caption instead. */
export function renderImage(work: Work, token: Tokens.Image, withTitle = true): string {
  const { href, title } = token;
  const alt = alternativeText(token.tokens);
  if (work.bare) return `<img src="${escapeText(encodeAddress(href))}" alt="${escapeText(alt)}"${titleOf(title)}>`;
  const attributes = resolveImage(work, href, alt, spotOfAddress(token, href));
  if (attributes === undefined) return escapeLiteral(alt);
  return `<img ${attributes}${withTitle ? titleOf(title) : ''}>`;
}

const titleOf = (title: string | null | undefined): string =>
  title ? ` title="${escapeText(withoutCovers(title))}"` : '';

// The smallest stretch that shows the mistake: the address, where it is written beside the text.
function spotOfAddress(token: Tokens.Link | Tokens.Image, href: string): Spot {
  const { raw } = token;
  const opening = raw.lastIndexOf('](');
  if (opening === -1) return { token };
  const at = href === '' ? -1 : raw.indexOf(href, opening);
  return at === -1 ? { token, from: opening + 1 } : { token, from: at, length: href.length };
}

function renderReference(work: Work, token: FootnoteReference): string {
  const reference = work.bare ? undefined : work.footnotes.refer(token.label);
  if (reference === undefined) {
    if (!work.bare) work.problems.report('footnote-undefined', { token }, token.label, work.footnotes.labels());
    return escapeText(token.raw);
  }
  return `<sup class="footnote-ref"><a href="#${reference.noteId}" id="${reference.id}" role="doc-noteref">${reference.number}</a></sup>`;
}
