import type { SafeHtml } from '../model/safe-html.ts';

/** Makes text safe in HTML, as content and inside a quoted attribute. What is not there is written as nothing. */
export function escapeHtml(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text;
}

/** Serialises a value for `<script type="application/ld+json">`: no text in it can end the script or open a comment. Keys without a value are left out. */
export function jsonForScript(value: object): SafeHtml {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, asUnicodeEscape) as SafeHtml;
}

const entities: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const asUnicodeEscape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
