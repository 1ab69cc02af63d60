import type { Token, Tokens } from 'marked';
import { readAside } from './asides.ts';
import { renderCode } from './code.ts';
import { datelineOf } from './dateline.ts';
import { escapeLiteral, escapeText } from './escape.ts';
import { readFigure } from './figures.ts';
import type { ReferredNote } from './footnotes.ts';
import { langOfLabel, langWithin } from './label-language.ts';
import { renderRawHtml } from './raw-html.ts';
import { renderImage, renderInlines } from './render-inlines.ts';
import { isOnlyCovers, withoutCovers } from './shortcodes.ts';
import { renderTable } from './tables.ts';
import { typesetLine } from './typography.ts';
import type { Work } from './work.ts';

/** Writes block tokens as HTML. */
export function renderBlocks(work: Work, tokens: readonly Token[]): string {
  let html = '';
  for (const token of tokens) {
    html +=
      token.type === 'html'
        ? onOwnLines(renderRawHtml(work, token as Tokens.HTML, tokens))
        : renderBlock(work, token as Tokens.Generic);
  }
  return html;
}

/** Writes the notes that the text referred to, with links back; empty when there are none. */
export function renderFootnotes(work: Work): string {
  const { referred } = work.footnotes;
  let items = '';
  // A note may refer to another one, which then joins the list.
  for (let index = 0; index < referred.length; index++) {
    const note = referred[index];
    if (note !== undefined) items += renderNote(work, note);
  }
  if (items === '') return '';
  const label = escapeLiteral(work.labels.footnotes ?? 'Footnotes');
  return `<section class="footnotes" role="doc-endnotes" aria-label="${label}"${langOfLabel(work, 'footnotes')}>\n<ol${langWithin(work, 'footnotes')}>\n${items}</ol>\n</section>\n`;
}

function renderBlock(work: Work, token: Tokens.Generic): string {
  switch (token.type) {
    case 'paragraph':
      return renderParagraph(work, token as Tokens.Paragraph);
    case 'text':
      return token.tokens === undefined ? escapeText(token.text) : renderInlines(work, token.tokens);
    case 'heading':
      return renderHeading(work, token as Tokens.Heading);
    case 'list':
      return renderList(work, token as Tokens.List);
    case 'blockquote':
      return renderQuote(work, token as Tokens.Blockquote);
    case 'code':
      return renderCode(work, token as Tokens.Code);
    case 'table':
      return renderTable(work, token as Tokens.Table);
    case 'hr':
      return '<hr>\n';
    case 'checkbox':
      return checkbox((token as Tokens.Checkbox).checked);
    case 'space':
    case 'def':
    case 'footnoteDef':
      return '';
    default:
      return escapeText(token.raw);
  }
}

const onOwnLines = (html: string): string => (html === '' || html.endsWith('\n') ? html : `${html}\n`);

function renderParagraph(work: Work, token: Tokens.Paragraph): string {
  if (!work.bare) {
    if (isOnlyCovers(token.text)) return '';
    const figure = readFigure(token);
    if (figure !== undefined) return renderFigure(work, figure);
  }
  const [first] = token.tokens;
  if (first?.type === 'checkbox')
    return `<p><label>${checkbox(first.checked === true)}${renderInlines(work, token.tokens.slice(1))}</label></p>\n`;
  const dateline = token === work.datelined ? datelineOf(work.article) : '';
  const text = renderInlines(work, token.tokens);
  const isBlank = !beginsWithWord(first) && text.trim() === '';
  return isBlank && dateline === '' && !work.bare ? '' : `<p>${dateline}${text}</p>\n`;
}

/** Most paragraphs: to look at their HTML would put its pieces together. */
const beginsWithWord = (token: Token | undefined): boolean =>
  token?.type === 'text' && !('tokens' in token) && /^[\w"“„«]/.test(token.text);

function renderFigure(work: Work, { image, link, caption }: NonNullable<ReturnType<typeof readFigure>>): string {
  const picture =
    link === undefined
      ? renderImage(work, image, false)
      : renderInlines(work, [{ ...link, tokens: [{ ...image, title: null }] }]);
  return `<figure>${picture}<figcaption>${escapeText(typesetLine(withoutCovers(caption), work.article.lang))}</figcaption></figure>\n`;
}

function renderHeading(work: Work, token: Tokens.Heading): string {
  const text = renderInlines(work, token.tokens);
  const heading = work.headings.get(token);
  if (heading === undefined) return work.bare ? `<h${token.depth}>${text}</h${token.depth}>\n` : '';
  return `<h${heading.level} id="${escapeLiteral(heading.id)}">${text}</h${heading.level}>\n`;
}

function renderList(work: Work, { ordered, start, items }: Tokens.List): string {
  const name = ordered ? 'ol' : 'ul';
  const from = ordered && start !== 1 ? ` start="${start}"` : '';
  let html = '';
  for (const item of items) html += renderItem(work, item);
  return `<${name}${from}>\n${html}</${name}>\n`;
}

function renderItem(work: Work, { task, tokens }: Tokens.ListItem): string {
  const [first, second] = tokens;
  if (!task) return `<li>${renderBlocks(work, tokens)}</li>\n`;
  if (first?.type !== 'checkbox' || second?.type !== 'text')
    return `<li class="task">${renderBlocks(work, tokens)}</li>\n`;
  return `<li class="task"><label>${renderBlocks(work, [first, second])}</label>${renderBlocks(work, tokens.slice(2))}</li>\n`;
}

const checkbox = (checked: boolean): string => `<input type="checkbox" disabled${checked ? ' checked' : ''}> `;

function renderQuote(work: Work, token: Tokens.Blockquote): string {
  const aside = work.bare ? undefined : readAside(token, work.problems);
  if (aside === undefined) return `<blockquote>\n${renderBlocks(work, token.tokens)}</blockquote>\n`;
  const label = escapeLiteral(work.labels[`aside-${aside}`] ?? aside);
  return `<aside class="note note-${aside}" role="note">\n<p class="note-label"${langOfLabel(work, `aside-${aside}`)}>${label}</p>\n${renderBlocks(work, token.tokens)}</aside>\n`;
}

function renderNote(work: Work, { definition, noteId, number, references }: ReferredNote): string {
  const html = renderBlocks(work, definition.tokens);
  const back = references.map((id, index) => {
    const label = (work.labels['footnote-back'] ?? '').replace(
      '{number}',
      `${number}${index === 0 ? '' : `-${index + 1}`}`,
    );
    return ` <a href="#${id}" class="footnote-back" role="doc-backlink" aria-label="${escapeLiteral(label)}"${langOfLabel(work, 'footnote-back')}>↩</a>`;
  });
  const links = back.join('');
  const inside = html.endsWith('</p>\n')
    ? `${html.slice(0, -'</p>\n'.length)}${links}</p>\n`
    : `${html}<p>${links.trim()}</p>\n`;
  return `<li id="${noteId}">${inside}</li>\n`;
}
