import { windows1252 } from '../words/windows-1252.ts';

/** Writes text as the content of an element. Nothing that XML 1.0 forbids comes out, whatever goes in. */
export function xmlText(text: string): string {
  const clean = cleanXml(text);
  if (!/[&<>]/.test(clean)) return clean;
  // Readers that decode twice would make markup of text that speaks about markup; they leave numbers alone.
  const numbers = /&(?:#|[A-Za-z][A-Za-z0-9]*;)|<[A-Za-z/]/.test(clean);
  return clean.replace(/[&<>]/g, (sign) => (numbers ? numbered : named)[sign as '&' | '<' | '>']);
}

/** Writes text, or an address, as the content of an attribute in double quotes. */
export function xmlAttribute(text: string): string {
  return cleanXml(text).replace(/[&<>"\n\t]/g, (sign) => named[sign as keyof typeof named]);
}

/** Writes an address as the content of an element: `&` as `&amp;`, the only form that every reader takes in links. */
export function xmlAddress(address: string): string {
  return cleanXml(address.trim()).replace(/[&<>]/g, (sign) => named[sign as '&' | '<' | '>']);
}

/** Writes HTML as a CDATA section, split wherever the text would end it. */
export function cdata(html: string): string {
  return `<![CDATA[${insideCdata(html)}]]>`;
}

/** Writes HTML as what stands between the ends of a CDATA section. */
export function insideCdata(html: string): string {
  return cleanXml(html).replaceAll(']]>', ']]]]><![CDATA[>');
}

/** Takes out what XML 1.0 does not allow (control characters, halves of characters, non-characters), turns Windows-1252 that was read as
 *  Latin-1 into what was meant, drops U+FFFD, and makes every line end a `\n`. */
export function cleanXml(text: string): string {
  if (!perhapsUnclean.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0080-\u009f]/g, (sign) => windows1252(sign.charCodeAt(0)))
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]/g, '')
    .replace(/\p{Surrogate}/gu, '');
}

// Halves of sound pairs are met as well. Asked by code units it is three times as fast as by characters, and every text goes through here.
const perhapsUnclean = /[^\n\t -~\u00a0-\ud7ff\ue000-\ufffc]/;
const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' } as const;
const numbered = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' } as const;
