import type { Snapshot } from '../snapshot.ts';
import { markHeld } from './badges.ts';
import { makeBar } from './bar.ts';
import { dress } from './dom.ts';
import { listen } from './listen.ts';
import { ownPageCss } from './look.ts';
import { keepScroll, restoreScroll } from './scroll.ts';
import { exchangeStyles } from './styles.ts';
import { whileHere } from './while-here.ts';

const script = document.currentScript;
const page = script?.dataset.page ?? '';
const isOwnPage = page === 'none';
if (isOwnPage) dress(document, ownPageCss);
const bar = makeBar({ isOwnPage });
document.body.append(bar.element);
restoreScroll();

let isLeaving = false;
const hear = (snapshot: Snapshot | undefined) => {
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
};
listen(whileHere(hear));
