import { authorIdOf } from './config-text.ts';
import type { SiteAnswers } from './site-answers.ts';
import { yamlWord } from './yaml-word.ts';

/** Snippets of Visual Studio Code for front matter and for what newsctl adds to Markdown. */
export function snippetsText(answers: SiteAnswers): string {
  return `${JSON.stringify(snippetsOf(answers), undefined, 2)}\n`;
}

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

function snippetsOf({ author, sections, language }: SiteAnswers) {
  const authors = author === undefined ? '' : yamlWord(authorIdOf(author.name, language));
  const section =
    sections.length === 0 ? ['categories: [$3]'] : [`categories: [\${3|${sections.map(choice).join(',')}|}]`];
  return {
    'News article': {
      scope: 'markdown',
      prefix: 'article',
      description: 'Front matter of an article',
      body: [
        '---',
        `title: \${1:Headline}`,
        `date: ${today}`,
        `authors: [\${2:${escaped(authors)}}]`,
        ...section,
        'tags: [$4]',
        `summary: \${5:What happened, in one sentence.}`,
        'draft: true',
        '---',
        '',
        '$0',
      ],
    },
    Embargo: one('embargo', 'Hold back until a moment', [`embargo: ${today}T\${1:18:00}:00$CURRENT_TIMEZONE_OFFSET`]),
    Expiry: one('expires', 'Leave the site at a moment', [`expires: \${1:${today}}`]),
    Dateline: one('dateline', 'Where the news comes from', [
      `dateline: { city: \${1:Prague}, country: \${2:Czech Republic} }`,
    ]),
    'Lead picture': one('image', 'The lead picture', [
      'image:',
      `  src: \${1:picture.jpg}`,
      `  alt: \${2:What the picture shows}`,
      `  caption: \${3:Where and when.}`,
      `  credit: \${4:Photographer}`,
    ]),
    Source: one('sources', 'What the article rests on', [
      'sources:',
      `  - title: \${1:Annual report}`,
      `    url: \${2:https://example.org/}`,
      `    publisher: \${3:Publisher}`,
    ]),
    Correction: one('correction', 'What was wrong and is right now', [
      'corrections:',
      `  - date: ${today}`,
      `    text: \${1:It is …, not ….}`,
    ]),
    Note: one('note', 'A note beside the text', [`> [!\${1|NOTE,TIP,IMPORTANT,WARNING,CAUTION|}]`, '> $0']),
    Figure: one('figure', 'A picture with a caption', [
      `![\${1:What the picture shows}](\${2:picture.jpg} "\${3:Caption}")`,
    ]),
  };
}

const one = (prefix: string, description: string, body: readonly string[]) => ({
  scope: 'markdown',
  prefix,
  description,
  body,
});

/** In a snippet `$`, `}` and `\` have a meaning; in a choice the comma and `|` as well. */
const escaped = (text: string): string => text.replace(/[$}\\]/g, '\\$&');
const choice = (text: string): string => yamlWord(text).replace(/[$}\\,|]/g, '\\$&');
