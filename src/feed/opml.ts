import { labelsFor } from '../labels/labels.ts';
import type { Feed, FeedFormat, FeedScope } from '../model/feed.ts';
import type { OutputFile } from '../model/output.ts';
import type { Site } from '../model/site.ts';
import { changedAt } from '../time/changed-at.ts';
import { absoluteAddress } from './absolute-address.ts';
import { rssDate } from './rss-item.ts';
import { xmlAddress, xmlAttribute, xmlText } from './xml.ts';

/** Writes `feeds.opml`, a list of the site's feeds in OPML 2.0 that a reader subscribes to as a whole: the site's first, the others in groups,
 *  each once. Feeds in JSON alone have no place in it; no file where there are no others. */
export function renderOpml(site: Site, feeds: readonly Feed[]): OutputFile[] {
  const listed = feeds.filter((feed) => formatOf(feed) !== undefined);
  if (listed.length === 0) return [];
  const outlines = (['site', 'sections', 'tags', 'authors'] as const).flatMap((scope) =>
    group(
      site,
      scope,
      listed.filter((feed) => feed.scope === scope),
    ),
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
${headOf(site, listed).join('\n')}
</head>
<body>
${outlines.join('\n')}
</body>
</opml>
`;
  return [{ path: 'feeds.opml', role: 'feed', content }];
}

function headOf(site: Site, feeds: readonly Feed[]): string[] {
  const changes = feeds.flatMap(({ documents }) => documents[0]?.entries ?? []).map(({ article }) => article);
  let newest: number | undefined;
  for (const article of changes) newest = Math.max(newest ?? changedAt(article), changedAt(article));
  return [
    `<title>${xmlText(site.title)}</title>`,
    ...(newest === undefined ? [] : [`<dateModified>${rssDate(newest)}</dateModified>`]),
    `<ownerName>${xmlText(site.publisher?.name ?? site.title)}</ownerName>`,
    `<ownerId>${xmlAddress(absoluteAddress(site, '/'))}</ownerId>`,
  ];
}

function group(site: Site, scope: FeedScope, feeds: readonly Feed[]): string[] {
  if (feeds.length === 0) return [];
  const lines = feeds.map((feed) => outline(site, feed));
  if (scope === 'site') return lines;
  const labels = labelsFor(site.language, site.labels);
  const name = { sections: labels.sections, tags: labels.tags, authors: labels.authors }[scope];
  return [`<outline text="${xmlAttribute(name)}">`, ...lines, '</outline>'];
}

function outline(site: Site, feed: Feed): string {
  const { title, description, language, home, documents } = feed;
  const format = formatOf(feed) ?? 'rss';
  const facts: [string, string][] = [
    ['text', title],
    ['title', title],
    ['type', 'rss'],
    ...(format === 'rss' ? [['version', 'RSS2'] as [string, string]] : []),
    ['xmlUrl', absoluteAddress(site, documents[0]?.addresses[format] ?? home)],
    ['htmlUrl', absoluteAddress(site, home)],
    ['description', description],
    ['language', language],
  ];
  return `<outline${facts.map(([name, value]) => ` ${name}="${xmlAttribute(value)}"`).join('')}/>`;
}

const formatOf = ({ formats }: Feed): Exclude<FeedFormat, 'json'> | undefined =>
  (['rss', 'atom'] as const).find((format) => formats.includes(format));
