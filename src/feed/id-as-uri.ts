import { nameUuid } from '../words/name-uuid.ts';

/** An identity as a URI, where a format wants one: an id of an author's that is none is made one, always the same. */
export function idAsUri(id: string): string {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id) ? id : nameUuid(`id\n${id}`);
}
