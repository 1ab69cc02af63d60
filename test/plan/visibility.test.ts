import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { splitByVisibility, stateOf } from '../../src/plan/visibility.ts';
import { anArticle, at, day, noon } from './make-article.ts';

const liveAt = (article: Article, now: number) => splitByVisibility([article], now).live.length;
const nextOf = (own: Partial<Article>, now = noon) => splitByVisibility([anArticle(own)], now).nextChangeAt;

test('an embargo is over at its instant, not a millisecond before', () => {
  const article = anArticle({ embargo: at(noon) });
  expect([liveAt(article, noon - 1), liveAt(article, noon)]).toEqual([0, 1]);
});

test('an article is published at the instant of its date', () => {
  const article = anArticle({ date: at(noon) });
  expect([liveAt(article, noon - 1), liveAt(article, noon)]).toEqual([0, 1]);
});

test('an article has left the site at the instant of its expiry', () => {
  const article = anArticle({ expires: at(noon) });
  expect([liveAt(article, noon - 1), liveAt(article, noon)]).toEqual([1, 0]);
});

test('of several states the first of draft, expired, embargoed, scheduled is told', () => {
  const all = { draft: true, expires: at(noon), embargo: at(noon + 1), date: at(noon + 2) };
  const { expires: _, ...embargoed } = { ...all, draft: false };
  const { embargo: __, ...scheduled } = embargoed;
  const states = [all, { ...all, draft: false }, embargoed, scheduled, {}].map((own) => stateOf(anArticle(own), noon));
  expect(states).toEqual(['draft', 'expired', 'embargoed', 'scheduled', 'live']);
});

test('an embargoed article with a later date is told until that date', () => {
  const { held } = splitByVisibility([anArticle({ embargo: at(noon + 1), date: at(noon + day) })], noon);
  expect(held).toMatchObject([{ state: 'embargoed', until: noon + day }]);
});

test('drafts and expired articles are held without an end', () => {
  const { held } = splitByVisibility([anArticle({ draft: true }), anArticle({ expires: at(noon) })], noon);
  expect(held.map(({ until }) => until)).toEqual([undefined, undefined]);
});

test('with drafts a draft is shown, but neither its embargo nor its date is lifted', () => {
  const show = (own: Partial<Article>) =>
    splitByVisibility([anArticle({ draft: true, ...own })], noon, { drafts: true });
  expect(show({}).live).toHaveLength(1);
  expect(show({ embargo: at(noon + 1) }).held[0]?.state).toBe('embargoed');
  expect(show({ date: at(noon + 1) }).held[0]?.state).toBe('scheduled');
});

test('a preview shows what is coming: with drafts and coming, only what has expired is held', () => {
  const show = (own: Partial<Article>, drafts: boolean) =>
    splitByVisibility([anArticle(own)], noon, { drafts, coming: true });
  const coming = { embargo: at(noon + 1), date: at(noon + day) };
  expect(show(coming, false).live).toHaveLength(1);
  expect(show({ ...coming, draft: true }, false).held[0]?.state).toBe('draft');
  expect(show({ ...coming, draft: true }, true).live).toHaveLength(1);
  expect(show({ expires: at(noon) }, true).held[0]?.state).toBe('expired');
});

test('the next change is the earliest publication or expiry to come', () => {
  expect(nextOf({})).toBeUndefined();
  expect(nextOf({ date: at(noon + 5) })).toBe(noon + 5);
  expect(nextOf({ date: at(noon + 5), embargo: at(noon + 9) })).toBe(noon + 9);
  expect(nextOf({ expires: at(noon + 7) })).toBe(noon + 7);
  expect(nextOf({ expires: at(noon) })).toBeUndefined();
  expect(nextOf({ draft: true, date: at(noon + 5) })).toBeUndefined();
});

test('an article is news from its date for 48 hours, and its farewell is a change', () => {
  const news = (now: number, own: Partial<Article> = {}) =>
    splitByVisibility([anArticle({ date: at(noon), ...own })], now, { news: true });
  const hours = (count: number) => noon + count * 3_600_000;
  expect(news(noon)).toMatchObject({ news: [{}], nextChangeAt: hours(48) });
  expect(news(hours(48) - 1).news).toHaveLength(1);
  expect(news(hours(48))).toMatchObject({ live: [{}], news: [] });
  expect(news(hours(48)).nextChangeAt).toBeUndefined();
  expect(news(noon, { expires: at(hours(5)) }).nextChangeAt).toBe(hours(5));
  expect(news(hours(20), { embargo: at(hours(20)) }).nextChangeAt).toBe(hours(48));
  expect(news(noon, { draft: true })).toMatchObject({ news: [] });
});

test('a site without a news sitemap waits for no farewell', () => {
  expect(splitByVisibility([anArticle()], noon)).toEqual({ live: [anArticle()], held: [], news: [] });
});

test('an article that expires before it is out changes nothing', () => {
  expect(nextOf({ date: at(noon + 9), expires: at(noon + 5) })).toBeUndefined();
});

test('nothing changes before the next change, and something changes then', () => {
  const near = fc.integer({ min: -5, max: 5 });
  const time = near.map((offset) => at(noon + offset));
  const date = fc
    .oneof(
      near,
      near.map((offset) => offset - 48 * 3_600_000),
    )
    .map((offset) => at(noon + offset));
  const own = fc.record(
    { date, embargo: time, expires: time, draft: fc.boolean() },
    { requiredKeys: ['date', 'draft'] },
  );
  fc.assert(
    fc.property(fc.array(own, { maxLength: 4 }), (owns) => {
      const articles = owns.map((each, index) =>
        anArticle({ ...each, path: `articles/${index}.md` } as Partial<Article>),
      );
      const shown = (now: number) => {
        const { live, news } = splitByVisibility(articles, now, { news: true });
        return [live, news].map((list) => list.map(({ path }) => path));
      };
      const { nextChangeAt } = splitByVisibility(articles, noon, { news: true });
      const until = nextChangeAt ?? noon + 20;
      for (let now = noon; now < Math.min(until, noon + 20); now++) expect(shown(now)).toEqual(shown(noon));
      if (nextChangeAt !== undefined) expect(shown(until)).not.toEqual(shown(until - 1));
    }),
  );
});
