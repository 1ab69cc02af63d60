import type { Snapshot } from '../snapshot.ts';
import { make } from './dom.ts';
import { problemElement } from './problem.ts';

export interface Panel {
  readonly element: HTMLElement;
  readonly show: (snapshot: Snapshot, isOwnPage: boolean) => void;
  readonly toggle: () => void;
}

/** Makes the list of what is wrong. It opens by itself when there are errors it has not shown yet, and closes when there are none. */
export function makePanel(): Panel {
  const title = make('h2');
  const list = make('ol');
  const hide = make('button', { type: 'button', className: 'hide' }, 'Hide');
  const element = make(
    'div',
    { className: 'panel', hidden: true, tabIndex: -1 },
    make('header', {}, title, hide),
    list,
  );
  let shown = '';
  hide.addEventListener('click', () => {
    element.hidden = true;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') element.hidden = true;
  });
  return {
    element,
    toggle: () => {
      element.hidden = !element.hidden;
      if (!element.hidden) element.focus();
    },
    show: ({ problems, errors, warnings }, isOwnPage) => {
      const text = JSON.stringify(problems);
      if (text === shown) return;
      shown = text;
      element.hidden = errors === 0 && !(isOwnPage && warnings > 0);
      element.classList.toggle('errors', errors > 0);
      title.textContent =
        errors === 0 ? 'Worth a look' : isOwnPage ? 'What is wrong' : 'The last good version is shown';
      const more = errors + warnings - problems.length;
      list.replaceChildren(...problems.map(problemElement), ...(more > 0 ? [make('li', {}, `and ${more} more`)] : []));
    },
  };
}
