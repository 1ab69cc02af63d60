import { diagnose } from '../diagnostics/diagnostic.ts';
import { type FeedFormat, type FeedScope, type FeedSettings, feedFormats, feedScopes } from '../model/feed.ts';
import { readUrl } from './address.ts';
import type { ConfigNode } from './node.ts';
import type { Reader } from './reader.ts';

const keys = [...feedScopes, 'limit', 'content', 'archives', 'hub', 'identity', 'ninjs', 'news'] as const;

/** What is published besides pages, and how: formats by kind of feed, and the rest of `feeds`. `title` is the paper's. */
export function readFeeds(reader: Reader, node: ConfigNode | undefined, title: string): FeedSettings {
  const found = reader.object(node, keys);
  const formats = (scope: FeedScope): readonly FeedFormat[] | undefined =>
    found?.[scope] && readSet(reader, found[scope], 'format', feedFormats);
  return {
    site: formats('site') ?? feedFormats,
    sections: formats('sections') ?? ['rss'],
    tags: formats('tags') ?? [],
    authors: formats('authors') ?? ['rss'],
    limit: reader.count(found?.limit, 1, 1000) ?? 20,
    content: reader.choice(found?.content, ['full', 'summary'] as const) ?? 'full',
    archives: readArchives(reader, found?.archives),
    hubs: readHubs(reader, found?.hub),
    identity: reader.line(found?.identity) ?? title,
    ninjs: reader.flag(found?.ninjs) ?? false,
    news: reader.flag(found?.news) ?? true,
  };
}

/** Some of a few words, each once, in the order of `choices`. */
function readSet<T extends string>(
  reader: Reader,
  node: ConfigNode,
  what: string,
  choices: readonly T[],
): readonly T[] {
  const seen = new Set<T>();
  reader.list(node, (item) => {
    const choice = reader.choice(item, choices);
    if (choice !== undefined && seen.has(choice)) {
      reader.diagnostics.push(diagnose('config-twice', item.place(), what, choice));
    } else if (choice !== undefined) seen.add(choice);
    return choice;
  });
  return choices.filter((choice) => seen.has(choice));
}

/** `true` is every feed, `false` none. */
function readArchives(reader: Reader, node: ConfigNode | undefined): readonly FeedScope[] {
  if (node === undefined) return ['site'];
  if (node.kind === 'list') return readSet(reader, node, 'kind of feed', feedScopes);
  const list = feedScopes.map((scope) => `\`${scope}\``).join(', ');
  return reader.flag(node, `\`true\`, \`false\` or a list of ${list}`) === true ? feedScopes : [];
}

/** One address, or several. */
function readHubs(reader: Reader, node: ConfigNode | undefined): readonly string[] {
  if (node?.kind !== 'list') return [readUrl(reader, node)].filter((url) => url !== undefined);
  return [...new Set(reader.list(node, (item) => readUrl(reader, item)))];
}
