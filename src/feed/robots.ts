import type { OutputFile } from '../model/output.ts';
import type { Site } from '../model/site.ts';
import { absoluteAddress } from './absolute-address.ts';

/** Writes robots.txt: everything may be read, and where the sitemap is. */
export function renderRobots(site: Site): OutputFile {
  const content = `User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress(site, '/sitemap.xml')}\n`;
  return { path: 'robots.txt', role: 'feed', content };
}
