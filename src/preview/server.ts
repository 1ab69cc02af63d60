import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Fault } from '../diagnostics/fault.ts';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';
import { type Answer, commonHeaders, textAnswer } from './answer.ts';
import { type Door, refusalOf } from './guard.ts';
import { sendAnswer } from './send.ts';

/** What the preview does with requests that may come in. */
export interface Handlers {
  readonly get: (target: string) => Promise<Answer> | Answer;
  /** Takes a response over when it is a stream; tells whether it did. */
  readonly stream: (target: string, response: ServerResponse) => boolean;
  readonly post: (target: string, body: string) => Promise<Answer> | Answer;
}

export interface Wish {
  readonly port: number;
  /** Fail when the port is in use, instead of taking the next one. */
  readonly strictPort: boolean;
  /** The address to listen on. */
  readonly address: string;
  readonly door: Door;
}

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Ports tried after the one that was asked for. */
const furtherPorts = 50;
const mostIdle = 200;
const mostOpen = 400;
const mostBody = 4096;

/** Serves until it is closed. Throws a Fault when no port can be had. */
export async function startServer(wish: Wish, handlers: Handlers): Promise<Listening> {
  const server = createServer({ connectionsCheckingInterval: 1000 }, (request, response) => {
    handle(request, response, wish.door, handlers).catch((error) => {
      const text = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else sendAnswer(request, response, textAnswer(500, text));
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  server.keepAliveTimeout = 5_000;
  server.on('connection', makeConnectionLimit(server));
  server.on('upgrade', (_, socket) => socket.destroy());
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Browsers keep connections ready: one that was never asked on ends without a word, which a request may just cross.
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return void socket.destroy();
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
  });
  const port = await listen(server, wish);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  handlers: Handlers,
): Promise<void> {
  const { method = '', url = '', headersDistinct } = request;
  // Of two names in one request, Node would take the first and others the last.
  const headers = { ...request.headers, host: headersDistinct.host?.join() };
  const refusal = refusalOf({ method, target: url, headers }, door);
  if (refusal !== undefined) return sendAnswer(request, response, textAnswer(refusal.status, refusal.reason));
  if (method === 'GET' && handlers.stream(url, response)) return;
  if (method === 'GET' || method === 'HEAD') return sendAnswer(request, response, await handlers.get(url));
  if (method === 'POST') return sendAnswer(request, response, await answerPost(request, handlers));
  const answer = textAnswer(405, 'A preview is only looked at.');
  return sendAnswer(request, response, { ...answer, headers: { ...answer.headers, allow: 'GET, HEAD' } });
}

async function answerPost(request: IncomingMessage, handlers: Handlers): Promise<Answer> {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(length <= mostBody)) {
    const answer = textAnswer(413, 'That is more than the preview asked for.');
    return { ...answer, headers: { ...answer.headers, connection: 'close' } };
  }
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return handlers.post(request.url ?? '', body);
}

/** Of connections on which nothing is asked, the oldest go when there are too many, and then those whose answer nobody reads: new ones
 *  always find a place. */
function makeConnectionLimit(server: Server): (socket: Socket) => void {
  const open = new Set<Socket>();
  const idle = new Set<Socket>();
  const forget = (socket: Socket) => {
    open.delete(socket);
    idle.delete(socket);
  };
  const drop = ([oldest]: ReadonlySet<Socket>) => {
    if (oldest === undefined) return;
    forget(oldest);
    oldest.destroy();
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // Once the answer is sent, neither side knows its connection any more.
    const { socket } = request;
    idle.delete(socket);
    response.on('close', () => {
      if (open.has(socket)) idle.add(socket);
    });
  });
  return (socket) => {
    open.add(socket);
    idle.add(socket);
    socket.on('close', () => forget(socket));
    if (idle.size > mostIdle) drop(idle);
    else if (open.size > mostOpen) drop(open);
  };
}

async function listen(server: Server, { port, strictPort, address }: Wish): Promise<number> {
  for (let next = port; ; next++) {
    try {
      await listenOn(server, next, address);
      const bound = server.address();
      return typeof bound === 'object' && bound !== null ? bound.port : next;
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw systemFault(`cannot listen on ${address}:${next}`, error);
      if (strictPort) throw new Fault(`port ${next} is in use (--strict-port)`, { cause: error });
      if (next >= port + furtherPorts || next >= 65_535)
        throw new Fault(`the ports from ${port} to ${next} are all in use`, { cause: error });
    }
  }
}

const listenOn = (server: Server, port: number, address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Headers of a stream of events. */
export const streamHeaders: { readonly [name: string]: string } = {
  ...commonHeaders,
  'content-type': 'text/event-stream; charset=utf-8',
  'x-accel-buffering': 'no',
};
