import { type HostileCase, withMatter } from './case.ts';

const sound = 'title: A\ndate: 2026-11-22\nsummary: s';
const inField = (name: string, yaml: string, refused?: string, more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  file: withMatter(`${sound}\n${yaml}`),
  ...(refused !== undefined && { refused }),
  ...more,
});

/** Paths that would read or write outside the site, and names that machines cannot hold. */
export const paths: readonly HostileCase[] = [
  inField('a slug that climbs', 'slug: ../../../../etc/cron.d/x', 'invalid-slug 5:7'),
  inField('a slug that is encoded', 'slug: "%2e%2e%2fx"', 'invalid-slug 5:7'),
  inField('a slug that is absolute', 'slug: /etc/passwd', 'invalid-slug 5:7'),
  inField('a slug of two dots', 'slug: ..', 'invalid-slug 5:7'),
  inField('a slug with a NUL', 'slug: "a\\0b"', 'invalid-slug 5:7'),
  inField('a slug with backslashes', "slug: '..\\..\\x'", 'invalid-slug 5:7'),
  inField('a slug with a drive', "slug: 'c:'", 'invalid-slug 5:7'),
  inField('a slug that is a device on Windows', 'slug: con', 'reserved-slug 5:7'),
  inField('a slug of capitals', 'slug: FEED', 'invalid-slug 5:7'),
  inField('a slug of a thousand letters', `slug: ${'a'.repeat(1000)}`, 'invalid-slug 5:7'),
  inField('a slug of look-alike letters', 'slug: аdmin', 'invalid-slug 5:7'),
  inField('a slug with a line end', 'slug: "a\\n/evil https://evil.example"', 'invalid-slug 5:7'),
  inField('a layout that climbs', 'layout: ../../../etc/passwd', 'unknown-layout 5:9'),
  inField('a layout that is absolute', 'layout: /etc/passwd', 'unknown-layout 5:9'),
  inField('a layout that is encoded', 'layout: "..%2f..%2fetc"', 'unknown-layout 5:9'),
  inField('a partial as a layout', 'layout: partials/card', 'unknown-layout 5:9'),
  inField('the frame of all pages as a layout', 'layout: layout', 'unknown-layout 5:9'),
  inField('a template with its ending as a layout', 'layout: article.eta', 'unknown-layout 5:9'),
  inField('a lead picture that climbs', 'image: { src: ../../../../../../etc/passwd, alt: a }', 'picture-outside 5:15'),
  inField(
    'a lead picture that climbs in code',
    'image: { src: "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", alt: a }',
    'picture-outside 5:15',
  ),
  inField(
    'a lead picture that climbs in code twice',
    'image: { src: "%252e%252e/%252e%252e/etc/passwd", alt: a }',
    'missing-image 5:15',
  ),
  inField('a lead picture from the root of the disk', 'image: { src: /etc/passwd, alt: a }', 'missing-image 5:15'),
  inField(
    'a lead picture of a share',
    "image: { src: '\\\\evil.example\\share\\a.png', alt: a }",
    'picture-outside 5:15',
  ),
  inField('a lead picture with a NUL', 'image: { src: "a.png\\0.txt", alt: a }', 'missing-image 5:15'),
  inField('a lead picture by file', "image: { src: 'file:///etc/passwd', alt: a }", 'picture-scheme 5:15'),
  inField('a lead picture of 5000 letters', `image: { src: ${'a'.repeat(5000)}.png, alt: a }`, 'missing-image 5:15'),
  inField('the config as a lead picture', 'image: { src: ../../newsctl.config.json, alt: a }', 'picture-outside 5:15'),
  inField('an article as a lead picture', 'image: { src: paths-01.md, alt: a }', 'unreadable-picture 5:15'),
  inField('a folder as a lead picture', 'image: { src: ., alt: a }', 'unreadable-picture 5:15'),
  inField('an SVG that acts as a lead picture', 'image: { src: acts.svg, alt: a }', 'active-picture 5:15', {
    beside: { 'articles/paths/acts.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()"/>' },
  }),
  inField('a page of HTML as a lead picture', 'image: { src: page.png, alt: a }', 'unreadable-picture 5:15', {
    beside: { 'articles/paths/page.png': '<!doctype html><script>pwned()</script>' },
  }),
  inField('a PNG that ends after its head', 'image: { src: cut.png, alt: a }', 'unreadable-picture 5:15', {
    beside: { 'articles/paths/cut.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
  }),
  inField('a TIFF, a PSD and an ICNS bomb', 'image: { src: bomb.png, alt: a }', 'unreadable-picture 5:15', {
    beside: { 'articles/paths/bomb.png': Buffer.from('icns\0\0\0\x10icp4\0\0\0\0'.padEnd(60_000, '\0'), 'latin1') },
  }),
  inField('a JPEG of a million segments', 'image: { src: segments.jpg, alt: a }', 'unreadable-picture 5:15', {
    beside: { 'articles/paths/segments.jpg': Buffer.from(`\xff\xd8${'\xff\xe1\0\x02'.repeat(1_000_000)}`, 'latin1') },
  }),
  inField('an AVIF whose boxes have no size', 'image: { src: boxes.avif, alt: a }', 'unreadable-picture 5:15', {
    beside: {
      'articles/paths/boxes.avif': Buffer.from(`\0\0\0\x10ftypavif\0\0\0\0${'\0\0\0\0meta'.repeat(5000)}`, 'latin1'),
    },
  }),
  inField('an SVG of a million open tags', 'image: { src: tags.svg, alt: a }', 'unreadable-picture 5:15', {
    beside: { 'articles/paths/tags.svg': `<svg ${'a'.repeat(900_000)}${'<'.repeat(900_000)}` },
  }),
  inField('tags that climb', 'tags: [../../../x, "..", "/", "%2e%2e", "\\\\\\\\evil\\\\x", con, nul.txt]', undefined, {
    shows: ['../../../x'],
  }),
  inField('categories that climb', 'categories: [../../../y, "..."]', undefined, { shows: ['../../../y'] }),
  inField('an author whose name climbs', 'authors: [../../../z, ".", "::"]', undefined, { shows: ['../../../z'] }),
  inField('a tag of 5000 letters', `tags: [${'t'.repeat(5000)}]`),
  inField(
    'an author and a section of 5000 letters',
    `authors: [${'n'.repeat(5000)}]\ncategories: [${'s'.repeat(5000)}]`,
  ),
  inField('an alias that climbs', 'aliases: [/../../etc/x]', 'invalid-alias 5:11'),
  inField('an alias that climbs in code', 'aliases: ["/%2e%2e/%2e%2e/x"]', 'invalid-alias 5:11'),
  inField('an alias on another host', 'aliases: [//evil.example/x]', 'invalid-alias 5:11'),
  inField('an alias with a scheme', 'aliases: ["javascript:pwned()"]', 'invalid-alias 5:11'),
  inField('an alias with a line end', 'aliases: ["/a\\n/* https://evil.example/ 301"]', 'invalid-alias 5:11'),
  inField('an alias with an encoded line end', 'aliases: ["/a%0a/*"]', 'invalid-alias 5:11'),
  inField('an alias that matches everything', 'aliases: ["/*"]', 'invalid-alias 5:11'),
  inField('an alias with a placeholder and a blank', 'aliases: ["/:splat", "/a b 200!"]', 'invalid-alias 5:11'),
  inField('an alias with a NUL', 'aliases: ["/a%00b"]', 'invalid-alias 5:11'),
  inField('an alias on a share', "aliases: ['\\\\evil\\x']", 'invalid-alias 5:11'),
  inField('an alias that is a device on Windows', 'aliases: [/con, /aux.html]', undefined, {
    warned: 'windows-name 5:11',
  }),
  inField('an alias of 100,000 letters', `aliases: [/${'a'.repeat(60_000)}]`, 'invalid-alias 5:11'),
  inField('an alias of a thousand folders', `aliases: [${'/d'.repeat(3000)}]`, 'invalid-alias 5:11'),
  inField('an alias on the manifest', 'aliases: [/.newsctl-manifest.json]', 'invalid-alias 5:11'),
  inField(
    'an alias on files that servers act on',
    'aliases: [/.htaccess, /_redirects, /_headers, /.git/config]',
    'invalid-alias 5:11',
  ),
  inField('the root as an alias', 'aliases: [/]', 'invalid-alias 5:11'),
  inField('markup in an alias', `aliases: ['/"><script>pwned()</script>']`, 'invalid-alias 5:11'),
  inField('an alias that only a browser decodes', `aliases: ["/a'onclick='b;&lt;c"]`),
  inField('a translation that climbs', 'translationOf: ../../../../etc/passwd.md', 'invalid-reference 5:16'),
  inField('a translation of itself', 'translationOf: articles/paths/paths-61.md', 'translation-of-itself 5:16'),
  inField('a translation of nothing', 'translationOf: __proto__', 'unknown-translation 5:16'),
];
