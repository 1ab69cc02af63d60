import type { ListPage } from '../../model/plan.ts';
import type { SafeHtml } from '../../model/safe-html.ts';
import type { Author } from '../../model/site.ts';
import { linkTarget } from '../address.ts';
import type { Desk } from '../desk.ts';
import { jsonForScript } from '../escape.ts';
import type { HeadFacts } from './open-graph.ts';
import { breadcrumbs, type Json, publisher, withContext } from './structured-site.ts';

/** The home page as WebSite, an author's page as ProfilePage, any other list as CollectionPage, and the path to it. */
export function listData(desk: Desk, page: ListPage, facts: HeadFacts & { readonly title: string }): SafeHtml[] {
  const home = desk.addresses.url('/');
  const site: Json = { '@type': 'WebSite', '@id': `${home}#website`, name: desk.site.title, url: home };
  if (page.kind === 'home') {
    if (page.number > 1) return [jsonForScript(withContext(collection(desk, page, facts, site)))];
    const whole = {
      ...site,
      description: facts.description,
      inLanguage: desk.site.language,
      publisher: publisher(desk),
    };
    return [jsonForScript(withContext(whole))];
  }
  const trail = [
    { name: desk.site.title, url: home },
    { name: facts.title, url: desk.addresses.url(page.addresses[0] ?? page.address) },
  ];
  const node = page.author ? profile(desk, page, page.author, facts, site) : collection(desk, page, facts, site);
  return [jsonForScript(withContext(node)), jsonForScript(withContext(breadcrumbs(trail)))];
}

type Facts = HeadFacts & { readonly title: string };

function collection(desk: Desk, page: ListPage, { title, canonical, description }: Facts, isPartOf: Json): Json {
  return {
    '@type': 'CollectionPage',
    '@id': canonical,
    url: canonical,
    name: title,
    description,
    inLanguage: desk.site.language,
    isPartOf,
    dateModified:
      page.changedAt === undefined
        ? undefined
        : desk.tongue(desk.site.language).time({ at: page.changedAt, precision: 'time' }).iso,
  };
}

function profile(desk: Desk, page: ListPage, author: Author, { canonical }: Facts, isPartOf: Json): Json {
  const own = linkTarget(author.url);
  const first = desk.addresses.url(page.addresses[0] ?? page.address);
  return {
    '@type': 'ProfilePage',
    '@id': canonical,
    url: canonical,
    inLanguage: desk.site.language,
    isPartOf,
    mainEntity: {
      '@type': 'Person',
      '@id': `${first}#person`,
      name: author.name,
      url: first,
      jobTitle: author.role,
      description: author.bio,
      email: author.email,
      sameAs: own === undefined ? undefined : [desk.addresses.absolute(own)],
    },
  };
}
