import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, serveFolder, skipBrowserTests } from './support/browser.ts';
import { type Scratch, scratchSite, shippedTheme } from './support/site-run.ts';

const repository = resolve(import.meta.dirname, '..');
let newspaper: Scratch;
let pages: Map<string, string>;

/** The sample newspaper, built into a folder of its own. */
beforeAll(async () => {
  const copy = mkdtempSync(join(tmpdir(), 'newsctl-newspaper-'));
  for (const name of ['articles', 'static', 'newsctl.config.ts'])
    cpSync(join(repository, name), join(copy, name), { recursive: true });
  newspaper = scratchSite(copy);
  rmSync(copy, { recursive: true });
  mkdirSync(join(newspaper.root, 'templates'), { recursive: true });
  const { exit, printed } = await newspaper.run('build', { shippedTheme, strict: true });
  expect(exit, printed).toBe(0);
  pages = new Map(
    [...newspaper.output()].filter(([path]) => path.endsWith('.html')).map(([path, bytes]) => [path, String(bytes)]),
  );
});
afterAll(() => newspaper.remove());

test('no page has a mistake that an HTML validator finds', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
  });
  const found: string[] = [];
  for (const [path, html] of pages) {
    const report = await validator.validateString(html, path);
    for (const { messages } of report.results)
      found.push(...messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId} ${message}`));
  }
  expect(found).toEqual([]);
});

test('the report ends in its comment, its dateline stands first, its Czech source is marked', () => {
  const report = pages.get('2026/11/23/the-cooperative-that-bought-a-night-train/index.html') ?? '';
  expect(report).toContain('1 comment on “The cooperative that bought a night train”');
  expect(report).toMatch(/Prague, Czech Republic –/);
  expect(report).toMatch(/hreflang="cs"/);
  expect(report).toContain('(in Czech)');
});

test('the stylesheet is at most 15 kB, an ordinary article at most 25 kB, and nothing comes from elsewhere', () => {
  const sheets = [...newspaper.output()].filter(([path]) => path.endsWith('.css'));
  expect(sheets.map(([, bytes]) => bytes.length <= 15 * 1024)).toEqual([true]);
  for (const [path, html] of pages) {
    expect(html.length, path).toBeLessThan(25 * 1024);
    const loaded = [
      ...html.matchAll(
        /<(?:img|script|iframe|source|video|audio)\b[^>]*\bsrc="([^"]+)"|<link rel="stylesheet" href="([^"]+)"/g,
      ),
    ];
    expect(
      loaded.map(([, src, href]) => src ?? href).filter((address) => !address?.startsWith('/')),
      path,
    ).toEqual([]);
    expect(html, path).not.toMatch(/<script(?! type="application\/ld\+json">)|\son\w+=|style="/);
  }
});

describe.skipIf(skipBrowserTests)('in a browser', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const addresses = () => [
    '/',
    '/page/2/',
    '/404.html',
    ...[
      '2026/11/23/the-cooperative-that-bought-a-night-train',
      '2026/11/23/chvala-pomaleho-uradu',
      'section/business-economy',
      'author/jana-novakova',
      '2026',
      '2026/11',
      'tag/prague',
    ].map((path) => `/${path}/`),
  ];

  beforeAll(async () => {
    browser = await launchBrowser();
    ({ server, origin } = await serveFolder(join(newspaper.root, 'public')));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const visit = async (
    wishes: Parameters<Browser['newPage']>[0],
    look: (page: Page, address: string) => Promise<void>,
  ) => {
    const page = await browser.newPage(wishes);
    const strangers: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) strangers.push(request.url());
    });
    page.on('console', (message) => strangers.push(message.text()));
    for (const address of addresses()) {
      expect((await page.goto(origin + address))?.status(), address).toBe(200);
      await look(page, address);
    }
    expect(strangers).toEqual([]);
    await page.close();
  };

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s scheme', async (colorScheme) => {
    await visit({ colorScheme }, async (page, address) => {
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found, address).toEqual([]);
    });
  });

  test('nothing is wider than a window of 320 pixels', async () => {
    await visit({ viewport: { width: 320, height: 640 } }, async (page, address) => {
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow, address).toBeLessThanOrEqual(0);
    });
  });
});
