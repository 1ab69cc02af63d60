import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copySample, scratchFolder } from '../support/bin.ts';
import { launchBrowser, skipBrowserTests } from '../support/browser.ts';
import { type RunningPreview, startDev } from '../support/preview-run.ts';

const address = '/2026/11/23/the-cooperative-that-bought-a-night-train/';

describe.skipIf(skipBrowserTests)('the preview in a browser', () => {
  const scratch = scratchFolder();
  const site = join(scratch.path, 'site');
  let browser: Browser;
  let preview: RunningPreview;
  let page: Page;
  const troubles: string[] = [];
  const source = () => join(site, 'articles/2026/the-cooperative-that-bought-a-night-train.md');
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  const edit = (change: (text: string) => string) => writeFileSync(source(), change(readFileSync(source(), 'utf8')));
  const has = (text: string) => page.getByText(text, { exact: false }).first().waitFor();
  const isGone = (text: string) => page.getByText(text, { exact: false }).first().waitFor({ state: 'hidden' });
  /** Opens an address, again when the page that was open is just being loaded anew by its own script. */
  const visit = async (url: string) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await page.goto(url);
      } catch (error) {
        if (attempt === 5 || !/interrupted|ERR_ABORTED/.test(String(error))) throw error;
      }
    }
  };
  const now = ['--now', '2026-11-24T12:00:00Z'];

  beforeAll(async () => {
    copySample(site);
    rmSync(join(site, 'templates'), { recursive: true });
    browser = await launchBrowser();
    preview = await startDev(site, ['--port', '0', ...now]);
    page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (404|500|400)/.test(message.text())) troubles.push(message.text());
    });
    await visit(preview.origin + address);
    await has('drafts and scheduled shown');
    // From the first whole look on, edits are heard.
    await page.waitForTimeout(500);
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.end();
    scratch.remove();
  });

  test('an edit appears, and the reader stays where they were', async () => {
    // By itself a browser would go back to where it was: not on a site that forbids it.
    await page.evaluate("history.scrollRestoration = 'manual'; scrollTo(0, 500)");
    edit((text) => `${text}\nA sentence that was not there.\n`);
    await has('A sentence that was not there.');
    expect(await page.evaluate('Math.round(scrollY)')).toBe(500);
  });

  test('a file that an editor saves by renaming appears as well', async () => {
    writeFileSync(`${source()}.part`, readFileSync(source(), 'utf8').replace('that was not there', 'by another way'));
    renameSync(`${source()}.part`, source());
    await has('A sentence by another way.');
  });

  test('a mistake stands in the page with its line, the last good page stays below it, and when it is mended it goes', async () => {
    const good = readFileSync(source(), 'utf8');
    edit((text) => text.replace(/^date: .*$/m, 'date: 2026-11-31'));
    await has('November has 30 days');
    await has('A sentence by another way.');
    expect(await page.locator('newsctl-preview mark').textContent()).toContain('2026-11-31');
    edit((text) => `${text}\n`);
    await page.reload();
    await has('November has 30 days');
    await has('A sentence by another way.');
    writeFileSync(source(), good);
    await isGone('November has 30 days');
    await has('A sentence by another way.');
  });

  test('what somebody wrote stands in a mistake as text, never as HTML, and turns no line around', async () => {
    const good = readFileSync(source(), 'utf8');
    const title = `<img src=x onerror="globalThis.ran = true"><script>globalThis.ran = true</script>\u202egnp.exe`;
    edit((text) => text.replace(/^title: .*$/m, () => `ttle: '${title}'`));
    await has('unknown field');
    const panel = page.locator('newsctl-preview .panel');
    expect(await panel.locator('mark', { hasText: 'ttle' }).count()).toBe(1);
    await panel.getByText('<script>globalThis.ran = true</script>\\u{202e}gnp.exe').first().waitFor();
    expect(await page.evaluate('globalThis.ran')).toBeUndefined();
    writeFileSync(source(), good);
    await isGone('unknown field');
  });

  test('a mistake in a template stands in the page, and when it is mended it goes', async () => {
    put('templates/partials/comments.eta', '<p><%= it.nothing.here %></p>');
    await has('cannot read here of undefined');
    await has('A sentence by another way.');
    rmSync(join(site, 'templates'), { recursive: true });
    await isGone('cannot read here of undefined');
  });

  test('a style sheet is exchanged without the page', async () => {
    await page.evaluate('globalThis.untouched = true');
    put('templates/assets/style.css', 'h1 { color: rgb(1, 2, 3) }');
    await page.waitForFunction("getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'");
    put('templates/assets/style.css', 'h1 { color: rgb(4, 5, 6) }');
    await page.waitForFunction("getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'");
    expect(await page.evaluate('globalThis.untouched === true')).toBe(true);
    rmSync(join(site, 'templates'), { recursive: true });
    await page.waitForFunction("getComputedStyle(document.querySelector('h1')).color !== 'rgb(4, 5, 6)'");
  });

  test('an article that moves takes the reader along; a new one and one that is gone are noticed', async () => {
    put('articles/2026/moving.md', '---\ntitle: Moving\ndate: 2026-11-22\ndesk: Prague\n---\n\nText.\n');
    await visit(`${preview.origin}/2026/11/22/moving/`);
    await page.getByRole('heading', { name: 'Moving' }).waitFor();
    put('articles/2026/moving.md', '---\ntitle: Moving\ndate: 2026-11-22\ndesk: Prague\nslug: moved\n---\n\nText.\n');
    await page.waitForURL('**/2026/11/22/moved/');
    rmSync(join(site, 'articles/2026/moving.md'));
    await page.getByRole('heading', { name: 'Moving' }).waitFor({ state: 'detached' });
  });

  test('an edit does not bring back a reader who is on the way to another page', async () => {
    await visit(preview.origin + address);
    await has('drafts and scheduled shown');
    const isAsked = new Promise<void>((resolve) => {
      void page.route(`${preview.origin}/`, async (route) => {
        resolve();
        // As long as a page may take on a bad day; the edit is told in between.
        await page.waitForTimeout(700);
        await route.continue();
      });
    });
    await page.evaluate("location.href = '/'");
    await isAsked;
    edit((text) => `${text}\nOn the way.\n`);
    await page.waitForURL(`${preview.origin}/`);
    await page.unroute(`${preview.origin}/`);
    await visit(preview.origin + address);
    await has('On the way.');
    // A download leaves the page where it is: it goes on to be told.
    await page.evaluate("location.href = 'mailto:desk@example.org'");
    edit((text) => text.replace('On the way.', 'Still here.'));
    await has('Still here.');
  });

  test('a change of the config reaches every page', async () => {
    const config = read('newsctl.config.ts');
    await visit(preview.origin + address);
    put('newsctl.config.ts', config.replace('The Lamplighter', 'The Candle'));
    await has('The Candle');
    put('newsctl.config.ts', config);
    await isGone('The Candle');
  });

  test('drafts and what is scheduled are marked, and the switch hides them', async () => {
    await visit(`${preview.origin}/2026/11/20/canary-draft/`);
    await page.locator('main h1 newsctl-badge', { hasText: 'draft' }).waitFor();
    await page.getByRole('button', { name: 'drafts and scheduled shown' }).click();
    await page.getByRole('button', { name: 'drafts and scheduled hidden' }).waitFor();
    expect(await page.locator('newsctl-badge').count()).toBe(0);
    expect((await page.reload())?.status()).toBe(404);
    await page.getByRole('button', { name: 'drafts and scheduled hidden' }).click();
    await page.locator('main h1 newsctl-badge').waitFor();
  });

  test('at another time another site is shown, and back at the clock it is the old one', async () => {
    const scheduled = `${preview.origin}/2031/11/23/canary-scheduled/`;
    await visit(scheduled);
    await page.locator('main h1 newsctl-badge', { hasText: 'scheduled 2031-11-23' }).waitFor();
    await page.locator('summary', { hasText: 'clock' }).click();
    await page.getByLabel('Show the site at').fill('2032-01-01T00:00');
    await page.getByRole('button', { name: 'Go' }).click();
    await page.locator('summary', { hasText: 'clock: 2032-01-01 00:00' }).waitFor();
    await page.locator('newsctl-badge').first().waitFor({ state: 'detached' });
    await page.locator('summary', { hasText: 'clock' }).click();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.locator('summary', { hasText: 'clock: now' }).waitFor();
  });

  test('nothing of all this raised an error in the browser', () => {
    expect(troubles).toEqual([]);
  });
});
