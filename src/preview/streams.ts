import type { ServerResponse } from 'node:http';
import type { Stage } from './stage.ts';

/** Open pages that are told what is new by server-sent events. */
export interface Streams {
  /** Tells the page at `target` everything now, and again whenever it changes. */
  readonly open: (response: ServerResponse, target: string) => void;
  /** Tells every open page what is new to it; gives how many were. */
  readonly tell: () => number;
  readonly close: () => void;
}

/** More than anyone looks at; the one that was opened first goes first, and asks again. */
const mostStreams = 100;

/** Milliseconds after which a line that says nothing keeps the connection alive. */
const heartbeat = 20_000;

/** Bytes that may wait for a page that does not read, as one that stands still in a debugger. It is cut off, and asks again when it goes on. */
const mostWaiting = 2_000_000;

interface Listener {
  readonly response: ServerResponse;
  readonly target: string;
  article?: string | undefined;
  last: string;
}

/** Makes the streams of a stage. */
export function makeStreams(stage: Pick<Stage, 'snapshot'>): Streams {
  const listeners = new Set<Listener>();
  const tellOne = (listener: Listener): boolean => {
    const { snapshot, article } = stage.snapshot(listener.target, listener.article);
    listener.article = article;
    const text = JSON.stringify(snapshot);
    if (text === listener.last) return false;
    listener.last = text;
    listener.response.write(`data: ${text}\n\n`);
    if (listener.response.writableLength > mostWaiting) listener.response.destroy();
    return true;
  };
  const pulse = setInterval(() => {
    for (const { response } of listeners) response.write(':\n\n');
  }, heartbeat);
  pulse.unref();
  return {
    open: (response, target) => {
      const listener: Listener = { response, target, last: '' };
      response.on('close', () => listeners.delete(listener));
      listeners.add(listener);
      // After a restart of the preview the page asks again within a second.
      response.write('retry: 500\n\n');
      tellOne(listener);
      const [first] = listeners;
      if (listeners.size > mostStreams) first?.response.end();
    },
    tell: () => [...listeners].filter(tellOne).length,
    close: () => {
      clearInterval(pulse);
      for (const { response } of listeners) response.end();
    },
  };
}
