import { spokenLanguageOf } from '../labels/spoken.ts';
import { authorIdOf } from './config-text.ts';
import { welcome } from './first-article-texts.ts';
import type { NewFile, NewSite } from './site-answers.ts';
import { yamlWord } from './yaml-word.ts';

/** The first article: in the language of the site where newsctl speaks it, else in English and marked so. Its date has a time, for those that
 *  follow to have one too, by which the articles of a day stand in order. */
export function firstArticle({ answers, now }: NewSite): NewFile {
  const { author, sections, language } = answers;
  const spoken = spokenLanguageOf(language);
  const { file, title, summary, body } = welcome[spoken ?? 'en'];
  const path = `articles/${now.slice(0, 4)}/${file}.md`;
  const lines = [
    `title: ${title}`,
    `date: ${now}`,
    ...(spoken === undefined ? ['lang: en'] : []),
    ...(author === undefined ? [] : [`authors: [${yamlWord(authorIdOf(author.name, language))}]`]),
    ...(sections[0] === undefined ? [] : [`categories: [${yamlWord(sections[0])}]`]),
    `summary: ${summary}`,
  ];
  return { path, text: `---\n${lines.join('\n')}\n---\n\n${body.trim().replaceAll('{path}', path)}\n` };
}
