import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { headline, sentence } from '../prose.js';
import { makeRandom } from '../random.js';

const textSize = 3000;
const newest = Date.UTC(2026, 10, 20, 8);
const hour = 3_600_000;

/** Writes `count` different items, newest first, the same bytes on every machine: their facts as JSON, one to a line, and their texts
 *  one behind the other in a file beside it. */
export function writeItems(file, count) {
  const random = makeRandom(5005);
  const [facts, texts] = [openSync(file, 'w'), openSync(textsOf(file), 'w')];
  let at = 0;
  for (let number = 0; number < count; number++) {
    const { html, ...item } = makeItem(random, number);
    const length = writeSync(texts, html);
    writeSync(facts, `${JSON.stringify({ ...item, at, length })}\n`);
    at += length;
  }
  closeSync(facts);
  closeSync(texts);
}

/** Reads items again: prepared data, from which every maker of feeds starts. A text is read when it is asked for. */
export function readItems(file) {
  const texts = openSync(textsOf(file), 'r');
  const window = Buffer.allocUnsafe(1024 * 1024);
  let [from, to] = [0, 0];
  const htmlOf = ({ at, length }) => {
    if (at < from || at + length > to) [from, to] = [at, at + readSync(texts, window, 0, window.length, at)];
    return window.toString('utf8', at - from, at - from + length);
  };
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return { items: lines.map((line) => JSON.parse(line)), htmlOf };
}

const textsOf = (file) => `${file}.texts`;

/** Every text holds signs that must be escaped, as news do: quotes, ampersands, tags, letters of many languages. */
function makeItem(random, number) {
  const { below, pick } = random;
  const title = `${headline(random)}${pick(['', '', ' & others', ': “not <b>now</b>”', ' – žádný spěch'])}`;
  return {
    id: `tag:example.org,2026:item-${number}`,
    path: `/2026/11/${number}/`,
    title,
    summary: sentence(random),
    html: htmlOf(random, number),
    published: newest - number * hour,
    author: { name: pick(['Jana Nováková', 'Tomáš Říha', 'O’Neill & Sons', 'Anna Kovács-Wright']) },
    categories: [`Section ${below(12)}`, `Topic & ${below(300)}`],
  };
}

/** HTML with 3 kB of text in it. */
function htmlOf(random, number) {
  const { below, pick } = random;
  const blocks = [];
  for (let size = 0; size < textSize; ) {
    const sentences = Array.from({ length: 3 }, () => sentence(random).replaceAll('"', '&quot;'));
    const link = `<a href="https://example.com/${number}/${below(5000)}?x=1&amp;y=2">${pick(['AT&amp;T', 'the report'])}</a>`;
    const text = `${sentences.join(' ')} ${below(9)} &lt; ${below(90) + 10} ${pick(['–', '…', '’tis', '→'])} ${link}.`;
    blocks.push(`<p>${text}</p>`);
    size += text.length - 60;
  }
  return blocks.join('\n');
}
