import { type HostileCase, poison, withMatter } from './case.ts';

const quoted = `'${poison.replaceAll("'", "''")}'`;
const head = 'date: 2026-11-22';
const inField = (name: string, yaml: string, more: Partial<HostileCase> = {}): HostileCase => ({
  name,
  file: withMatter(`title: A\n${head}\n${yaml}`),
  ...more,
});
const shown = { shows: [poison] };

/** Markup and break-outs in every field of front matter, into pages, JSON-LD, feeds and sitemaps. */
export const fields: readonly HostileCase[] = [
  { name: 'markup in the title', file: withMatter(`title: ${quoted}\n${head}\nsummary: s`), ...shown },
  {
    name: 'a script end in the title',
    file: withMatter(`title: '</script><script>pwned()</script><!--<script>'\n${head}\nsummary: s`),
    shows: ['</script><script>pwned()'],
  },
  {
    name: 'a title end in the title',
    file: withMatter(`title: '</title><img src=x onerror=pwned()>'\n${head}\nsummary: s`),
    shows: ['</title>'],
  },
  {
    name: 'a CDATA end in the title',
    file: withMatter(`title: ']]><item><title>forged</title></item>'\n${head}\nsummary: ']]>'`),
    shows: [']]><item>'],
  },
  {
    name: 'a comment start in the title',
    file: withMatter(`title: '<!-- & --> &lt;b&gt; &amp;amp; <%= process.exit() %>'\n${head}\nsummary: s`),
    shows: ['<!-- & --> &lt;b&gt;', '<%= process.exit() %>'],
  },
  {
    name: 'code of templates in title and body',
    file: `---\ntitle: '<%= it.constructor.constructor("return process")().exit() %>'\n${head}\nsummary: s\n---\n\n<%= process.exit(1) %> <%~ include("/etc/passwd") %> \${process.exit()} {{constructor.constructor("x")()}}\n`,
    shows: ['<%= it.constructor'],
  },
  {
    name: 'line separators in the title',
    file: withMatter(`title: "a\\u2028b\\u2029c</script>"\n${head}\nsummary: s`),
  },
  {
    name: 'half of a surrogate pair in the title',
    file: withMatter(`title: "a\\uD800b"\n${head}\nsummary: s`),
    warned: 'hidden-character 2:10',
  },
  {
    name: 'a NUL in the title',
    file: withMatter(`title: "a\\0b"\n${head}\nsummary: s`),
    warned: 'hidden-character 2:10',
  },
  {
    name: 'a bell and an escape sequence in the title',
    file: withMatter(`title: "\\x1b]0;pwned\\a\\x1b[2J"\n${head}\nsummary: s`),
    warned: 'hidden-character 2:9',
  },
  {
    name: 'a line end in the title',
    file: withMatter(`title: "a\\nb"\n${head}\nsummary: s`),
    refused: 'several-lines 2:8',
  },
  {
    name: 'a title of invisible characters',
    file: withMatter(`title: "\\u200b\\u2060\\ufeff"\n${head}\nsummary: s`),
    refused: 'missing-value 2:8',
  },
  {
    name: 'a title of nothing but combining marks',
    file: withMatter(`title: "${'\u0301'.repeat(300)}"\n${head}\nsummary: s`),
  },
  {
    name: 'a title that reads backwards',
    file: withMatter(`title: "\u202eevil\u202c title"\n${head}\nsummary: s`),
    warned: 'bidi-control 2:9',
  },
  { name: 'a title of 60,000 characters', file: withMatter(`title: ${'word '.repeat(12_000)}\n${head}\nsummary: s`) },
  inField('markup in the summary', `summary: ${quoted}`, shown),
  inField('markup in the dateline', `summary: s\ndateline: { city: ${quoted}, country: ${quoted} }`, shown),
  inField('markup in the dateline as a text', `summary: s\ndateline: ${quoted}`, shown),
  inField('markup in names of authors', `summary: s\nauthors: [${quoted}]`, shown),
  inField('markup in the role of an author', `summary: s\nauthors: [{ name: ${quoted}, role: ${quoted} }]`, shown),
  inField('markup in tags', `summary: s\ntags: [${quoted}, '</script>']`, shown),
  inField('markup in categories', `summary: s\ncategories: [${quoted}]`, shown),
  inField('markup in the id', `summary: s\nid: ${quoted}`),
  inField('a CDATA end and a line end in the id', `summary: s\nid: "]]></guid>\\nx"`, { refused: 'several-lines 5:5' }),
  inField(
    'markup in the lead picture',
    `summary: s\nimage: { src: https://example.org/a.png, alt: ${quoted}, caption: ${quoted}, credit: ${quoted} }`,
    shown,
  ),
  inField('code as the address of the lead picture', `summary: s\nimage: { src: 'javascript:pwned()', alt: a }`, {
    refused: 'picture-scheme 5:15',
  }),
  inField(
    'an address of the lead picture that closes the attribute',
    `summary: s\nimage: { src: 'https://example.org/a.png" onerror="pwned()', alt: a }`,
  ),
  inField(
    'an SVG as data as the lead picture',
    `summary: s\nimage: { src: 'data:image/svg+xml,<svg onload=pwned()>', alt: a }`,
    { refused: 'picture-scheme 5:15' },
  ),
  inField(
    'markup in cited sources and corrections',
    `summary: s\ncorrections: [{ date: 2026-11-23, text: ${quoted} }]\nsources: [{ title: ${quoted}, url: 'https://example.org/?a="><script>', publisher: ${quoted}, lang: cs }]`,
    shown,
  ),
  inField('code as the address of a source', `summary: s\nsources: [{ title: a, url: 'javascript:pwned()' }]`, {
    refused: 'invalid-url 5:28',
  }),
  inField(
    'a password in the address of a source',
    `summary: s\nsources: [{ title: a, url: 'https://bank.example@evil.example/' }]`,
    { refused: 'invalid-url 5:28' },
  ),
  inField(
    'markup in comments',
    `summary: s\ncomments: [{ author: ${quoted}, date: 2026-11-22, text: ${quoted} }]`,
    shown,
  ),
  inField(
    'code as the address of a reader',
    `summary: s\ncomments: [{ author: a, date: 2026-11-22, text: t, url: 'javascript:pwned()' }]`,
    { refused: 'invalid-url 5:57' },
  ),
  inField(
    'Markdown in a comment',
    `summary: s\ncomments: [{ author: a, date: 2026-11-22, text: '[x](javascript:pwned()) <img src=x onerror=pwned()>' }]`,
  ),
  inField('markup as the language', `summary: s\nlang: ${quoted}`, { refused: 'invalid-language 5:7' }),
  inField('markup in the language of a source', `summary: s\nsources: [{ title: a, lang: ${quoted} }]`, {
    refused: 'invalid-language 5:29',
  }),
  inField('a language of a thousand parts', `summary: s\nlang: en${'-abcde'.repeat(1000)}`, {
    refused: 'invalid-language 5:7',
  }),
  inField('a language that nobody knows', `summary: s\nlang: x-klingon`, { refused: 'invalid-language 5:7' }),
  inField('markup as the genre', `summary: s\ngenre: ${quoted}`, { refused: 'unknown-genre 5:8' }),
  inField(
    'a number where a list of maps belongs',
    `summary: s\nsources: 7\ncomments: [7]\nimage: [1]\nauthors: { a: b }`,
    { refused: 'wrong-type 5:10' },
  ),
];
