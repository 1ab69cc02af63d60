import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { LiveArticle } from '../model/article.ts';
import type { SectionInfo } from '../model/site.ts';
import { compareText } from '../words/compare-text.ts';
import { sectionsOf, tagsOf } from './taxonomy.ts';
import { slugOfTerm, type Taxonomy, type WrittenTerm } from './terms.ts';
import type { Locate, Together } from './whole-site.ts';

type Key = 'tags' | 'categories';

/** Finds tags and sections of live articles that are written in several ways, and such that could not have the address they ask for. */
export function* checkTerms({ site, live }: Together, locate: Locate): Generator<Diagnostic> {
  const byPath = [...live].sort((a, b) => compareText(a.path, b.path));
  yield* checkTaxonomy(tagsOf(site, byPath), [], site.language, { key: 'tags', articles: byPath, locate });
  yield* checkTaxonomy(sectionsOf(site, byPath), site.sections, site.language, {
    key: 'categories',
    articles: byPath,
    locate,
  });
}

interface Used {
  readonly key: Key;
  readonly articles: readonly LiveArticle[];
  readonly locate: Locate;
}

function* checkTaxonomy(
  { terms }: Taxonomy,
  known: readonly SectionInfo[],
  language: string,
  used: Used,
): Generator<Diagnostic> {
  const infoOf = new Map(known.map((info) => [info.name, info]));
  const nameOfSlug = new Map([...known, ...terms].map(({ name, slug }) => [slug, name]));
  const placeOf = makeUses(used);
  const kind = used.key === 'tags' ? 'tag' : 'section';
  for (const term of terms) {
    const variants = term.spellings.filter(({ text }) => text !== term.name && text !== infoOf.get(term.name)?.slug);
    const rarest = variants.at(-1);
    if (rarest !== undefined) {
      yield diagnose(`${kind}-variants`, placeOf(rarest.text), term.name, inWords(variants));
    }
    const wanted = infoOf.has(term.name) ? term.slug : slugOfTerm(term.name, language);
    if (wanted !== term.slug) {
      const address = `/${kind}/${term.slug}/`;
      yield diagnose('term-collision', placeOf(term.name), kind, term.name, nameOfSlug.get(wanted), address);
    }
  }
}

/** Finds the first article, by path, that writes a term so; goes through the articles only once something is to be reported. */
function makeUses({ key, articles, locate }: Used) {
  let index: Map<string, string> | undefined;
  return (spelling: string) => {
    index ??= new Map([...articles].reverse().flatMap((article) => article[key].map((text) => [text, article.path])));
    return locate(index.get(spelling) ?? '', key, spelling);
  };
}

const mostVariants = 5;

/** `economy` (3 times), `ECONOMY` (once). */
function inWords(variants: WrittenTerm['spellings']): string {
  const words = variants
    .slice(0, mostVariants)
    .map(({ text, count }) => `\`${text}\` (${count === 1 ? 'once' : `${count} times`})`);
  const more = variants.length - words.length;
  return more === 0 ? words.join(', ') : `${words.join(', ')} and in ${more} more ways`;
}
