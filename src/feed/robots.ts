import type { OutputFile } from '../model/output.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { absoluteAddress } from './absolute-address.ts';
import { newsSitemapPath } from './news-sitemap.ts';

/** Writes robots.txt: everything may be read, and where the sitemaps are. */
export function renderRobots(site: Site, { news }: Pick<Plan, 'news'>): OutputFile {
  const sitemaps = news.length === 0 ? ['sitemap.xml'] : ['sitemap.xml', newsSitemapPath];
  const lines = sitemaps.map((path) => `Sitemap: ${absoluteAddress(site, `/${path}`)}\n`);
  return { path: 'robots.txt', role: 'feed', content: `User-agent: *\nAllow: /\n\n${lines.join('')}` };
}
