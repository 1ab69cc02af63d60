import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Scratch, scratchSite, shippedTheme } from '../support/site-run.ts';
import { threats } from './cases/all.ts';
import type { HostileCase } from './cases/case.ts';

/** A case with the path of its article and the address of its page. */
export interface PlacedCase extends HostileCase {
  readonly threat: string;
  readonly path: string;
  /** Of the page in the output. */
  readonly page: string;
}

/** Every case with its place: `articles/<threat>/<threat>-<number>.md`. */
export const placed: readonly PlacedCase[] = Object.entries(threats).flatMap(([threat, cases]) =>
  cases.map((one, index) => {
    const path = one.path ?? `articles/${threat}/${threat}-${String(index + 1).padStart(2, '0')}.md`;
    const own = /^slug: ([a-z0-9-]+)$/m.exec(String(one.file))?.[1];
    const slug = own ?? path.replace(/^.*\/|\.md$/g, '');
    return { ...one, threat, path, page: `2026/11/22/${slug}/index.html` };
  }),
);

/** Puts all hostile articles, or some, into one site with the shipped theme. */
export function hostileSite(wanted: (one: PlacedCase) => boolean = () => true): Scratch & { readonly theme: string } {
  const folder = mkdtempSync(join(tmpdir(), 'newsctl-hostile-'));
  const put = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  put('newsctl.config.json', JSON.stringify(config));
  for (const { path, file, beside = {} } of placed.filter(wanted)) {
    put(path, file);
    for (const [name, content] of Object.entries(beside)) put(name, content);
  }
  const scratch = scratchSite(folder);
  rmSync(folder, { recursive: true });
  return { ...scratch, theme: shippedTheme };
}

const config = {
  title: 'The Target',
  url: 'https://example.org/',
  markdown: { iframes: ['video.example'] },
};
