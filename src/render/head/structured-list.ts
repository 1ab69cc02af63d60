import type { ListPage } from '../../model/plan.ts';
import type { SafeHtml } from '../../model/safe-html.ts';
import type { Author } from '../../model/site.ts';
import type { Desk } from '../desk.ts';
import { jsonForScript } from '../escape.ts';
import { ownAddresses, personAt } from './author-urls.ts';
import type { HeadFacts } from './open-graph.ts';
import { breadcrumbs, type Json, publisher, publisherName, withContext } from './structured-site.ts';

/** The home page as WebSite with the organisation behind it, an author's page as ProfilePage, any other list as CollectionPage, and the path to it. */
export function listData(desk: Desk, page: ListPage, facts: HeadFacts & { readonly title: string }): SafeHtml[] {
  const home = desk.addresses.url('/');
  const site: Json = { '@type': 'WebSite', '@id': `${home}#website`, name: desk.site.title, url: home };
  if (page.kind === 'home') {
    if (page.number > 1) return [jsonForScript(withContext(collection(desk, page, facts, site)))];
    const whole = {
      ...site,
      description: facts.description,
      inLanguage: desk.site.language,
      publisher: publisherName(desk),
    };
    return [jsonForScript(withContext(whole)), jsonForScript(withContext(publisher(desk)))];
  }
  const trail = [
    { name: desk.site.title, url: home },
    ...yearOf(desk, page),
    { name: facts.title, url: desk.addresses.url(page.addresses[0] ?? page.address) },
  ];
  const node = page.author ? profile(desk, page, page.author, facts, site) : collection(desk, page, facts, site);
  return [jsonForScript(withContext(node)), jsonForScript(withContext(breadcrumbs(trail)))];
}

/** A month stands below its year. */
function yearOf(desk: Desk, { kind, term }: ListPage): { name: string; url: string }[] {
  if (kind !== 'month' || term === undefined) return [];
  const name = term.name.slice(0, 4);
  return [{ name, url: desk.addresses.url(`/${name}/`) }];
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
    dateModified: changeOf(desk, page),
  };
}

function changeOf(desk: Desk, { changedAt }: ListPage): string | undefined {
  if (changedAt === undefined) return undefined;
  return desk.tongue(desk.site.language).time({ at: changedAt, precision: 'time' }).iso;
}

function profile(desk: Desk, page: ListPage, author: Author, { canonical }: Facts, isPartOf: Json): Json {
  const first = desk.addresses.url(page.addresses[0] ?? page.address);
  const accounts = ownAddresses(desk, author);
  return {
    '@type': 'ProfilePage',
    '@id': canonical,
    url: canonical,
    inLanguage: desk.site.language,
    isPartOf,
    dateModified: changeOf(desk, page),
    mainEntity: {
      '@type': 'Person',
      '@id': personAt(first),
      name: author.name,
      url: first,
      jobTitle: author.role,
      description: author.bio,
      email: author.email,
      worksFor: publisherName(desk),
      sameAs: accounts.length > 0 ? accounts : undefined,
    },
  };
}
