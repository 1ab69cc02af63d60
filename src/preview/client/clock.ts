import type { Snapshot } from '../snapshot.ts';
import { make, timeInWords } from './dom.ts';
import { change } from './settings.ts';

/** Makes the switch of the clock: the site as it will be at another time. */
export function makeClock(): { readonly element: HTMLElement; readonly show: (snapshot: Snapshot) => void } {
  const summary = make('summary');
  const input = make('input', { type: 'datetime-local', required: true });
  const zone = make('span', { className: 'zone' });
  const problem = make('output');
  const form = make('form', {}, make('label', {}, 'Show the site at ', input), zone, make('button', {}, 'Go'));
  const next = make('button', { type: 'button' });
  const back = make('button', { type: 'button' }, 'Back to now');
  const details = make('details', { className: 'clock' }, summary, make('div', {}, form, next, back, problem));
  let coming = '';

  const go = async (now: string) => {
    problem.textContent = (await change({ now })) ?? '';
    details.open = problem.textContent !== '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void go(input.value);
  });
  next.addEventListener('click', () => void go(coming));
  back.addEventListener('click', () => void go(''));
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    details.open = false;
    summary.focus();
  });
  return {
    element: details,
    show: (snapshot) => {
      const { now, timeZone } = snapshot;
      summary.textContent = now === undefined ? 'clock: now' : `clock: ${timeInWords(now)}`;
      details.classList.toggle('set', now !== undefined);
      zone.textContent = timeZone;
      if (now !== undefined && !details.open) input.value = now.slice(0, 16);
      back.hidden = now === undefined;
      coming = snapshot.next ?? '';
      next.hidden = coming === '';
      next.textContent = `Next change: ${timeInWords(coming)}`;
    },
  };
}
