import { Parser } from 'htmlparser2';

/** Rules for single values: each gives what is wrong with it, or nothing. */
export type Problem = string;

/** G2, G3: characters that no output holds. */
export const badCharacters = (text: string): Problem[] =>
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd-\uffff]|\p{Surrogate}/u.test(text)
    ? ['G2 a bad character']
    : [];

/** G4, G5, A2: an absolute http(s) URI without whitespace, its host in ASCII. */
export function badAddress(rule: string, address: string | undefined): Problem[] {
  const isUri = address !== undefined && /^https?:\/\/[^\s<>"{}|\\^`\u0080-\uffff]+$/.test(address);
  return isUri && URL.canParse(address) && new URL(address).href === address
    ? []
    : [`${rule} not an absolute URI: ${address}`];
}

/** R7, O3: RFC 822 as every reader understands it, with the right weekday. */
export const badMailDate = (rule: string, text: string | undefined): Problem[] =>
  text !== undefined && new Date(text).toUTCString() === text ? [] : [`${rule} not a date: ${text}`];

/** A3, J4: RFC 3339 with a zone. */
export const badIsoDate = (rule: string, text: string | undefined): Problem[] =>
  text !== undefined &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text.replace(/\.\d+/, '')))
    ? []
    : [`${rule} not a date: ${text}`];

/** R13, A10: BCP 47 in canonical case. */
export function badLanguage(rule: string, text: string | undefined): Problem[] {
  try {
    if (text !== undefined && Intl.getCanonicalLocales(text)[0] === text) return [];
  } catch {}
  return [`${rule} not a language: ${text}`];
}

export const badType = (rule: string, text: string | undefined): Problem[] =>
  text !== undefined && /^[a-z]+\/[a-z0-9.+-]+$/.test(text) && text !== 'image/jpg'
    ? []
    : [`${rule} not a type: ${text}`];

/** R8, A1: text that says something, without blanks around it. */
export const badText = (rule: string, text: string | undefined): Problem[] =>
  text !== undefined && text.trim() !== '' && text.trim() === text
    ? []
    : [`${rule} no proper text: ${JSON.stringify(text)?.slice(-60)}`];

const addresses = new Set(['href', 'src', 'poster', 'cite', 'data', 'action', 'longdesc', 'formaction', 'background']);
const sets = new Set(['srcset', 'imagesrcset']);
const forbidden = new Set('script style link meta base form object embed html head body'.split(' '));

/** G4, G11: HTML that can be read away from its page, and that does nothing. */
export function badHtml(rule: string, html: string): Problem[] {
  const problems: Problem[] = [];
  const see = (value: string) => {
    if (!/^(?:mailto|tel):\S+$/.test(value)) problems.push(...badAddress(`G4 ${rule}`, value));
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (forbidden.has(name)) problems.push(`G11 ${rule} <${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on') || key === 'style' || key === 'role' || key.startsWith('aria-'))
          problems.push(`G11 ${rule} ${key}`);
        if (addresses.has(key)) see(value);
        if (sets.has(key)) for (const each of value.split(/,\s+/)) see(each.split(/\s/)[0] ?? '');
      }
    },
  });
  parser.end(html);
  return problems;
}

/** G1 and R6, on the text of an XML document as it stands. */
export function badXml(xml: string): Problem[] {
  const problems = badCharacters(xml);
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')) problems.push('G1 no XML declaration at the start');
  const links =
    xml
      .replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '<![CDATA[]]>')
      .match(/<(?:link|comments|ownerId)>[^<]*|(?:href|url|xmlUrl)="[^"]*/g) ?? [];
  for (const link of links) if (/&#/.test(link)) problems.push(`R6 an address in numbers: ${link}`);
  if (/<(?:link|comments|guid|id|uri)><!\[CDATA\[/.test(xml)) problems.push('R6 an address in CDATA');
  return problems;
}

/** Each value once. */
export function twice(rule: string, values: readonly string[]): Problem[] {
  return values.filter((value, index) => values.indexOf(value) !== index).map((value) => `${rule} twice: ${value}`);
}
