import type { OutputFile } from '../model/output.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { percentDecoded } from '../words/percent-decoded.ts';

/** Writes `_redirects`, which Netlify and Cloudflare Pages read: a permanent redirect for each old address. No file where there are none. */
export function renderRedirects(site: Site, plan: Plan): OutputFile[] {
  if (plan.redirects.length === 0) return [];
  const lines = plan.redirects.map(({ from, to }) => `${encode(site.base + from)} ${encode(site.base + to)} 301\n`);
  return [{ path: '_redirects', role: 'feed', content: lines.join('') }];
}

/** Leaves nothing that has a meaning there: spaces part the columns, `*` and `:name` match anything, `#` begins a comment. */
function encode(path: string): string {
  const encoded = path
    .split('/')
    .map((name) =>
      encodeURIComponent((percentDecoded(name) ?? name).replace(/\p{Surrogate}/gu, '')).replaceAll('*', '%2A'),
    );
  // Two slashes at the beginning would name another host.
  return `/${encoded.join('/').replace(/^\/+/, '')}`;
}
