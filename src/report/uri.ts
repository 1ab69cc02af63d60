/** A path with `/` as a URI reference: every segment percent-encoded, halves of surrogate pairs replaced. */
export function uriOfPath(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
