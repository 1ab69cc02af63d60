import type { FileContent } from '../model/output.ts';
import { withScript } from './inject.ts';
import { mediaTypeOf } from './media-type.ts';
import { ownPolicy } from './own-page.ts';

/** What goes back to a browser. */
export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** A `CopyOf` is sent from the disk. */
  readonly body: FileContent;
}

/** Headers of every answer: nothing is stored, guessed, framed or read by other sites. No header opens anything to another origin. */
export const commonHeaders: { readonly [name: string]: string } = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

/** A page of the site with the preview's script in it, or, without a digest, one of the preview's own pages. */
export function pageAnswer(html: string, digest: string | undefined, status: number): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  if (digest === undefined)
    return { status, headers: { ...headers, 'content-security-policy': ownPolicy }, body: html };
  return { status, headers, body: withScript(html, digest) };
}

/** A file of the output. */
export function fileAnswer(path: string, content: FileContent): Answer {
  return { status: 200, headers: { 'content-type': mediaTypeOf(path) }, body: content };
}

/** Leads on, for now: a browser must not remember it. */
export function redirectAnswer(to: string): Answer {
  return { status: 302, headers: { location: to, 'content-type': 'text/plain; charset=utf-8' }, body: '' };
}

/** One sentence. */
export function textAnswer(status: number, text: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` };
}
