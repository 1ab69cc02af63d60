import { decorated, fragment, headline, sentence } from './prose.js';

const day = 86_400_000;
const firstDay = Date.UTC(2016, 0, 1);
const days = 3652;

/** Makes an article of 4 to 4.7 kB, or a `small` one of about 500 bytes: where it stands and its text. `names` are the sections, tags and
 *  authors to choose from. */
export function makeArticle(random, number, names, { small = false } = {}) {
  const date = new Date(firstDay + random.below(days) * day).toISOString().slice(0, 10);
  const title = headline(random);
  const matter = [
    `title: ${title}`,
    `date: ${date} ${String(random.below(24)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}:00`,
    `authors: [${random.some(names.authors, random.chance(0.2) ? 2 : 1).join(', ')}]`,
    `categories: [${random.pick(names.sections)}]`,
    `tags: [${random.some(names.tags, 2 + random.below(4)).join(', ')}]`,
    `summary: ${sentence(random).replaceAll('"', '').replaceAll(':', '')}`,
    `years: ['${date.slice(0, 4)}']`,
    `months: ['${date.slice(0, 7)}']`,
  ];
  const slug = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z]+/g, '-');
  return {
    path: `articles/${date.slice(0, 4)}/${slug}-${number}.md`,
    text: `---\n${matter.join('\n')}\n---\n\n${small ? brief(random) : bodyText(random)}\n`,
  };
}

const smallest = 3750;

function bodyText(random) {
  const blocks = [paragraph(random), paragraph(random)];
  if (random.chance(0.25)) blocks.push(table(random));
  if (random.chance(0.25)) blocks.push(...footnote(random));
  let size = blocks.join('\n\n').length;
  for (let turn = 0; size < smallest; turn++) {
    const block = pattern[turn % pattern.length](random);
    blocks.push(block);
    size += block.length + 2;
  }
  return blocks.join('\n\n');
}

const brief = (random) => `${sentence(random)} ${decorated(random)}`;

const heading = (random) => `## ${headline(random)}`;
const subheading = (random) => `### ${headline(random)}`;

function paragraph(random) {
  const sentences = Array.from({ length: 2 + random.below(2) }, () => sentence(random));
  return [...sentences, decorated(random)].join(' ');
}

const list = (random) =>
  Array.from(
    { length: 3 + random.below(3) },
    () => `- ${fragment(random)}${random.chance(0.3) ? ', *still*' : ''}`,
  ).join('\n');

const quote = (random) => `> ${sentence(random)}\n> ${sentence(random)}`;

const pattern = [heading, paragraph, paragraph, list, paragraph, subheading, paragraph, quote, paragraph];

function table(random) {
  const rows = Array.from(
    { length: 4 },
    () => `| ${fragment(random)} | ${random.below(9000)} | ${random.below(90)} % |`,
  );
  return ['| Where | Number | Share |', '| --- | ---: | ---: |', ...rows].join('\n');
}

function footnote(random) {
  return [`${sentence(random).slice(0, -1)}.[^1] ${sentence(random)}`, `[^1]: ${sentence(random)}`];
}
