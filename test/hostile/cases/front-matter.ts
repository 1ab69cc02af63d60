import { article, type HostileCase, withMatter } from './case.ts';

const sound = 'title: A\ndate: 2026-11-22\nsummary: s';

/** Code and bombs in front matter. */
export const frontMatter: readonly HostileCase[] = [
  {
    name: 'JavaScript front matter',
    file: '---js\n{ title: process.exit(1), date: "2026-11-22" }\n---\nText.\n',
    refused: 'wrong-fence 1:1',
  },
  {
    name: 'JavaScript front matter under its long name',
    file: '---javascript\nmodule.exports = process.exit(1)\n---\nText.\n',
    refused: 'wrong-fence 1:1',
  },
  {
    name: 'CoffeeScript front matter',
    file: '---coffee\ntitle: process.exit 1\n---\nText.\n',
    refused: 'wrong-fence 1:1',
  },
  {
    name: 'JSON front matter',
    file: '---json\n{"title":"A","date":"2026-11-22"}\n---\nText.\n',
    refused: 'wrong-fence 1:1',
  },
  {
    name: 'a language behind a space',
    file: '--- js\n{ title: process.exit(1) }\n---\nText.\n',
    refused: 'wrong-fence 1:1',
  },
  { name: 'TOML front matter', file: '+++\ntitle = "A"\n+++\nText.\n', refused: 'wrong-fence 1:1' },
  { name: 'semicolons as fences', file: ';;;\n{"title":"A"}\n;;;\nText.\n', refused: 'wrong-fence 1:1' },
  {
    name: 'a fence of four hyphens',
    file: '----\ntitle: A\ndate: 2026-11-22\n----\nText.\n',
    refused: 'wrong-fence 1:1',
  },
  { name: 'a blank line before the fence', file: `\n---\n${sound}\n---\nText.\n`, refused: 'missing-front-matter 1:1' },
  { name: 'a byte order mark twice', file: `\ufeff\ufeff---\n${sound}\n---\nText.\n` },
  { name: 'a fence that never closes', file: `---\n${sound}\n\nText.\n`, refused: 'unclosed-front-matter 1:1' },
  { name: 'nothing in the file', file: '', refused: 'missing-front-matter 1:1' },
  { name: 'one line end and nothing else', file: '\n', refused: 'missing-front-matter 1:1' },
  { name: 'a fence and the end of the file', file: '---', refused: 'unclosed-front-matter 1:1' },
  { name: 'nothing between the fences', file: '---\n---\n', refused: 'missing-field 1:1' },
  {
    name: 'a function of js-yaml',
    file: withMatter(`${sound}\nfn: !!js/function "function () { process.exit(1) }"`),
    refused: 'yaml-tag 5:5',
  },
  { name: 'an undefined of js-yaml', file: withMatter(`${sound}\nslug: !!js/undefined ''`), refused: 'yaml-tag 5:7' },
  {
    name: 'a regular expression of js-yaml',
    file: withMatter(`${sound}\ntags: !!js/regexp /(a+)+$/`),
    refused: 'yaml-tag 5:7',
  },
  {
    name: 'an object of Python',
    file: withMatter(`${sound}\ntags: !!python/object/apply:os.system ["id"]`),
    refused: 'yaml-tag 5:7',
  },
  {
    name: 'an object of Ruby',
    file: withMatter(`${sound}\ntags: !ruby/object:Gem::Installer {}`),
    refused: 'yaml-tag 5:7',
  },
  {
    name: 'a tag behind a tag shorthand',
    file: `---\n%TAG ! tag:yaml.org,2002:js/\n---\n${sound}\n---\nText.\n`,
    refused: 'yaml-directive 2:1',
  },
  {
    name: 'binary data as a title',
    file: withMatter('title: !!binary PHNjcmlwdD4=\ndate: 2026-11-22'),
    refused: 'yaml-tag 2:8',
  },
  {
    name: 'the key `__proto__`',
    file: withMatter(`${sound}\n__proto__: { draft: false, layout: evil }`),
    refused: 'unknown-field 5:1',
  },
  {
    name: 'the key `constructor`',
    file: withMatter(`${sound}\nconstructor: { prototype: { draft: false } }`),
    refused: 'unknown-field 5:1',
  },
  {
    name: 'the key `toString`',
    file: withMatter(`${sound}\ntoString: x\nhasOwnProperty: y`),
    refused: 'unknown-field 5:1',
  },
  {
    name: 'the key `__proto__` within a picture',
    file: withMatter(`${sound}\nimage: { src: https://example.org/a.png, alt: a, __proto__: { credit: x } }`),
    refused: 'unknown-field 5:50',
  },
  {
    name: 'the layout `constructor`',
    file: withMatter(`${sound}\nlayout: constructor`),
    refused: 'unknown-layout 5:9',
  },
  { name: 'the layout `__proto__`', file: withMatter(`${sound}\nlayout: __proto__`), refused: 'unknown-layout 5:9' },
  { name: 'the genre `toString`', file: withMatter(`${sound}\ngenre: toString`), refused: 'unknown-genre 5:8' },
  {
    name: 'an author whose id is `__proto__`',
    file: withMatter(`${sound}\nauthors: [__proto__]`),
    shows: ['__proto__'],
  },
  {
    name: 'tags and a section named like properties of objects',
    file: withMatter(`${sound}\ntags: [constructor, __proto__, toString, hasOwnProperty]\ncategories: [valueOf]`),
    shows: ['constructor', '__proto__', 'valueOf'],
  },
  {
    name: 'a footnote and a reference named like properties of objects',
    file: article('A[^__proto__] and [b][constructor] and [c][__proto__].\n\n[^__proto__]: A note.'),
    shows: ['A note.', '[b][constructor]'],
  },
  {
    name: 'a billion laughs',
    file: withMatter(
      `${sound}\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\ntags: [*c, *c, *c, *c, *c, *c, *c]`,
    ),
    refused: 'yaml-anchor 5:4',
  },
  { name: 'an anchor that holds itself', file: withMatter(`${sound}\ntags: &t [*t]`), refused: 'yaml-anchor 5:7' },
  { name: 'a merge key', file: withMatter(`${sound}\n<<: { draft: true }`), refused: 'yaml-merge-key 5:1' },
  {
    name: 'a list of merge keys',
    file: withMatter(`${sound}\nimage:\n  <<: [{ src: x }, { alt: y }]`),
    refused: 'yaml-merge-key 6:3',
  },
  { name: 'an alias to nothing', file: withMatter(`${sound}\ntags: [*nothing]`), refused: 'yaml-alias 5:8' },
  { name: 'an alias as a key', file: withMatter(`${sound}\n*x : y`), refused: 'yaml-alias 5:1' },
  {
    name: 'ten thousand brackets',
    file: withMatter(`${sound}\ntags: ${'['.repeat(10_000)}`),
    refused: 'too-deep 5:27',
  },
  {
    name: 'ten thousand braces',
    file: withMatter(`${sound}\ntags: ${'{a: '.repeat(10_000)}`),
    refused: 'too-deep 5:84',
  },
  {
    name: 'ten thousand dashes in one line',
    file: withMatter(`${sound}\ntags:\n  ${'- '.repeat(10_000)}x`),
    refused: 'too-deep 6:43',
  },
  {
    name: 'a staircase of maps',
    file: withMatter(`${sound}\n${Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')}`),
    refused: 'too-deep 25:21',
  },
  {
    name: 'a key of 60,000 characters',
    file: withMatter(`${sound}\n${'k'.repeat(60_000)}: v`),
    refused: 'unknown-field 5:1',
  },
  {
    name: 'five thousand unknown keys',
    file: withMatter(`${sound}\n${Array.from({ length: 5000 }, (_, n) => `k${n}: v`).join('\n')}`),
    refused: 'unknown-field 5:1',
  },
  {
    name: 'five thousand times the same key',
    file: withMatter(`${sound}\n${'tags: [a]\n'.repeat(5000)}`),
    refused: 'duplicate-key 6:1',
  },
  {
    name: 'front matter of 70 kB',
    file: withMatter(`${sound}\nid: ${'x'.repeat(70_000)}`),
    refused: 'front-matter-too-long 1:1',
  },
  {
    name: 'front matter of 1.9 MB that never closes',
    file: `---\n${'a: b\n'.repeat(380_000)}`,
    refused: 'unclosed-front-matter 1:1',
  },
  {
    name: 'eight thousand tags',
    file: withMatter(`${sound}\ntags: [${Array.from({ length: 8000 }, (_, n) => `t${n}`).join(',')}]`),
  },
  {
    name: 'ten thousand aliases',
    file: withMatter(`${sound}\naliases: [${Array.from({ length: 6000 }, (_, n) => `/o${n}`).join(',')}]`),
  },
  { name: 'a tab as indentation', file: withMatter(`${sound}\nimage:\n\tsrc: x`), refused: 'yaml-tab 6:1' },
  {
    name: 'a second document',
    file: withMatter(`${sound}\n--- # more\ndraft: true`),
    refused: 'wrong-fence 5:1',
  },
  {
    name: 'a document end before a key',
    file: withMatter(`${sound}\n...\ndraft: true`),
    refused: 'several-documents 5:1',
  },
  {
    name: 'a duplicate key in quotes',
    file: withMatter(`${sound}\ndraft: false\n"draft": true`),
    refused: 'duplicate-key 6:1',
  },
  {
    name: 'a duplicate key by an escape',
    file: withMatter(`${sound}\ndraft: false\n"\\u0064raft": true`),
    refused: 'duplicate-key 6:1',
  },
  { name: 'a key of a list', file: withMatter(`${sound}\n? [a, b]\n: c`), refused: 'complex-key 5:3' },
  { name: 'a list instead of keys', file: withMatter('- title: A\n- date: 2026-11-22'), refused: 'not-a-mapping 2:1' },
  { name: 'a text instead of keys', file: withMatter('just words'), refused: 'not-a-mapping 2:1' },
  { name: 'draft as a word of YAML 1.1', file: withMatter(`${sound}\ndraft: no`), refused: 'invalid-boolean 5:8' },
  {
    name: 'draft as a word that looks like true',
    file: withMatter(`${sound}\ndraft: trüe`),
    refused: 'invalid-boolean 5:8',
  },
  {
    name: 'an embargo without a zone',
    file: withMatter(`${sound}\nembargo: 2026-11-23T09:00`),
    refused: 'missing-zone 5:10',
  },
  {
    name: 'an embargo in the far past of a negative year',
    file: withMatter(`${sound}\nembargo: -271821-04-20T00:00:00Z`),
    refused: 'invalid-date 5:10',
  },
  { name: 'a day that is none', file: withMatter('title: A\ndate: 2026-02-30'), refused: 'invalid-date 3:7' },
  {
    name: 'a date of a thousand digits',
    file: withMatter(`title: A\ndate: ${'9'.repeat(1000)}`),
    refused: 'invalid-date 3:7',
  },
];
