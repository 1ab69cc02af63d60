// Turns the Markdown of invented articles into HTML in one of two ways and prints as JSON what that took: CPU seconds of all threads.
import { Marked } from 'marked';
import { makeArticle } from './article.js';
import { makeRandom } from './random.js';

const [, , side, count, stage] = process.argv;
const sources = Array.from({ length: Number(count) }, (_, index) => sourceOf(index + 1));
const render = side === 'marked' ? withMarked() : await withNewsctl();
let bytes = 0;
const from = process.cpuUsage();
for (const source of sources) bytes += render(source).length;
const { user, system } = process.cpuUsage(from);
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, bytes }));

function sourceOf(number) {
  const names = { sections: ['News'], tags: ['a', 'b', 'c', 'd', 'e', 'f'], authors: ['one', 'two'] };
  const { path, text } = makeArticle(makeRandom(number), number, names);
  // As decoded from a file: one flat string.
  return { path, text: Buffer.from(text).toString(), bodyStart: text.indexOf('\n---\n') + 5 };
}

function withMarked() {
  const marked = new Marked({ gfm: true });
  return ({ text, bodyStart }) => marked.parse(text.slice(bodyStart));
}

async function withNewsctl() {
  const { makeBodyRenderer } = await import(stage);
  const site = { base: '', language: 'en', labels: {}, markdown: { html: 'sanitize', iframes: [] } };
  const render = makeBodyRenderer(site);
  const context = { findPicture: () => ({ problem: 'missing' }), isArticle: () => false, isStatic: () => false };
  return ({ path, text, bodyStart }) => {
    const article = { path, lang: 'en', address: '/x/', summary: 'A summary.' };
    const { value } = render({ source: { path, text }, bodyStart }, article, context);
    return value.html;
  };
}
