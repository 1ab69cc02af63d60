import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** A file below `templates/assets/`, as it is published. */
export interface ThemeAsset {
  /** From the assets folder: `style.css`, `fonts/serif.woff2`. */
  readonly name: string;
  /** With the first 8 hexadecimal digits of its SHA-256: `assets/style.1a2b3c4d.css`. */
  readonly output: string;
  readonly content: string | Uint8Array;
}

/** Names every asset after its content, and rewrites relative addresses inside CSS files that name another asset. Sorted by name. */
export function publishAssets(files: ReadonlyMap<string, string | Uint8Array>): ThemeAsset[] {
  const published = new Map<string, ThemeAsset>();
  const publish = (name: string, above: readonly string[]): ThemeAsset | undefined => {
    const known = published.get(name);
    const raw = files.get(name);
    // Stylesheets that import each other in a ring cannot be named after their content.
    if (known || raw === undefined || above.includes(name)) return known;
    const content = name.endsWith('.css')
      ? rewriteAddresses(asText(raw), (address) =>
          newAddress(name, address, (other) => publish(other, [...above, name])),
        )
      : raw;
    const asset = { name, output: `assets/${hashedName(name, content)}`, content };
    published.set(name, asset);
    return asset;
  };
  return [...files.keys()].sort().flatMap((name) => publish(name, []) ?? []);
}

const asText = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** Replaces what stands in `url(…)` and `@import "…"`. */
function rewriteAddresses(css: string, rewrite: (address: string) => string): string {
  return css.replace(
    /(\/\*[\s\S]*?\*\/)|(url\(\s*)(?:"([^"\n]*)"|'([^'\n]*)'|([^"'()\s]+))(\s*\))|(@import\s+)(?:"([^"\n]*)"|'([^'\n]*)')/gi,
    (whole, comment, open, double, single, bare, close, at, importDouble, importSingle) => {
      if (comment !== undefined) return whole;
      const address = double ?? single ?? bare ?? importDouble ?? importSingle ?? '';
      const written = rewrite(address);
      if (written === address) return whole;
      return `${open ?? at}"${written}"${close ?? ''}`;
    },
  );
}

/** The address with the published name of the asset it leads to, unchanged when it leads to none. */
function newAddress(from: string, address: string, publish: (name: string) => ThemeAsset | undefined): string {
  const [, path = '', rest = ''] = /^([^?#]*)([\s\S]*)$/.exec(address) ?? [];
  if (path === '' || path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return address;
  const target = posix.join(posix.dirname(from), path);
  const asset = publish(target);
  if (!asset) return address;
  return posix.relative(posix.dirname(`assets/${from}`), asset.output) + rest;
}

function hashedName(name: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const { dir, name: stem, ext } = posix.parse(name);
  return posix.join(dir, `${stem}.${hash}${ext}`);
}
