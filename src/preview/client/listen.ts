import type { Snapshot } from '../snapshot.ts';

/** Hears what the preview says of this page; `undefined` means that it cannot be reached. A page that nobody sees does not listen: browsers
 *  keep few connections to one host, and such a page is told everything when it is seen again. */
export function listen(hear: (snapshot: Snapshot | undefined) => void): void {
  let source: EventSource | undefined;
  let again: number | undefined;
  const stop = () => {
    source?.close();
    source = undefined;
    clearTimeout(again);
  };
  const start = () => {
    stop();
    source = new EventSource(`/__newsctl/events?for=${encodeURIComponent(location.pathname)}`);
    source.onmessage = ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as Snapshot);
    source.onerror = () => {
      hear(undefined);
      // A refused stream is not tried again by the browser.
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(start, 1000);
    };
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : start()));
  addEventListener('pagehide', stop);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) start();
  });
  if (!document.hidden) start();
}
