import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { CopyOf } from '../model/output.ts';
import { type Answer, commonHeaders } from './answer.ts';
import { openFile } from './disk.ts';
import { rangeOf } from './range.ts';

/** Sends an answer whole, or the part of a file that a player asks for; without its body to a HEAD. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const headers = { ...commonHeaders, ...answer.headers };
  const isHead = request.method === 'HEAD';
  const body = bytesOf(answer.body);
  if (body instanceof Uint8Array) {
    response.writeHead(answer.status, { ...headers, 'content-length': body.length });
    response.end(isHead ? undefined : body);
    return;
  }
  const file = await openFile(body.copyOf);
  if (file === undefined) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
    response.end(isHead ? undefined : 'The file is gone.\n');
    return;
  }
  const range = rangeOf(request.headers.range, file.size);
  const { from, to } = range ?? { from: 0, to: file.size - 1 };
  response.writeHead(range === undefined ? answer.status : 206, {
    ...headers,
    'accept-ranges': 'bytes',
    'content-length': to - from + 1,
    ...(range && { 'content-range': `bytes ${from}-${to}/${file.size}` }),
  });
  if (isHead || file.size === 0) {
    await file.close();
    response.end();
  } else await pipeline(file.read(from, to), response).catch(() => response.destroy());
}

function bytesOf(body: Answer['body']): Uint8Array | CopyOf {
  if (typeof body === 'string') return Buffer.from(body);
  return 'pieces' in body ? Buffer.from([...body.pieces].join('')) : body;
}
