import type { ListPage, Plan } from '../../model/plan.ts';
import { linkTarget } from '../address.ts';
import type { RenderContext } from '../context.ts';
import type { Desk } from '../desk.ts';
import type { LinkView, SiteView } from '../view.ts';

/** Makes the view of the site that every page shares. `at(address)` marks the link to the page being shown; most pages get the same object. */
export function makeSiteViews(
  desk: Desk,
  plan: Plan,
  context: Pick<RenderContext, 'theme' | 'feeds' | 'icon'>,
): (address: string) => SiteView {
  const view = siteView(desk, plan, context);
  const linked = new Set([...view.sections, ...view.years].map(({ address }) => address));
  return (address) => {
    const here = desk.addresses.href(address);
    if (!linked.has(here)) return view;
    const mark = (link: LinkView): LinkView => (link.address === here ? { ...link, current: true } : link);
    return { ...view, sections: view.sections.map(mark), years: view.years.map(mark) };
  };
}

function siteView(
  desk: Desk,
  plan: Plan,
  { theme, feeds, icon }: Pick<RenderContext, 'theme' | 'feeds' | 'icon'>,
): SiteView {
  const { site, addresses } = desk;
  const { language, dir, labels, words, foreign } = desk.tongue(site.language);
  const assets = Object.fromEntries(theme.assets.map(({ name, output }) => [name, addresses.href(`/${output}`)]));
  return {
    title: site.title,
    ...(site.description !== undefined && { description: site.description }),
    language,
    dir,
    home: addresses.href('/'),
    stylesheet: assets['style.css'] ?? '',
    assets,
    icon: icon ?? 'data:,',
    sections: plan.sections.map(({ name, address }) => ({ text: name, address: addresses.href(address) })),
    years: yearsOf(plan).map(({ term, address }) => ({ text: term?.name ?? '', address: addresses.href(address) })),
    feeds: feeds.get('/') ?? [],
    links: site.links.flatMap(({ text, url }) => {
      const address = linkTarget(url);
      return address === undefined ? [] : [{ text, address }];
    }),
    ...(site.publisher && { publisher: publisherOf(site.publisher) }),
    labels,
    words,
    foreign,
  };
}

function yearsOf(plan: Plan): ListPage[] {
  const years = plan.pages.filter((page): page is ListPage => page.kind === 'year' && page.number === 1);
  return years.sort((a, b) => Number(b.term?.slug) - Number(a.term?.slug));
}

function publisherOf({ name, url }: { readonly name: string; readonly url?: string }): SiteView['publisher'] & object {
  const address = linkTarget(url);
  return address === undefined ? { name } : { name, url: address };
}
