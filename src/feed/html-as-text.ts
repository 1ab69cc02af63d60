import { decodeHtml } from './absolute-urls.ts';
import { rewriteTags } from './html-tags.ts';

/** The words of an article's HTML as plain text: a blank line between paragraphs, a line for each item of a list, cells apart. Figures are left
 *  out with their captions, and the signs that lead to footnotes and back. Meant for HTML that newsctl serialised. */
export function htmlAsText(html: string): string {
  const flat = withoutFigures(html)
    .replace(/<sup class="footnote-ref">.*?<\/sup>| ?<a [^>]*class="footnote-back".*?<\/a>/gs, '')
    .replace(/<pre(?=[\s>]).*?<\/pre>/gs, keepWhite)
    .replace(/[ \t\r\n\f]+/g, ' ');
  const marked = rewriteTags(flat, ({ name }) => markOf(name));
  const text = marked.replace(/<\/([a-zA-Z][^\s>]*)[^>]*>/g, (_, name: string) => markOf(name.toLowerCase()));
  return decodeHtml(text.replace(/<!--.*?-->/g, ''))
    .replace(/[ \u0001-\u0003]{2,}|[\u0001-\u0003]/g, asSpace)
    .replace(/[\u0004-\u0006]/g, (mark) => white[mark.charCodeAt(0) - 4] ?? '')
    .trim();
}

/** In code, lines, blanks and tabs are part of the text; but for the end of its last line. */
function keepWhite(code: string): string {
  return code
    .replace(/\n(?=(?:<\/[a-z]+>)+$)/, '')
    .replace(/>[^<]+/g, (text) => text.replace(/[\n \t]/g, (sign) => String.fromCharCode(4 + white.indexOf(sign))));
}

const white = ['\n', ' ', '\t'];

/** The widest of the spaces in a run of them. */
function asSpace(run: string): string {
  if (run.includes('\u0003')) return '\n\n';
  if (run.includes('\u0002')) return '\n';
  return run.includes('\u0001') ? '\t' : ' ';
}

function withoutFigures(html: string): string {
  return html.replace(/<figure(?=[\s>]).*?<\/figure>/gs, '\u0003');
}

/** What stands for a tag until white space is in order: control characters, which no article holds. */
function markOf(name: string): string {
  if (apart.has(name)) return '\u0003';
  if (lines.has(name)) return '\u0002';
  return name === 'td' || name === 'th' ? '\u0001' : '';
}

const apart: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre div section aside hr details figure'.split(' '),
);
const lines: ReadonlySet<string> = new Set(['li', 'dt', 'dd', 'tr', 'br', 'caption', 'summary']);
