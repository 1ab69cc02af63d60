import { nameUuid } from '../words/name-uuid.ts';

/** An identity as an IRI, which Atom takes: an id of an author's that is none is made one, always the same. */
export function idAsIri(id: string): string {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id) ? id : nameUuid(`id\n${id}`);
}

/** An identity as a URI of RFC 3986, where a format wants one: an IRI with its letters in percent escapes. */
export function idAsUri(id: string): string {
  const uri = idAsIri(id).replace(/[^\u0000-\u007f]+/g, inEscapes);
  return isUri.test(uri) ? uri : nameUuid(`id\n${id}`);
}

const isUri =
  /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})+(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*)?$/i;

const inEscapes = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).toUpperCase()}`).join('');
