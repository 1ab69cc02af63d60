import type { SafeHtml } from '../model/safe-html.ts';

/** Makes text safe in HTML, as content and inside a quoted attribute. What is not there is written as nothing. */
export function escapeHtml(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : String(value);
  const first = text.search(/[&<>"']/);
  return first === -1 ? text : escapeFrom(text, first);
}

/** Serialises a value for `<script type="application/ld+json">`: no text in it can end the script or open a comment. Keys without a value are left out. */
export function jsonForScript(value: object): SafeHtml {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, asUnicodeEscape) as SafeHtml;
}

/** Called for every value of every page, so no regular expression with a function. */
function escapeFrom(text: string, first: number): string {
  let escaped = '';
  let from = 0;
  for (let at = first; at < text.length; at++) {
    const entity = entityOf(text.charCodeAt(at));
    if (entity === undefined) continue;
    escaped += text.slice(from, at) + entity;
    from = at + 1;
  }
  return escaped + text.slice(from);
}

function entityOf(code: number): string | undefined {
  switch (code) {
    case 0x22:
      return '&quot;';
    case 0x26:
      return '&amp;';
    case 0x27:
      return '&#39;';
    case 0x3c:
      return '&lt;';
    case 0x3e:
      return '&gt;';
    default:
      return undefined;
  }
}

const asUnicodeEscape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
