import type { Snapshot } from '../snapshot.ts';
import { decoded, stateInWords } from './badges.ts';
import { makeClock } from './clock.ts';
import { make, makeShaded } from './dom.ts';
import { barCss } from './look.ts';
import { makePanel } from './panel.ts';
import { change } from './settings.ts';

export interface Bar {
  readonly element: HTMLElement;
  /** Shows what the preview knows; without it, that the preview has ended. */
  readonly show: (snapshot: Snapshot | undefined) => void;
}

/** Makes the bar at the foot of every page: the state of what is shown, the switches for drafts and the clock, and what is wrong. On a page
 *  of the preview's own there is nothing else to see: what is wrong stands open. */
export function makeBar({ isOwnPage }: { readonly isOwnPage: boolean }): Bar {
  const { element, inside } = makeShaded('newsctl-preview', barCss);
  const panel = makePanel();
  const clock = makeClock();
  const state = make('span', { className: 'state' });
  const drafts = make('button', { type: 'button', className: 'switch' });
  drafts.addEventListener('click', () => change({ drafts: drafts.ariaPressed !== 'true' }));
  const count = make('button', { type: 'button', className: 'count' });
  count.addEventListener('click', panel.toggle);
  const row = make('div', { className: 'bar' }, state, drafts, clock.element, count);
  // Until something is known there is nothing to see: a bar without words would flash on every page.
  const region = make('section', { ariaLabel: 'newsctl preview', hidden: true }, panel.element, row);
  inside.append(region);

  const show = (snapshot: Snapshot | undefined) => {
    region.hidden = false;
    region.classList.toggle('gone', snapshot === undefined);
    if (snapshot === undefined) {
      state.textContent = 'the preview has ended';
      return;
    }
    const here = snapshot.held.find(({ address }) => address === decoded(location.pathname));
    state.textContent = here === undefined ? 'preview' : stateInWords(here);
    state.className = `state ${here?.state ?? ''}`;
    drafts.ariaPressed = String(snapshot.drafts);
    drafts.textContent = snapshot.drafts ? 'drafts and scheduled shown' : 'drafts and scheduled hidden';
    clock.show(snapshot);
    count.hidden = snapshot.errors + snapshot.warnings === 0;
    count.textContent = [counted(snapshot.errors, 'error'), counted(snapshot.warnings, 'warning')]
      .filter(Boolean)
      .join(', ');
    count.className = snapshot.errors > 0 ? 'count error' : 'count';
    panel.show(snapshot, isOwnPage);
  };
  return { element, show };
}

const counted = (count: number, one: string): string => (count === 0 ? '' : `${count} ${one}${count === 1 ? '' : 's'}`);
