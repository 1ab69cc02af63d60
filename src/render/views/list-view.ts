import { monthInWords } from '../../labels/dates.ts';
import type { ListPage, Term } from '../../model/plan.ts';
import type { Author } from '../../model/site.ts';
import { linkTarget } from '../address.ts';
import type { Desk, Tongue } from '../desk.ts';
import { fediverseProfile } from '../head/author-urls.ts';
import type { AuthorView, ListView } from '../view.ts';
import type { CardOf } from './card-view.ts';
import { pagingView } from './paging-view.ts';

/** Shows one page of a list, in the site's language. */
export function listView(desk: Desk, page: ListPage, cardOf: CardOf): ListView {
  const tongue = desk.tongue(desk.site.language);
  const description = page.kind === 'home' ? desk.site.description : page.term?.description;
  const paging = pagingView(desk, page, tongue);
  return {
    title: listTitle(desk, page, tongue),
    ...(description !== undefined && { description }),
    ...(page.author && { author: authorView(page.author) }),
    articles: page.articles.map((article) => cardOf(article, tongue)),
    groups: page.groups.map(({ term, articles }) => ({
      title: page.kind === 'year' ? monthTitle(term, tongue) : term.name,
      address: desk.addresses.href(term.address),
      articles: articles.map((article) => cardOf(article, tongue)),
    })),
    ...(paging && { paging }),
    count: tongue.sayHtml('articles', { count: page.total }),
  };
}

/** The heading of a list: its section, tag, author or period, the site's title on the home page. */
export function listTitle(desk: Desk, page: ListPage, tongue: Tongue): string {
  if (page.author) return page.author.name;
  if (!page.term) return desk.site.title;
  return page.kind === 'month' ? monthTitle(page.term, tongue) : page.term.name;
}

/** `2026-11` in words. */
function monthTitle({ name }: Term, { language }: Tongue): string {
  const [year, month] = name.split('-');
  return monthInWords(Number(year), Number(month), language);
}

function authorView({ name, role, bio, url, fediverse, email }: Author): AuthorView {
  const address = linkTarget(url);
  return {
    name,
    ...(role !== undefined && { role }),
    ...(bio !== undefined && { bio }),
    ...(address !== undefined && { url: address }),
    ...(fediverse !== undefined && { fediverse, fediverseUrl: fediverseProfile(fediverse) }),
    ...(email !== undefined && { email }),
  };
}
