import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runBin, scratchFolder } from '../support/bin.ts';
import { type RunningPreview, startDev } from '../support/preview-run.ts';

const scratch = scratchFolder();
const site = join(scratch.path, 'site');
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
};
const article = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2026-11-20\n${more}---\n\nText.\n`;
put('newsctl.config.yaml', 'title: The Paper\nurl: https://example.org/\n');
put('articles/sound.md', article('Sound'));
put('articles/secret.md', article('A draft', 'draft: true\n'));
put('static/hello.txt', 'hello');
writeFileSync(join(scratch.path, 'outside.txt'), 'CANARY');
let preview: RunningPreview;

beforeAll(async () => {
  preview = await startDev(site);
});
afterAll(async () => {
  await preview?.end();
  scratch.remove();
});

/** One request whose target and headers go out exactly as they are written. */
function ask(
  path: string,
  headers: { readonly [name: string]: string } = {},
  method = 'GET',
  body = '',
): Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((done, fail) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: preview.port,
        path,
        method,
        headers: { ...headers, ...(body && { 'content-length': String(body.length) }) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => done({ status: response.statusCode ?? 0, text, headers: response.headers }));
      },
    );
    sent.on('error', fail).end(body);
  });
}

describe('a preview', () => {
  test('shows pages, drafts, files and feeds, and its 404 page where there is none', async () => {
    expect((await ask('/2026/11/20/sound/')).text).toMatch(/Sound[\s\S]*client\.js/);
    expect((await ask('/2026/11/20/secret/')).status).toBe(200);
    expect((await ask('/hello.txt')).text).toBe('hello');
    expect((await ask('/feed.xml')).text).toContain('<rss');
    expect((await ask('/nothing/')).status).toBe(404);
    expect(await ask('/2026/11/20/sound')).toMatchObject({ status: 302, headers: { location: '/2026/11/20/sound/' } });
  });

  test('lets no other site read it', async () => {
    const { headers } = await ask('/');
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('/', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('/', {}, 'DELETE')).status).toBe(405);
  });

  test.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/%252e%252e%252foutside.txt',
    '/..%5coutside.txt',
    '/%00',
    '/hello.txt%00.html',
    '/static/../../outside.txt',
    '//outside.txt',
    '/newsctl.config.yaml',
    '/articles/sound.md',
    '/%',
  ])('gives nothing of %s', async (path) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(text).not.toContain('CANARY');
  });

  test('changes a switch for its own bar, not for strangers, and not to nonsense', async () => {
    const own = { origin: preview.origin };
    const change = (headers: { readonly [name: string]: string }, body: string) =>
      ask('/__newsctl/settings', headers, 'POST', body);
    expect((await change({}, '{"drafts":false}')).status).toBe(403);
    expect((await change({ origin: 'https://evil.example' }, '{"drafts":false}')).status).toBe(403);
    expect((await change(own, '{"now":"tomorrow"}')).status).toBe(400);
    expect((await change(own, 'x'.repeat(5000))).status).toBe(413);
    expect((await ask('/2026/11/20/secret/')).status).toBe(200);
  });

  test('stands huge headers and a thousand idle connections, and answers beside them', async () => {
    expect((await ask('/', { 'x-long': 'x'.repeat(100_000) }).catch(() => ({ status: 431 }))).status).toBe(431);
    const idle: Socket[] = [];
    for (let number = 0; number < 1000; number++) idle.push(connect(preview.port, '127.0.0.1').on('error', () => {}));
    expect((await ask('/2026/11/20/sound/')).status).toBe(200);
    for (const socket of idle) socket.destroy();
    expect((await ask('/')).status).toBe(200);
  });

  test('takes the next port when one is in use, and says so; with --strict-port it fails', async () => {
    const strict = await runBin(['dev', '--port', String(preview.port), '--strict-port'], site);
    expect(strict).toMatchObject({ exit: 3, err: expect.stringContaining(`port ${preview.port} is in use`) });
    const next = await startDev(site, ['--port', String(preview.port)]);
    expect(next.port).toBeGreaterThan(preview.port);
    expect(next.said()).toContain(`port ${preview.port} is in use`);
    expect(await next.end()).toBe(130);
  });

  test('ends at once while the site is still being read, and leaves nothing behind', async () => {
    const other = await startDev(site);
    expect(await other.end('SIGTERM')).toBe(143);
    expect(readdirSync(site).sort()).toEqual(['articles', 'newsctl.config.yaml', 'static']);
    expect(existsSync(join(site, '.newsctl'))).toBe(false);
  });

  test('does not disturb a build beside it', async () => {
    expect(await runBin(['build', '--out', '../public'], site)).toMatchObject({ exit: 0 });
    expect(existsSync(join(scratch.path, 'public/2026/11/20/sound/index.html'))).toBe(true);
    expect(existsSync(join(scratch.path, 'public/2026/11/20/secret/index.html'))).toBe(false);
  });
});
