import type { ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { textAnswer } from '../../src/preview/answer.ts';
import { type Handlers, type Listening, startServer, streamHeaders } from '../../src/preview/server.ts';
import { makeStreams } from '../../src/preview/streams.ts';

let server: Listening | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server?.close();
});

async function serve(stream: Handlers['stream']): Promise<void> {
  const get = () => textAnswer(200, 'There.');
  server = await startServer(
    { port: 0, strictPort: false, address: '127.0.0.1', door: { isOpen: false } },
    { get, post: get, stream },
  );
}

/** Sends these bytes on a connection of their own; nothing that comes back is read. */
function say(bytes: string): Socket {
  const socket = connect(server?.port ?? 0, '127.0.0.1', () => socket.write(bytes)).on('error', () => {});
  sockets.push(socket);
  return socket;
}

async function answerTo(bytes: string): Promise<string> {
  let answer = '';
  for await (const chunk of say(bytes).setEncoding('utf8')) answer += chunk;
  return answer;
}

const request = (target: string, host = 'Host: localhost\r\n') =>
  `GET ${target} HTTP/1.1\r\n${host}Connection: close\r\n\r\n`;

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((go) => setTimeout(go, 5));
}

test('a request that gives two names is refused, whichever of them is ours', async () => {
  await serve(() => false);
  expect(await answerTo(request('/'))).toMatch(/^HTTP\/1\.1 200 /);
  for (const names of [
    ['localhost', 'evil.example'],
    ['evil.example', 'localhost'],
    ['localhost', 'localhost'],
  ]) {
    const answer = await answerTo(request('/', names.map((name) => `Host: ${name}\r\n`).join('')));
    expect(answer, names.join()).toMatch(/^HTTP\/1\.1 40[03] /);
  }
});

test('answers that nobody takes keep no newcomer out', async () => {
  const unfinished: ServerResponse[] = [];
  await serve((target, response) => target === '/slow' && unfinished.push(response) > 0);
  // Not all at once: those that have not asked yet would have to go as idle.
  for (let number = 100; number <= 600; number += 100) {
    for (let one = 0; one < 100; one++) say(request('/slow'));
    await until(() => unfinished.length === number);
  }
  expect(unfinished.filter(({ socket }) => socket?.destroyed === false).length).toBeLessThanOrEqual(400);
  expect(await answerTo(request('/'))).toContain('There.');
});

test('a page that stopped reading what is new is cut off before it fills the memory', async () => {
  let round = 0;
  const streams = makeStreams({
    snapshot: () => ({ snapshot: { ...nothingNew, page: `${round} ${'x'.repeat(100_000)}` } }),
  });
  let stream: ServerResponse | undefined;
  await serve((_, response) => {
    response.writeHead(200, streamHeaders);
    streams.open(response, '/');
    stream = response;
    return true;
  });
  say(request('/'));
  await until(() => stream !== undefined);
  for (; round < 1000 && stream?.destroyed === false; round++) {
    streams.tell();
    expect(stream.writableLength).toBeLessThan(3_000_000);
    await new Promise(setImmediate);
  }
  streams.close();
  expect(stream?.destroyed).toBe(true);
});

const nothingNew = {
  styles: {},
  drafts: true,
  timeZone: 'UTC',
  held: [],
  problems: [],
  errors: 0,
  warnings: 0,
};

test('a connection that a browser kept ready ends without a word: an error would stand in the place of the page that is asked for just then', async () => {
  await serve(() => false);
  expect(await answerTo('')).toBe('');
});
