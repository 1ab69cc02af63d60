import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Author, Publisher, SectionInfo } from '../model/site.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { slugOf } from '../words/slug.ts';
import { readLink, readUrl } from './address.ts';
import type { ConfigNode } from './node.ts';
import type { Found, Reader } from './reader.ts';

const authorKeys = ['name', 'slug', 'url', 'email', 'bio', 'fediverse', 'role'] as const;
type AuthorKey = (typeof authorKeys)[number];

/** The authors by id, from an object by id or a list of objects with one. */
export function readAuthors(
  reader: Reader,
  node: ConfigNode | undefined,
  language: string,
): ReadonlyMap<string, Author> {
  const authors = new Map<string, Author>();
  const slugs = makeSlugs(reader, 'author', language);
  const add = (value: ConfigNode, id: string | undefined, found: Found<AuthorKey>) => {
    const name = reader.line(found.name);
    const details = {
      ...optional('url', readUrl(reader, found.url)),
      ...optional(
        'email',
        reader.matching(found.email, /^[^\s@<>]+@[^\s@<>]+$/, 'an address such as `jana@example.org`'),
      ),
      ...optional('bio', reader.text(found.bio)),
      ...optional(
        'fediverse',
        reader.matching(found.fediverse, /^@[\w.-]+@[\w.-]+$/, 'an account such as `@jana@example.social`'),
      ),
      ...optional('role', reader.line(found.role)),
    };
    if (id === undefined) return;
    if (authors.has(id)) reader.diagnostics.push(diagnose('config-twice', value.place(), 'author', id));
    const slug = slugs(value, id, found.slug);
    if (slug !== undefined && name !== undefined) authors.set(id, { id, name, slug, ...details });
  };
  if (node?.kind === 'list') {
    for (const item of node.items) {
      const found = reader.object(item, ['id', ...authorKeys], ['id', 'name']);
      if (found) add(found.id ?? item, reader.line(found.id), found);
    }
  } else {
    for (const { key, value } of reader.map(node)) {
      const found = reader.object(value, authorKeys, ['name']);
      if (found) add(value, key, found);
    }
  }
  return authors;
}

/** The sections in the order of the navigation. */
export function readSections(reader: Reader, node: ConfigNode | undefined, language: string): readonly SectionInfo[] {
  const slugs = makeSlugs(reader, 'section', language);
  const names = new Set<string>();
  return reader.list(node, (item) => {
    const found =
      item.kind === 'map' ? reader.object(item, ['name', 'slug', 'description'] as const, ['name']) : { name: item };
    const name = reader.line(found?.name);
    if (found === undefined || name === undefined) return undefined;
    if (names.has(name)) {
      reader.diagnostics.push(diagnose('config-twice', item.place(), 'section', name));
      return undefined;
    }
    names.add(name);
    const slug = slugs(item, name, 'slug' in found ? found.slug : undefined);
    const description = 'description' in found ? reader.line(found.description) : undefined;
    return slug === undefined ? undefined : { name, slug, ...optional('description', description) };
  });
}

/** The organisation behind the paper. */
export function readPublisher(reader: Reader, node: ConfigNode | undefined): Publisher | undefined {
  const found = reader.object(node, ['name', 'url', 'logo', 'policies'] as const, ['name']);
  if (found === undefined) return undefined;
  const name = reader.line(found.name);
  const details = {
    ...optional('url', readUrl(reader, found.url)),
    ...optional('logo', readLink(reader, found.logo)),
    policies: readPolicies(reader, found.policies),
  };
  return name === undefined ? undefined : { name, ...details };
}

/** The properties of schema.org's NewsMediaOrganization that lead to a policy. */
const policyNames = [
  'publishingPrinciples',
  'actionableFeedbackPolicy',
  'correctionsPolicy',
  'diversityPolicy',
  'diversityStaffingReport',
  'ethicsPolicy',
  'masthead',
  'missionCoveragePrioritiesPolicy',
  'noBylinesPolicy',
  'ownershipFundingInfo',
  'unnamedSourcesPolicy',
  'verificationFactCheckingPolicy',
];

function readPolicies(reader: Reader, node: ConfigNode | undefined): Publisher['policies'] {
  const policies: [string, string][] = [];
  for (const { key, keyPlace, value } of reader.map(node)) {
    const address = readLink(reader, value);
    if (!policyNames.includes(key)) {
      const meant = didYouMean(key, policyNames);
      reader.diagnostics.push(diagnose('config-unknown-policy', keyPlace(), key, meant, policyNames));
    } else if (address !== undefined) policies.push([key, address]);
  }
  return Object.fromEntries(policies);
}

type Slugs = (node: ConfigNode, name: string, given: ConfigNode | undefined) => string | undefined;

/** Gives each name a path segment of its own; two names with one are reported. */
function makeSlugs(reader: Reader, what: string, language: string): Slugs {
  const taken = new Map<string, string>();
  return (node, name, given) => {
    const slug = given === undefined ? slugOf(name, language) : reader.text(given);
    if (slug === undefined) return undefined;
    if (slug === '' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
      reader.diagnostics.push(
        slug === ''
          ? diagnose('config-no-slug', node.place(), what, name)
          : diagnose(
              'config-wrong-value',
              (given ?? node).place(),
              (given ?? node).path,
              slug,
              'small letters, digits and single hyphens',
            ),
      );
      return undefined;
    }
    const other = taken.get(slug);
    if (other !== undefined && other !== name) {
      reader.diagnostics.push(diagnose('config-same-slug', node.place(), what, name, other, slug));
    }
    taken.set(slug, name);
    return slug;
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: V });
}
