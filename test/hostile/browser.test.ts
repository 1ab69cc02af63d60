import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchBrowser, serveFolder, skipBrowserTests } from '../support/browser.ts';
import { hostileSite, placed } from './hostile-site.ts';

const threatsToPages = new Set(['front-matter', 'fields', 'markup', 'links', 'encodings', 'paths']);

test.skipIf(skipBrowserTests)(
  'no page of a hostile article runs anything in a browser, asks another host for code or leaves its address',
  async () => {
    const site = hostileSite((one) => threatsToPages.has(one.threat));
    await site.run('build', { shippedTheme: site.theme, skipInvalid: true });
    const files = site.output();
    const { origin, server } = await serveFolder(join(site.root, 'public'));
    const browser = await launchBrowser();
    const context = await browser.newContext();
    const happened: string[] = [];
    let at = '';
    await context.exposeFunction('pwned', () => happened.push(`${at} ran code`));
    // The one host of frames that the config allows.
    await context.route('https://video.example/**', (route) => route.abort());
    // Everything elsewhere fails, so that handlers of failed pictures would run.
    await context.route(
      (url) => url.origin !== origin && url.origin !== 'https://video.example',
      (route) => {
        if (!['image', 'media'].includes(route.request().resourceType()))
          happened.push(`${at} asked for ${route.request().url().slice(0, 80)}`);
        return route.abort();
      },
    );
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      happened.push(`${at} opened a dialog`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => happened.push(`${at} failed: ${error.message}`));
    const pages = placed.map(({ page: path }) => path).filter((path) => files.has(path));
    expect(pages.length).toBeGreaterThan(150);
    for (at of ['index.html', ...pages]) {
      const address = `${origin}/${at.replace(/index\.html$/, '')}`;
      await page.goto(address, { waitUntil: 'load' });
      const left = await page.evaluate(poke);
      if (left !== '') happened.push(`${at} ${left}`);
      if (page.url() !== address) happened.push(`${at} went to ${page.url()}`);
    }
    await browser.close();
    server.close();
    site.remove();
    expect(happened).toEqual([]);
  },
  300_000,
);

// Runs in the page: sends events to everything, parses the text again as an editor would, and looks what has changed.
const poke = `(() => {
  for (const element of document.querySelectorAll('*'))
    for (const type of ['mouseover', 'focus', 'toggle', 'error', 'load']) element.dispatchEvent(new Event(type));
  const again = document.createElement('div');
  again.innerHTML = document.querySelector('main').innerHTML;
  document.body.append(again);
  const scripts = [...document.scripts].filter(({ type }) => type !== 'application/ld+json').length;
  const hidden = [document.cookie, document.forms, document.getElementById].some((each) => each instanceof Element);
  return ('__pwned' in window ? 'ran a module ' : '') + (scripts > 0 ? scripts + ' scripts ' : '') + (hidden ? 'hides the document' : '');
})()`;
