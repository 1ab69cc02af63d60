import type { Snapshot } from '../snapshot.ts';
import { markHeld } from './badges.ts';
import { makeBar } from './bar.ts';
import { listen } from './listen.ts';
import { keepScroll, restoreScroll } from './scroll.ts';
import { exchangeStyles } from './styles.ts';

const script = document.currentScript;
const page = script?.dataset.page ?? '';
const bar = makeBar({ isOwnPage: page === 'none' });
document.body.append(bar.element);
restoreScroll();

let isLeaving = false;
listen((snapshot: Snapshot | undefined) => {
  if (isLeaving) return;
  if (snapshot?.moved !== undefined) {
    isLeaving = true;
    location.replace(snapshot.moved);
  } else if (snapshot !== undefined && snapshot.page !== page) {
    isLeaving = true;
    keepScroll();
    location.reload();
  } else {
    if (snapshot !== undefined) {
      exchangeStyles(snapshot.styles);
      markHeld(snapshot.held);
    }
    bar.show(snapshot);
  }
});
