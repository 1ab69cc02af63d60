import { escapeHtml } from '../render/escape.ts';
import { withScript } from './inject.ts';

/** A page of the preview's own, for what has no page of the site: `text` stands as it is, for browsers without scripts as well. */
export function ownPage(title: string, text: string): string {
  const html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<pre>${escapeHtml(text)}</pre>
</body>
</html>
`;
  return withScript(html, ownDigest);
}

/** Stands for the digest of a page that the site does not have. */
export const ownDigest = 'none';

/** Headers of such a page: it loads the preview's script and nothing else. */
export const ownPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
