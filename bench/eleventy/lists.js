import { card } from './card.js';
import { nameOf, site, slug } from './site.js';

/** Articles, newest first. */
export const byNewest = (articles) => [...articles].sort((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));

/** Every page of every list: home, sections, tags, authors, years, months. */
export function listPages(articles) {
  const groups = { categories: new Map(), tags: new Map(), authors: new Map(), years: new Map(), months: new Map() };
  for (const article of articles) {
    for (const [kind, terms] of Object.entries(groups)) {
      for (const term of article.data[kind] ?? []) {
        if (!terms.has(term)) terms.set(term, []);
        terms.get(term).push(article);
      }
    }
  }
  return [
    ...paged({ title: site.title, address: '/', articles, blocks: () => blocksOf(groups.categories) }),
    ...Object.entries(groups).flatMap(([kind, terms]) =>
      [...terms].flatMap(([term, list]) => {
        const title = kind === 'authors' ? nameOf(term) : String(term);
        const months = kind === 'years' ? [...groups.months.keys()].filter((month) => month.startsWith(term)) : [];
        return [
          ...paged({
            kind,
            title,
            address: `/${kind}/${slug(String(term))}/`,
            articles: list,
            months,
            blocks: () => '',
          }),
        ];
      }),
    ),
  ];
}

const blocksOf = (sections) =>
  site.sections
    .filter((name) => sections.has(name))
    .map((name) => {
      const cards = sections
        .get(name)
        .slice(0, 3)
        .map((one) => card(one, 3))
        .join('');
      return `<section class="block"><h2><a href="/categories/${slug(name)}/">${name}</a></h2><div class="grid led">${cards}</div></section>`;
    })
    .join('\n');

function* paged({ kind, title, address, articles, months = [], blocks }) {
  const of = Math.max(1, Math.ceil(articles.length / site.pageSize));
  const at = (number) => (number === 1 ? address : `${address}page/${number}/`);
  for (let number = 1; number <= of; number++) {
    const here = articles.slice((number - 1) * site.pageSize, number * site.pageSize);
    const head = `<header class="list-head"><p class="kicker">${kind}</p><h1 class="p-name">${title}</h1><p class="times">${articles.length} articles</p></header>`;
    const monthLinks = months.map((month) => `<li><a href="/months/${month}/">${month}</a></li>`).join('');
    const html = () => `<div class="h-feed">${kind === undefined ? '' : head}
${number === 1 && monthLinks !== '' ? `<nav class="months" aria-label="Months"><ul>${monthLinks}</ul></nav>` : ''}
<div class="river">${here.map((one) => card(one, 2)).join('\n')}</div>
${number === 1 ? blocks() : ''}
${of === 1 ? '' : paging(number, of, at)}
</div>`;
    yield { kind, title, address: at(number), html, changed: here[0]?.date, isYear: kind === 'years' && number === 1 };
  }
}

function paging(number, of, at) {
  const near = Array.from({ length: of }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === of || Math.abs(one - number) <= 2,
  );
  const links = near.map(
    (one) => `<li><a href="${at(one)}"${one === number ? ' aria-current="page"' : ''}>${one}</a></li>`,
  );
  const previous = number > 1 ? `<li><a rel="prev" href="${at(number - 1)}">Previous</a></li>` : '';
  const next = number < of ? `<li><a rel="next" href="${at(number + 1)}">Next</a></li>` : '';
  return `<nav class="paging" aria-label="Pages"><p>Page ${number} of ${of}</p><ul>${previous}${links.join('')}${next}</ul></nav>`;
}
