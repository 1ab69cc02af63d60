import type { HeldHere } from '../snapshot.ts';
import { make, makeShaded, timeInWords } from './dom.ts';
import { badgeCss } from './look.ts';

const name = 'newsctl-badge';

/** Marks the page's headline and every link to an article that a build would hold back with its state. */
export function markHeld(held: readonly HeldHere[]): void {
  const byAddress = new Map(held.map((one) => [one.address, one]));
  for (const old of document.querySelectorAll(name)) old.remove();
  const here = byAddress.get(decoded(location.pathname));
  const headline = document.querySelector('main h1') ?? document.querySelector('h1');
  if (here !== undefined) headline?.append(badgeOf(here));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
    if (link.origin !== location.origin || link.textContent?.trim() === '') continue;
    const target = byAddress.get(decoded(link.pathname));
    if (target !== undefined && target !== here) link.append(badgeOf(target));
  }
}

/** What a held article is called: `draft`, `scheduled 2026-11-24 10:00`. */
export function stateInWords({ state, until }: HeldHere): string {
  const word = state === 'embargoed' ? 'embargo until' : state;
  return until === undefined ? (state === 'embargoed' ? 'embargoed' : state) : `${word} ${timeInWords(until)}`;
}

function badgeOf(held: HeldHere): HTMLElement {
  const { element, inside } = makeShaded(name, badgeCss);
  element.title = 'not in a build made now';
  inside.append(make('span', { className: held.state }, stateInWords(held)));
  return element;
}

/** A path as the preview names it. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
