const key = 'newsctl-scroll';

/** Notes how far down the reader is, for the page that comes in the place of this one. */
export function keepScroll(): void {
  sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
}

/** Goes where the reader was before the page was loaded again. */
export function restoreScroll(): void {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (kept === null) return;
  const { path, x, y } = JSON.parse(kept) as { path: string; x: number; y: number };
  const go = () => scrollTo({ left: x, top: y, behavior: 'instant' });
  if (path !== location.pathname) return;
  go();
  // Pictures without a size move what is below them.
  if (document.readyState !== 'complete') addEventListener('load', go, { once: true });
}
