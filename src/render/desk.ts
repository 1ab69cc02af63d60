import { dateInWords } from '../labels/dates.ts';
import { directionOf } from '../labels/language.ts';
import type { LiveArticle } from '../model/article.ts';
import type { Moment } from '../model/instant.ts';
import type { ArticlePage, Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { isoAt } from '../time/zone.ts';
import type { Addresses } from './address.ts';
import { makeAddresses } from './address.ts';
import { type Speech, speak } from './speak.ts';
import type { Dir, TimeView } from './view.ts';

/** Everything the views of one site share, made once for a build. */
export interface Desk {
  readonly site: Site;
  readonly addresses: Addresses;
  /** The page of an article, which knows its terms and authors. */
  readonly pageOf: (article: LiveArticle) => ArticlePage | undefined;
  /** Made once for each language. */
  readonly tongue: (language: string) => Tongue;
}

/** One language of the site: its labels and how it writes dates. */
export interface Tongue extends Speech {
  readonly language: string;
  readonly dir: Dir;
  readonly time: (moment: Moment) => TimeView;
}

/** Prepares what the views of a plan share. */
export function makeDesk(site: Site, plan: Plan): Desk {
  const pages = new Map<LiveArticle, ArticlePage>();
  for (const page of plan.pages) if (page.kind === 'article') pages.set(page.article, page);
  const tongues = new Map<string, Tongue>();
  return {
    site,
    addresses: makeAddresses(site),
    pageOf: (article) => pages.get(article),
    tongue: (language) => {
      const known = tongues.get(language);
      if (known) return known;
      const made = makeTongue(site, language);
      tongues.set(language, made);
      return made;
    },
  };
}

function makeTongue(site: Site, language: string): Tongue {
  const { timeZone } = site;
  return {
    language,
    dir: directionOf(language),
    ...speak(language, site),
    time: (moment) => ({ iso: isoAt(moment.at, timeZone), text: dateInWords(moment, language, timeZone) }),
  };
}
