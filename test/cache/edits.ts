import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { png } from '../read/picture-bytes.ts';

/** What a build is asked for, which edits change as well. */
export interface Wishes {
  nowGiven: string;
  drafts: boolean;
  skipInvalid: boolean;
  strict: boolean;
  dryRun: boolean;
  baseUrl: string;
  jobs: number;
  version: string;
}

/** What a build is asked for before anything changed. */
export const plainWishes: Wishes = {
  nowGiven: '2026-11-23T12:00:00Z',
  drafts: false,
  skipInvalid: false,
  strict: false,
  dryRun: false,
  baseUrl: 'https://example.org/',
  jobs: 1,
  version: '1.0.0',
};

/** Something that happens to a site between two builds. */
export interface Edit {
  readonly what: string;
  readonly does: (root: string, wishes: Wishes) => void;
}

const names = ['articles/a.md', 'articles/b.md', 'articles/c.md', 'articles/news/d.md', 'articles/news/e.md'];
const anyName = fc.constantFrom(...names);
const words = fc.constantFrom('river', 'council', 'budget', 'Über', 'c++', '<b>&', '日本');

const matter = fc.record(
  {
    date: fc.constantFrom('2026-11-20', '2026-11-21 08:00', '2026-11-25', '2020-01-01', '2026-11-31'),
    tags: fc.subarray(['river', 'River', 'council', 'c++', 'c']),
    categories: fc.subarray(['News', 'Sport']),
    authors: fc.subarray(['ada', 'Somebody Else']),
    summary: words,
    draft: fc.boolean(),
    embargo: fc.constantFrom('2026-11-22T00:00:00Z', '2026-11-24T06:00:00+01:00', '2026-11-24'),
    expires: fc.constantFrom('2026-11-23', '2026-12-01'),
    translationOf: anyName,
    lang: fc.constantFrom('en', 'de'),
    aliases: fc.constantFrom('[/old/]', '[/older/]'),
    layout: fc.constantFrom('article', 'wide', 'nowhere'),
    stars: fc.constantFrom('3', '9'),
    slug: fc.constantFrom('one', 'two'),
    image: fc.constantFrom('{ src: p.png, alt: A }', '{ src: /q.png, alt: B }'),
    genre: fc.constantFrom('opinion', 'nonsense'),
  },
  { requiredKeys: ['date'] },
);
const paragraph = fc.oneof(
  fc.array(words, { minLength: 1, maxLength: 40 }).map((list) => list.join(' ')),
  anyName.map((name) => `[to](/${name})`),
  anyName.map((name) => `[to](/${name}#second)`),
  fc.constantFrom(
    '## First',
    '## Second',
    '![P](p.png)',
    '![Q](/q.png)',
    '<b onclick="x">raw</b>',
    '[x][y',
    'note[^1]\n\n[^1]: Here.',
  ),
);
const body = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((list) => list.join('\n\n'));

