import type { Site } from '../model/site.ts';

/** The address of a page as readers type it: `https://example.org/2026/11/24/budget/`. */
export const absolute = (site: Site, address: string): string => new URL(site.base + address, site.url).href;
