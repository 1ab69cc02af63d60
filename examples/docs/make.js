// Makes articles of the pages in docs/, beside a copy of this config: `node examples/docs/make.js <folder>`, then `newsctl build --cwd <folder>`.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const docs = join(here, '../../docs');
const target = process.argv[2] ?? join(here, 'site');

/** Pages to read one after the other, in this order; all others are for looking things up. */
const guide = ['getting-started', 'ci'];

/** Ids of the theme's own parts of a page: a heading of the same name gets the next one. */
const ownAnchors = /\]\([\w./-]*#(?:title|sources|comments)(?=\))/g;

mkdirSync(join(target, 'articles'), { recursive: true });
cpSync(join(here, 'newsctl.config.ts'), join(target, 'newsctl.config.ts'));
if (existsSync(join(docs, 'images')))
  cpSync(join(docs, 'images'), join(target, 'articles/images'), { recursive: true });
for (const file of readdirSync(docs).filter((name) => name.endsWith('.md'))) {
  writeFileSync(join(target, 'articles', file), articleOf(file.slice(0, -3), readFileSync(join(docs, file), 'utf8')));
}
process.stdout.write(`${target}\n`);

/** The heading of a page is its title, the first sentence its summary; what leads out of docs/ is no link here. */
function articleOf(name, text) {
  const [, title = name, body = ''] = /^# (.+)\n+([\s\S]*)$/.exec(text) ?? [];
  const step = guide.indexOf(name);
  const matter = [
    `title: ${JSON.stringify(title)}`,
    // Newest first is how a news site lists: the first step gets the latest date.
    `date: 2026-11-${step === -1 ? 10 : 23 - step}`,
    `categories: [${step === -1 ? 'Reference' : 'Guide'}]`,
    `summary: ${JSON.stringify(firstSentence(body))}`,
  ];
  return `---\n${matter.join('\n')}\n---\n\n${body.replace(/\[([^\]]+)\]\(\.\.\/[^)]*\)/g, '$1').replace(ownAnchors, '$&-2')}`;
}

function firstSentence(body) {
  const paragraph = body.split('\n\n')[0].replaceAll('\n', ' ');
  const plain = paragraph.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replaceAll('`', '');
  return (/^.+?[.:](?= |$)/.exec(plain)?.[0] ?? plain).replace(/:$/, '.');
}
