import type { EntryPicture } from './entry.ts';
import { xmlAttribute, xmlText } from './xml.ts';

/** Writes a lead picture in the words of Media RSS, which Atom readers know as well. */
export function mediaContent({ address, type, bytes, width, height, alt, caption, credit }: EntryPicture): string {
  const facts: [string, string | number | undefined][] = [
    ['url', address],
    ['type', type],
    ['medium', 'image'],
    ['fileSize', bytes],
    ['width', width],
    ['height', height],
  ];
  const attributes = facts.map(([name, value]) =>
    value === undefined ? '' : ` ${name}="${xmlAttribute(String(value))}"`,
  );
  return [
    `<media:content${attributes.join('')}>`,
    ...(caption === undefined ? [] : [`<media:title type="plain">${xmlText(caption)}</media:title>`]),
    ...(alt === '' ? [] : [`<media:description type="plain">${xmlText(alt)}</media:description>`]),
    ...(credit === undefined
      ? []
      : [`<media:credit role="photographer" scheme="urn:ebu">${xmlText(credit)}</media:credit>`]),
    '</media:content>',
  ].join('\n');
}