function textOf(title: string, keys: object, text: string): string {
  const lines = Object.entries(keys).map(
    ([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`,
  );
  return `---\ntitle: ${title}\n${lines.join('\n')}\n---\n${text}\n`;
}

export function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

const writes = (path: string, content: string | Uint8Array, about = ''): Edit => ({
  what: `write ${path} ${about}`,
  does: (root) => put(root, path, content),
});
const removes = (path: string): Edit => ({
  what: `remove ${path}`,
  does: (root) => rmSync(join(root, path), { force: true, recursive: true }),
});
const ifThere = (what: string, path: string, does: (full: string) => void): Edit => ({
  what: `${what} ${path}`,
  does: (root) => {
    if (existsSync(join(root, path))) does(join(root, path));
  },
});
const wish = <K extends keyof Wishes>(key: K, value: Wishes[K]): Edit => ({
  what: `${key} ${value}`,
  does: (_, wishes) => {
    wishes[key] = value;
  },
});

const article = fc
  .tuple(anyName, words, matter, body)
  .map(([name, title, keys, text]) => writes(name, textOf(title, keys, text), JSON.stringify({ title, keys, text })));

const inText = fc
  .tuple(anyName, paragraph)
  .map(([name, text]) =>
    ifThere(`append ${JSON.stringify(text)} to`, name, (full) =>
      writeFileSync(full, `${readFileSync(full)}\n\n${text}\n`),
    ),
  );

/** As many bytes as before, at the same time to whoever asks for the time of the last change. */
const behindTheBack = anyName.map((name) =>
  ifThere('swap letters in', name, (full) => {
    const { atime, mtime } = statSync(full);
    writeFileSync(full, readFileSync(full, 'utf8').replace(/r/g, 'z'));
    utimesSync(full, atime, mtime);
  }),
);

const moved = fc.tuple(anyName, anyName).map(
  ([from, to]): Edit => ({
    what: `rename ${from} to ${to}`,
    does: (root) => {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      if (existsSync(join(root, from))) renameSync(join(root, from), join(root, to));
    },
  }),
);

const touched = anyName.map((name) => ifThere('touch', name, (full) => utimesSync(full, 1, 1_700_000_000)));

const dump = (word: string): string =>
  `<% layout('/layout') %>\n${word}<%= JSON.stringify(it) %>\n<%~ it.article.html %>\n`;
const template = fc.constantFrom(
  writes('templates/article.eta', dump('one')),
  writes('templates/article.eta', dump('two')),
  writes('templates/article.eta', '<% if (it.article.title === "council") throw new Error("no") %>'),
  writes('templates/wide.eta', `<% layout('/layout') %><%~ include('/partials/part', it) %><%~ it.article.html %>`),
  writes('templates/partials/part.eta', 'part <%= it.article.title %>'),
  writes('templates/partials/part.eta', 'other part <%= it.article.related.length %>'),
  writes('templates/home.eta', '<%= JSON.stringify(it) %>'),
  writes('templates/assets/style.css', 'p { color: red }'),
  removes('templates/article.eta'),
  removes('templates/partials/part.eta'),
  removes('templates'),
);

const config = fc
  .record({
    title: fc.constantFrom('Paper', 'Other Paper'),
    pageSize: fc.constantFrom(1, 2, 20),
    most: fc.constantFrom(0, 5, 9),
    content: fc.constantFrom('full', 'summary'),
    url: fc.constantFrom('https://example.org/', 'https://example.org/sub/'),
    rules: fc.constantFrom({}, { 'missing-alt': 'error' }, { 'broken-link': 'off' }),
    labels: fc.constantFrom({}, { sources: 'Quellen' }),
    authors: fc.constantFrom({ ada: 'Ada' }, { ada: 'Ada L.' }),
  })
  .map((wanted) => writes('newsctl.config.mjs', configOf(wanted), JSON.stringify(wanted)));

/** A config whose schema of `stars`, if it has one, depends on a value that only its code knows. */
function configOf({ most, content, authors, ...rest }: { most: number; content: string; authors: object }): string {
  const named = Object.fromEntries(Object.entries(authors).map(([id, name]) => [id, { name }]));
  return `const stars = { '~standard': { version: 1, vendor: 'x', validate: (value) =>
  value === undefined || Number(value) <= ${most} ? { value: Number(value ?? 0) } : { issues: [{ message: 'too many' }] } } };
export default { ...${JSON.stringify({ ...rest, authors: named, feeds: { limit: 2, content } })}, timeZone: 'UTC'${most === 0 ? '' : ', fields: { stars }'} };
`;
}

const others = fc.constantFrom(
  writes('articles/p.png', png(10, 10)),
  writes('articles/p.png', png(20, 10, 'other')),
  writes('articles/news/p.png', png(30, 30)),
  writes('static/q.png', png(5, 5)),
  writes('static/q.png', png(6, 6, 'x')),
  writes('static/hello.txt', 'hello'),
  writes('static/hello.txt', 'hullo'),
  writes('articles/_defaults.yaml', 'tags: [council]\n'),
  writes('articles/_defaults.yaml', 'genre: review\ndraft: [\n'),
  writes('articles/news/_defaults.yaml', 'categories: [Sport]\n'),
  writes('articles/a.comments.yaml', '- author: Me\n  text: Yes.\n'),
  writes('articles/a.comments.yaml', '- author: Me\n  text: No.\n'),
  ...['articles/p.png', 'static/q.png', 'static/hello.txt', 'articles/_defaults.yaml', 'articles/a.comments.yaml'].map(
    removes,
  ),
);

const inOutput = fc.constantFrom(
  removes('public'),
  removes('public/index.html'),
  removes('public/feed.xml'),
  ifThere('spoil', 'public/index.html', (full) => writeFileSync(full, 'spoiled')),
  ifThere('spoil', 'public/hello.txt', (full) => writeFileSync(full, 'jello')),
);

/** One byte of some file of the cache, or the whole of it. */
const inCache = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('flip', 'cut', 'remove', 'append')).map(
  ([which, where, how]): Edit => ({
    what: `${how} in the cache`,
    does: (root) => {
      const folder = join(root, '.newsctl/cache');
      const files = existsSync(folder) ? readdirSync(folder).sort() : [];
      const full = join(folder, files[which % Math.max(1, files.length)] ?? '');
      if (files.length > 0) spoil(full, where, how);
    },
  }),
);

function spoil(full: string, where: number, how: string): void {
  const bytes = readFileSync(full);
  const at = where % Math.max(1, bytes.length);
  if (how === 'flip') bytes[at] = (bytes[at] ?? 0) ^ 1;
  if (how === 'remove') rmSync(full);
  else if (how === 'cut') writeFileSync(full, bytes.subarray(0, at));
  else writeFileSync(full, how === 'append' ? Buffer.concat([bytes, Buffer.from('more')]) : bytes);
}

/** As a job in CI does: the cache of another commit, with the output that stands or with the one of that commit. */
const restored = fc.constantFrom(
  copies(['.newsctl', 'public'], '.', 'kept'),
  copies(['.newsctl'], 'kept', '.'),
  copies(['.newsctl', 'public'], 'kept', '.'),
  removes('.newsctl'),
);

function copies(folders: readonly string[], from: string, to: string): Edit {
  return {
    what: `copy ${folders.join(' and ')} from ${from} to ${to}`,
    does: (root) => {
      for (const folder of folders) {
        const source = join(root, from, folder);
        if (!existsSync(source)) continue;
        rmSync(join(root, to, folder), { force: true, recursive: true });
        cpSync(source, join(root, to, folder), { recursive: true, preserveTimestamps: true });
      }
    },
  };
}

const wishes = fc.oneof(
  fc
    .constantFrom('2026-11-19', '2026-11-21T12:00:00Z', '2026-11-23T12:00:00Z', '2026-11-30')
    .map((now) => wish('nowGiven', now)),
  fc.boolean().map((value) => wish('drafts', value)),
  fc.boolean().map((value) => wish('skipInvalid', value)),
  fc.boolean().map((value) => wish('strict', value)),
  fc.boolean().map((value) => wish('dryRun', value)),
  fc.constantFrom('https://example.org/', 'https://preview.example/pr/1/').map((value) => wish('baseUrl', value)),
  fc.constantFrom(1, 2).map((value) => wish('jobs', value)),
  fc.constantFrom('1.0.0', '1.0.1').map((value) => wish('version', value)),
);

/** Anything that may happen to a site. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: article, weight: 6 },
  { arbitrary: inText, weight: 4 },
  { arbitrary: behindTheBack, weight: 1 },
  { arbitrary: fc.oneof(moved, touched, anyName.map(removes)), weight: 3 },
  { arbitrary: template, weight: 2 },
  { arbitrary: config, weight: 1 },
  { arbitrary: others, weight: 4 },
  { arbitrary: inOutput, weight: 2 },
  { arbitrary: inCache, weight: 2 },
  { arbitrary: restored, weight: 2 },
  { arbitrary: wishes, weight: 2 },
);

/** The site that every sequence of edits begins with. */
export function startSite(root: string): void {
  const plain = { most: 0, content: 'full', authors: { ada: 'Ada' }, title: 'Paper', url: 'https://example.org/' };
  put(root, 'newsctl.config.mjs', configOf(plain));
  for (const [number, name] of names.entries()) {
    const keys = { date: `2026-11-1${number}`, tags: ['river'], categories: ['News'], authors: ['ada'] };
    put(
      root,
      name,
      textOf(`Title ${number}`, keys, `Text ${number}.\n\n## Second\n\n[on](/${names[(number + 1) % 5]}#second)`),
    );
  }
  put(root, 'templates/article.eta', dump('zero'));
  put(root, 'articles/p.png', png(10, 10));
}
