import { createHash } from 'node:crypto';
import type { Source } from '../model/source.ts';
import { compareText } from '../words/compare-text.ts';
import type { Theme } from './theme.ts';
import { publishAssets } from './theme-assets.ts';

/** One file of a theme. */
export interface ThemeFile {
  /** As messages show it: `templates/partials/card.eta`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Makes a theme of its files, by name from the theme's folder (`partials/card.eta`, `assets/style.css`). */
export function makeTheme(files: ReadonlyMap<string, string | ThemeFile>): Theme {
  const all = [...files]
    .map(([name, file]) => ({
      name,
      ...(typeof file === 'string' ? { path: `templates/${name}`, content: file } : file),
    }))
    .sort((a, b) => compareText(a.name, b.name));
  const templates = new Map<string, Source>();
  const assets = new Map<string, string | Uint8Array>();
  const hash = createHash('sha256');
  for (const { name, path, content } of all) {
    hash.update(`${name}\0${content.length}\0`).update(content);
    if (name.startsWith('assets/')) assets.set(name.slice('assets/'.length), content);
    else if (typeof content === 'string') templates.set(`/${name.replace(/\.eta$/, '')}`, { path, text: content });
  }
  const layouts = [...templates.keys()].map((name) => name.slice(1)).filter(isLayout);
  return { templates, layouts: new Set(layouts), assets: publishAssets(assets), digest: hash.digest('hex') };
}

const isLayout = (name: string): boolean => !name.includes('/') && !reserved.has(name);

/** Top-level templates that are no layouts for articles. */
const reserved: ReadonlySet<string> = new Set(
  'layout home section tag author year month not-found redirect'.split(' '),
);
