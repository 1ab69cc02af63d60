import { slugOf } from '../words/slug.ts';
import type { SiteAnswers } from './site-answers.ts';

/** `newsctl.config.ts` of a new site: the answers, and what else could be said in comments. */
export function configText(answers: SiteAnswers): string {
  const { title, url, language, timeZone, sections } = answers;
  return `${opening}
  title: ${literal(title)},

  // The address of the front page. A path in it becomes part of every link.
  url: ${literal(url)},

  // The language of the theme's words, of dates and of quotation marks. An article may have another one.
  language: ${literal(language)},

  // Times without a zone are read in this one, and all times are shown in it.
  timeZone: ${literal(timeZone)},

  // One sentence for search engines and feeds.
  // description: 'News for people on their way home.',

  // Who writes, by id. Each has a page; articles name their authors by id or by name.
${authorLines(answers)}

  // The sections in the order of the navigation. An article that names another one is an error.
${sections.length === 0 ? "  // sections: ['News', 'Culture'],\n" : `  sections: [${sections.map(literal).join(', ')}],\n`}
  // The address of an article, and how many stand on one page of a list.
  // permalink: '/:year/:month/:day/:slug/',
  // pageSize: 20,
});
`;
}

const opening = [
  "import { defineConfig } from 'newsctl';",
  '',
  '// Everything that the site decides. Point at a key in your editor to read what it does.',
  'export default defineConfig({',
].join('\n');

/** The id of an author in the config: made from the name as an address would be. */
export function authorIdOf(name: string, language: string): string {
  return slugOf(name, language) || 'author';
}

/** A text as a literal of TypeScript: in single quotes, or in double ones when it has an apostrophe. */
function literal(text: string): string {
  const quoted = JSON.stringify(text);
  const chosen = text.includes("'") ? quoted : `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'`;
  return chosen.replace(/[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, unicodeEscape);
}

const unicodeEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function authorLines({ author, language }: SiteAnswers): string {
  if (author === undefined) return "  // authors: { jana: { name: 'Jana Nováková', role: 'Editor' } },";
  const email = author.email === undefined ? '' : `      email: ${literal(author.email)},\n`;
  return `  authors: {
    ${literal(authorIdOf(author.name, language))}: {
      name: ${literal(author.name)},
${email}      // role: 'Editor',
      // bio: 'Knows every timetable since 1998.',
    },
  },`;
}
