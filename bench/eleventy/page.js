import { escapeText, site, slug } from './site.js';

/** The frame of every page. */
export function page({ title, address, description = site.description, html, lists, changed, head }) {
  const url = `${site.url}${address.slice(1)}`;
  const isArticle = head !== undefined;
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${address === '/' ? site.title : `${escapeText(title)} – ${site.title}`}</title>
<meta name="description" content="${escapeText(description)}">
<meta name="robots" content="max-image-preview:large">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/assets/style.css">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="canonical" href="${url}">
<link rel="alternate" type="application/rss+xml" title="${site.title}" href="/index.xml">
<meta property="og:type" content="${isArticle ? 'article' : 'website'}">
<meta property="og:title" content="${escapeText(title)}">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="${site.title}">
<meta property="og:description" content="${escapeText(description)}">
<meta name="twitter:card" content="summary">
${head ?? collection(title, url, changed)}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="masthead">
<p class="nameplate"><a href="/">${site.title}</a></p>
<p class="motto">${site.description}</p>
<nav aria-label="Sections"><ul>
${site.sections.map((name) => `<li><a href="/categories/${slug(name)}/"${address === `/categories/${slug(name)}/` ? ' aria-current="page"' : ''}>${name}</a></li>`).join('\n')}
</ul></nav>
</header>
<main id="main" tabindex="-1">
${html}
</main>
<footer class="imprint">
<p class="nameplate"><a href="/">${site.title}</a></p>
<nav aria-label="Archive"><p class="label">Archive</p><ul>${yearsOf(lists)}</ul></nav>
<nav aria-label="Feeds"><ul><li><a href="/index.xml">${site.title}</a></li></ul></nav>
</footer>
</body>
</html>
`;
}

const known = new WeakMap();
function yearsOf(lists) {
  if (!known.has(lists)) {
    const years = lists.filter(({ isYear }) => isYear).sort((a, b) => (a.title < b.title ? 1 : -1));
    known.set(lists, years.map(({ title, address }) => `<li><a href="${address}">${title}</a></li>`).join('\n'));
  }
  return known.get(lists);
}

const collection = (name, url, changed) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name,
    inLanguage: 'en',
    isPartOf: { '@type': 'WebSite', name: site.title, url: site.url },
    dateModified: changed?.toISOString(),
  })}</script>`;
