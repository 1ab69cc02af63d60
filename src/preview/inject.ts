import { ownAddress } from './snapshot.ts';

/** Adds the preview's script to a page, and to nothing but the bytes that are sent. It comes from an address, so that a site's own Content
 *  Security Policy of `'self'` lets it run; `digest` tells it which version of the page it stands in. */
export function withScript(html: string, digest: string): string {
  const script = `<script src="${ownAddress}client.js" data-page="${digest}" defer></script>`;
  const end = [...html.matchAll(/<\/body\s*>/gi)].at(-1)?.index ?? html.length;
  return html.slice(0, end) + script + html.slice(end);
}
