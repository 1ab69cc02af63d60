import { catalogue } from '../diagnostics/catalogue.ts';
import { compareDiagnostics, diagnose, type Outcome, type Severity } from '../diagnostics/diagnostic.ts';
import { mayBeSet, ruleOf } from '../diagnostics/severity.ts';
import { labelsByLanguage } from '../labels/labels.ts';
import type { Site } from '../model/site.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { readHome, readLink } from './address.ts';
import { readFeeds } from './feeds.ts';
import { readFrontMatterOptions } from './front-matter-options.ts';
import type { ConfigNode } from './node.ts';
import { readAuthors, readPublisher, readSections } from './people-and-sections.ts';
import { readLanguage, readPermalink, readTimeZone } from './place-and-time.ts';
import { makeReader, type Reader } from './reader.ts';

const keys = [
  'title',
  'url',
  'language',
  'timeZone',
  'description',
  'publisher',
  'authors',
  'sections',
  'openSections',
  'permalink',
  'pageSize',
  'feeds',
  'fields',
  'fieldNames',
  'ignoreFields',
  'markdown',
  'rules',
  'labels',
  'links',
] as const;

/** Checks a config and completes it with defaults; every mistake is named, and any mistake gives no site. `baseUrl` wins over `url`. */
export function makeSite(config: ConfigNode, baseUrl?: string): Outcome<Site | undefined> {
  const reader = makeReader();
  const found = reader.object(config, keys, baseUrl === undefined ? ['title', 'url'] : ['title']);
  if (found === undefined) return { value: undefined, diagnostics: reader.diagnostics };
  const title = reader.line(found.title);
  const ownUrl = readHome(reader, found.url);
  const url = baseUrl ?? ownUrl;
  const language = readLanguage(reader, found.language) ?? 'en';
  const sections = readSections(reader, found.sections, language);
  const isOpen = reader.flag(found.openSections) ?? sections.length === 0;
  const markdown = reader.object(found.markdown, ['html', 'iframes'] as const);
  const description = reader.line(found.description);
  const publisher = readPublisher(reader, found.publisher);
  const site: Omit<Site, 'title' | 'url' | 'base'> = {
    language,
    timeZone: readTimeZone(reader, found.timeZone) ?? 'UTC',
    ...(description !== undefined && { description }),
    ...(publisher && { publisher }),
    authors: readAuthors(reader, found.authors, language),
    sections,
    closedSections: !isOpen,
    permalink: readPermalink(reader, found.permalink) ?? '/:year/:month/:day/:slug/',
    pageSize: reader.count(found.pageSize, 1, 1000) ?? 20,
    feeds: readFeeds(reader, found.feeds, title ?? ''),
    ...readFrontMatterOptions(reader, found),
    markdown: {
      html: reader.choice(markdown?.html, ['sanitize', 'escape', 'trust'] as const) ?? 'sanitize',
      iframes: reader.list(markdown?.iframes, (item) => readHost(reader, item)),
    },
    rules: readRules(reader, found.rules),
    labels: readLabels(reader, found.labels),
    links: reader.list(found.links, (item) => readFooterLink(reader, item)),
  };
  if (title === undefined || url === undefined || reader.diagnostics.length > 0) {
    return { value: undefined, diagnostics: reader.diagnostics.sort(compareDiagnostics) };
  }
  const base = new URL(url).pathname.replace(/\/$/, '');
  return { value: { title, url, base, ...site }, diagnostics: [] };
}

function readHost(reader: Reader, node: ConfigNode): string | undefined {
  const wanted = 'a host name alone, such as `www.youtube-nocookie.com`';
  return reader.matching(node, /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, wanted)?.toLowerCase();
}

function readFooterLink(reader: Reader, node: ConfigNode): Site['links'][number] | undefined {
  const found = reader.object(node, ['text', 'url'] as const, ['text', 'url']);
  const text = reader.line(found?.text);
  const url = readLink(reader, found?.url);
  return text === undefined || url === undefined ? undefined : { text, url };
}

function readRules(reader: Reader, node: ConfigNode | undefined): ReadonlyMap<string, Severity | 'off'> {
  const rules = new Map<string, Severity | 'off'>();
  const codes = Object.keys(catalogue);
  for (const { key, keyPlace, value } of reader.map(node)) {
    const severity = reader.choice(value, ['error', 'warning', 'off'] as const);
    if (ruleOf(key) === undefined) {
      reader.diagnostics.push(diagnose('config-unknown-rule', keyPlace(), key, didYouMean(key, codes)));
    } else if (severity !== undefined && !mayBeSet(key, severity)) {
      reader.diagnostics.push(diagnose('config-fixed-rule', value.place(), key, severity));
    } else if (severity !== undefined) rules.set(key, severity);
  }
  return rules;
}

function readLabels(reader: Reader, node: ConfigNode | undefined): Site['labels'] {
  const known = Object.keys(labelsByLanguage.en);
  const labels: [string, string][] = [];
  for (const { key, keyPlace, value } of reader.map(node)) {
    // Plural forms are keys of their own: `comments.one`, and a language may have forms that English has not.
    if (known.includes(key) || known.includes(key.replace(/\.(?:zero|one|two|few|many|other)$/, '.other'))) {
      const text = reader.line(value);
      if (text !== undefined) labels.push([key, text]);
    } else {
      const form = /\.(?:zero|one|two|few|many|other)$/.exec(key)?.[0] ?? '';
      const meant =
        didYouMean(key, known) ??
        didYouMean(
          key,
          known.map((one) => one.replace(/\.other$/, form)),
        );
      reader.diagnostics.push(diagnose('config-unknown-key', keyPlace(), key, 'labels', meant, known));
    }
  }
  return Object.fromEntries(labels);
}
