/** Headers that say where a request comes from, and what it wants. */
export interface Asked {
  readonly method: string;
  /** The target of the request line. */
  readonly target: string;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
}

/** Who may ask. */
export interface Door {
  /** The name given with `--host`. */
  readonly host?: string;
  /** Whether the preview listens beyond this machine: then it is asked for by its numbers too. */
  readonly isOpen: boolean;
}

export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** Tells why a request is refused, if it is. A page of another site must neither read a draft nor change a switch: names that were made
 *  to point here (DNS rebinding), foreign origins, and frames, pictures and scripts of other sites are turned away. */
export function refusalOf({ method, target, headers }: Asked, door: Door): Refusal | undefined {
  const host = typeof headers.host === 'string' ? headers.host : '';
  if (!isOurs(host, door)) return { status: 403, reason: 'This preview is not known by that name.' };
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, reason: 'Not for other sites.' };
  if (isForeign(headers)) return { status: 403, reason: 'Not for other sites.' };
  if (!target.startsWith('/')) return { status: 400, reason: 'A preview is no proxy.' };
  if (method === 'POST' && origin === undefined) return { status: 403, reason: 'Only for the bar of this preview.' };
  return undefined;
}

function isOurs(host: string, { host: given, isOpen }: Door): boolean {
  const [, name = ''] = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i.exec(host) ?? [];
  const lower = name.toLowerCase();
  if (lower === 'localhost' || lower === '127.0.0.1' || lower === '[::1]') return true;
  if (!isOpen || lower === '') return false;
  // A number cannot be made to point elsewhere.
  return lower === given?.toLowerCase() || lower.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(lower);
}

/** What a browser says of a request that a page of another site made; following a link is no such request. */
function isForeign(headers: Asked['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}
