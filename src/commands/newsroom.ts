import type { ArticleMatter } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { gatherTerms } from '../plan/terms.ts';
import type { Newsroom } from '../scaffold/article-questions.ts';
import { compose, mistakeIn, type Workbench } from '../scaffold/compose.ts';
import { nearMisses, type Word } from '../scaffold/list-choices.ts';
import { isoAt } from '../time/zone.ts';
import type { Trial } from '../work/trial.ts';
import { absolute } from './addresses.ts';
import { obstacleTo } from './new-obstacle.ts';
import { readMoment } from './read-moment.ts';

/** What an author is asked about: the words of the config and those in use, the commonest first. */
export function newsroomOf(
  bench: Workbench,
  trial: Trial,
  context: { root: string; sign: string; more: string; author?: string },
): Newsroom {
  const { site, now } = bench;
  const articles = trial.roll.map(({ article }) => article);
  const { sign } = context;
  const nowInWords = `${isoAt(now, site.timeZone).slice(0, 16).replace('T', ' ')} ${site.timeZone}`;
  return {
    site,
    kinds: bench.kinds,
    ...termLists(site, articles, sign),
    authors: { known: authorsOf(site, articles), closed: false, what: 'author', sign },
    ...(context.author !== undefined && { author: context.author }),
    datelines: datelinesOf(articles),
    languages: [...new Set([site.language, ...articles.map(({ lang }) => lang)])],
    pictures: [...trial.files.beside, ...trial.files.statics]
      .filter((path) => /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(path))
      .sort(),
    requiredFields: requiredFieldsOf(bench),
    nowInWords,
    more: context.more,
    addressOf: (given) => {
      const composed = compose(bench, given);
      const obstacle = obstacleTo(composed, { root: context.root, trial, force: false });
      return obstacle === undefined
        ? { address: absolute(site, composed.sketch?.address ?? '/') }
        : { obstacle: obstacle.message };
    },
    folderOf: (given) => {
      const { path } = compose(bench, given);
      return path.slice(0, path.lastIndexOf('/'));
    },
    mistakeIn: (given, key, value) => mistakeIn(bench, given, key, value),
    mistakeInTime: (given, time) => {
      const read = readMoment(time, site.timeZone);
      if (typeof read === 'string') return read;
      const { path, text } = compose(bench, { ...given, slug: 't', when: { kind: 'at', time } });
      return trial.judgeAlone(path, text).state === 'live' ? `that is over: it is ${nowInWords}` : undefined;
    },
  };
}

/** What to say of sections and tags of a new article that are nearly those of others. */
export function wordsToLookAt(
  site: Site,
  { roll }: Pick<Trial, 'roll'>,
  made: ArticleMatter,
  sign: string,
): readonly string[] {
  const others = roll.map(({ article }) => article).filter(({ path }) => path !== made.path);
  const { sections, tags } = termLists(site, others, sign);
  return [...nearMisses(made.categories, sections), ...nearMisses(made.tags, tags)];
}

/** Sections and tags to choose from. */
function termLists(site: Site, articles: readonly ArticleMatter[], sign: string): Pick<Newsroom, 'sections' | 'tags'> {
  const tags = articles.map((article) => article.tags);
  return {
    sections: { known: sectionsOf(site, articles), closed: site.closedSections, what: 'section', sign },
    tags: { known: commonest(gatherTerms(tags, site.language).terms), closed: false, what: 'tag', sign },
  };
}

/** Fields of the site whose schema wants a value. */
export const requiredFieldsOf = ({ site, mistakeInOwn }: Workbench): readonly string[] =>
  [...site.fields.keys()].filter((name) => mistakeInOwn(name, undefined) !== undefined);

/** The writer as the site knows them, by name or mail; where the site knows one author only, that one. */
export function authorFor(
  site: Site,
  writer: { readonly author?: string; readonly email?: string },
): string | undefined {
  const authors = [...site.authors.values()];
  const known = authors.find(
    ({ name, email }) => name === writer.author || (email !== undefined && email === writer.email),
  );
  if (known !== undefined) return known.id;
  if (authors.length === 1) return authors[0]?.id;
  return authors.length === 0 ? writer.author : undefined;
}

function sectionsOf(site: Site, articles: readonly ArticleMatter[]): readonly Word[] {
  const { terms } = gatherTerms(
    articles.map(({ categories }) => categories),
    site.language,
    site.sections,
  );
  const listed = site.sections.map(({ name }) => wordOf(name));
  const listedNames = new Set(listed.map(({ name }) => name));
  return [...listed, ...(site.closedSections ? [] : commonest(terms).filter(({ name }) => !listedNames.has(name)))];
}

function authorsOf(site: Site, articles: readonly ArticleMatter[]): readonly Word[] {
  const used = articles.flatMap(({ authors }) => authors);
  const counts = new Map<string, number>();
  for (const { id, name } of used) counts.set(id ?? name, (counts.get(id ?? name) ?? 0) + 1);
  const staff = [...site.authors.values()].map(({ id, name }) => ({ name, value: id }));
  const guests = [...new Set(used.filter(({ id }) => id === undefined).map(({ name }) => name))].map(wordOf);
  const countOf = ({ value }: Word) => counts.get(value) ?? 0;
  return [...staff, ...guests].sort((a, b) => countOf(b) - countOf(a));
}

const commonest = (terms: readonly { name: string; count: number }[]): readonly Word[] =>
  [...terms].sort((a, b) => b.count - a.count).map(({ name }) => wordOf(name));

function datelinesOf(articles: readonly ArticleMatter[]): Newsroom['datelines'] {
  const found = new Map<string, { count: number; value: string | { city: string; country: string } }>();
  for (const { dateline } of articles) {
    if (dateline === undefined) continue;
    const { text, city, country } = dateline;
    const value = city !== undefined && country !== undefined ? { city, country } : text;
    found.set(text, { value, count: (found.get(text)?.count ?? 0) + 1 });
  }
  return [...found].sort(([, a], [, b]) => b.count - a.count).map(([text, { value }]) => ({ text, value }));
}

const wordOf = (name: string): Word => ({ name, value: name });
