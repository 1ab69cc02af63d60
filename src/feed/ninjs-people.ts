import type { CitedSource, LiveArticle } from '../model/article.ts';
import type { ArticlePage } from '../model/plan.ts';
import type { Publisher, Site } from '../model/site.ts';
import { absoluteAddress } from './absolute-address.ts';

/** Who wrote an article, where it comes from, whom it quotes and who answers for it, in the words of ninjs. */
export function ninjsPeople(site: Site, page: ArticlePage): object {
  const { dateline, sources } = page.article;
  const places = [dateline?.city, dateline?.country].filter((name) => name !== undefined);
  return {
    people: many(people(site, page)),
    places: many(places.map((name) => ({ name, rel: 'located' }))),
    infoSources: many(sources.map(infoSource)),
    ...(site.publisher && responsible(site, site.publisher)),
  };
}

function people(site: Site, { article, authors }: ArticlePage): object[] {
  return article.authors.map(({ id, name }: LiveArticle['authors'][number], index) => {
    const known = id === undefined ? undefined : site.authors.get(id);
    const term = authors[index];
    const uri = term === undefined ? webAddress(known?.url) : absoluteAddress(site, term.address);
    const contactInfo = known?.email === undefined ? undefined : [{ type: 'email', value: known.email }];
    return { name, rel: 'author', uri, literal: id, contactInfo };
  });
}

function infoSource({ title, url, publisher }: CitedSource): object {
  const uri = webAddress(url);
  return { name: publisher ?? title, role: 'cited', uri, literal: publisher === undefined ? undefined : title };
}

/** The publisher, and its policies as indicators of trust: each named by the property of schema.org that the config has for it. */
function responsible(site: Site, { name, url, policies }: Publisher): object {
  const trustIndicators = Object.entries(policies).flatMap(([property, address]) => {
    const href = address.startsWith('/') ? absoluteAddress(site, address) : webAddress(address);
    return href === undefined ? [] : [{ role: `https://schema.org/${property}`, href }];
  });
  return {
    organisations: [{ name, rel: 'publisher', uri: webAddress(url) ?? absoluteAddress(site, '/') }],
    copyrightHolder: name,
    trustIndicators: many(trustIndicators),
  };
}

const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;

const many = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
