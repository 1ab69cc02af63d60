import { byline, card, kicker, time } from './card.js';
import { page } from './page.js';
import { escapeText, minutesOf, nameOf, site, slug } from './site.js';

/** The page of an article, with its neighbours and related articles. */
export function article(data, articles, relatedTo, lists) {
  const index = indexOf(articles).get(data.page.url);
  const item = articles[index];
  const [newer, older] = [articles[index - 1], articles[index + 1]];
  const headings = [...data.content.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, text]) => `<li>${text}</li>`);
  const html = `<article class="story h-entry">
<header>
${kicker(data)}
<h1 class="p-name">${escapeText(data.title)}</h1>
<p class="standfirst p-summary">${escapeText(data.summary)}</p>
${byline(data)}
<p class="times"><span>Published ${time(data.page.date)}</span> <span>${minutesOf(item)} min read</span></p>
<data class="u-url" value="${site.url}${data.page.url.slice(1)}"></data>
</header>
<details class="toc"><summary>Contents</summary><ul>${headings.join('')}</ul></details>
<div class="body e-content">
${data.content}
</div>
<div class="tags"><p class="label">Tags</p><ul>${data.tags.map((tag) => `<li><a class="p-category" rel="tag" href="/tags/${slug(tag)}/">${tag}</a></li>`).join('')}</ul></div>
</article>
<nav class="neighbours" aria-label="Older and newer articles">
${older === undefined ? '' : `<a rel="prev" href="${older.url}"><span class="label">Older</span> ${escapeText(older.data.title)}</a>`}
${newer === undefined ? '' : `<a rel="next" href="${newer.url}"><span class="label">Newer</span> ${escapeText(newer.data.title)}</a>`}
</nav>
<section class="block"><h2>Related</h2><div class="grid even">${relatedTo(item)
    .map((one) => card(one, 3))
    .join('')}</div></section>`;
  return page({
    title: data.title,
    address: data.page.url,
    description: data.summary,
    html,
    lists,
    head: head(data),
  });
}

const known = new WeakMap();
function indexOf(articles) {
  if (!known.has(articles)) known.set(articles, new Map(articles.map(({ url }, index) => [url, index])));
  return known.get(articles);
}

function head({ title, summary, authors, categories, tags, page: { url, date } }) {
  const at = date.toISOString();
  const address = `${site.url}${url.slice(1)}`;
  const writers = authors.map((id) => ({ '@type': 'Person', name: nameOf(id), url: `${site.url}authors/${id}/` }));
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    url: address,
    description: summary,
    datePublished: at,
    dateModified: at,
    inLanguage: 'en',
    author: writers,
    articleSection: categories,
    keywords: tags,
  };
  const trail = [site.title, categories[0], title].map((name, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
  }));
  const crumbs = { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: trail };
  return `<meta property="article:published_time" content="${at}">
${tags.map((tag) => `<meta property="article:tag" content="${escapeText(tag)}">`).join('\n')}
<script type="application/ld+json">${JSON.stringify(facts)}</script>
<script type="application/ld+json">${JSON.stringify(crumbs)}</script>`;
}
