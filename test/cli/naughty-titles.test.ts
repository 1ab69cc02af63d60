import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { afterAll, expect, test } from 'vitest';
import { build } from '../../src/commands/build.ts';
import type { Context } from '../../src/commands/context.ts';
import { newArticle } from '../../src/commands/new.ts';
import { tidyLine } from '../../src/scaffold/line-problem.ts';
import { naughtyTitles } from './naughty.ts';

const root = mkdtempSync(join(tmpdir(), 'newsctl-naughty-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const count = naughtyTitles.length;

/** Text of the first element called `name`, as a browser reads it. */
function textIn(html: string, name: string): string {
  let text = '';
  let depth = 0;
  let done = false;
  const parser = new Parser({
    onopentag: (tag) => {
      if (depth > 0 || (tag === name && !done)) depth++;
    },
    ontext: (part) => {
      if (depth > 0) text += part;
    },
    onclosetag: () => {
      if (depth > 0 && --depth === 0) done = true;
    },
  });
  parser.end(html);
  // What HTML takes for white space: spaces that hold words together are none.
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}

test(`${count} hostile titles go through newsctl new and come back unchanged from the page and the feed`, {
  timeout: 120_000,
}, async () => {
  expect(count).toBeGreaterThan(515);
  mkdirSync(join(root, 'articles'));
  writeFileSync(
    join(root, 'newsctl.config.yaml'),
    `title: P\nurl: https://example.org/\npermalink: /:slug/\nfeeds: { limit: 1000, content: summary }\n`,
  );
  const say: string[] = [];
  const context = {
    ...{
      cwd: root,
      root,
      out: 'public',
      nowGiven: '2026-11-23T12:00:00Z',
      clock: 0,
      drafts: false,
      strict: false,
      quiet: true,
    },
    ...{
      verbose: false,
      format: 'pretty',
      maxErrors: 0,
      annotate: false,
      home: '/nowhere',
      scratch: tmpdir(),
      pid: process.pid,
    },
    ...{ shippedTheme: resolve(import.meta.dirname, '../../templates'), version: '0.0.0', isOutTerminal: false },
    terminal: { color: 0, unicode: true, columns: 100, hyperlinks: false },
    outTerminal: { color: 0, unicode: true, columns: 100, hyperlinks: false },
    print: () => {},
    say: (text: string) => say.push(text),
    pause: () => undefined,
    elapsed: () => 0,
  } as unknown as Context;
  for (const [index, title] of naughtyTitles.entries()) {
    const flags = {
      title,
      slug: `t${index}`,
      path: `articles/t${index}.md`,
      draft: false,
      tags: '',
      authors: '',
      set: [],
    };
    const exit = await newArticle(context, { ...flags, force: false, yes: true, dryRun: false, edit: false }, {});
    expect({ title, exit, said: say.splice(0).join('') }).toEqual({ title, exit: 0, said: '' });
  }
  expect(readdirSync(join(root, 'articles'))).toHaveLength(count);
  expect(await build(context, { dryRun: false, skipInvalid: false } as never)).toBe(0);

  const xml = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    processEntities: { maxTotalExpansions: 1e6, maxExpandedLength: 1e7 },
  } as never);
  const feed = xml.parse(readFileSync(join(root, 'public/feed.xml'), 'utf8')) as {
    rss: { channel: { item: readonly { title: string; link: string }[] } };
  };
  const inFeed = new Map(feed.rss.channel.item.map(({ title, link }) => [link, title]));
  for (const [index, title] of naughtyTitles.entries()) {
    const wanted = tidyLine(title);
    const html = readFileSync(join(root, `public/t${index}/index.html`), 'utf8');
    expect({ title, headline: textIn(html, 'h1') }).toEqual({ title, headline: wanted });
    expect({ title, feed: inFeed.get(`https://example.org/t${index}/`) }).toEqual({ title, feed: wanted });
  }
});
