import { escapeText, nameOf, site } from './site.js';

const addressOf = (path) => `${site.url}${path.slice(1)}`;

/** The newest articles in full text. */
export const feed = (articles) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${site.title}</title>
<link>${site.url}</link>
<description>${site.description}</description>
<language>en</language>
<atom:link rel="self" type="application/rss+xml" href="${site.url}index.xml"/>
${articles.slice(0, site.pageSize).map(item).join('\n')}
</channel>
</rss>
`;

const item = ({ url, date, data, content }) => `<item>
<title>${escapeText(data.title)}</title>
<link>${addressOf(url)}</link>
<guid isPermaLink="true">${addressOf(url)}</guid>
<pubDate>${date.toUTCString()}</pubDate>
${data.authors.map((id) => `<dc:creator>${nameOf(id)}</dc:creator>`).join('\n')}
${data.tags.map((tag) => `<category>${escapeText(tag)}</category>`).join('\n')}
<description>${escapeText(data.summary)}</description>
<content:encoded><![CDATA[${content}]]></content:encoded>
</item>`;

/** Addresses of all pages. */
export const sitemap = (articles, lists) => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${articles.map(({ url, date }) => entry(url, date)).join('\n')}
${lists.map(({ address, changed }) => entry(address, changed)).join('\n')}
</urlset>
`;

const entry = (path, date) =>
  `<url><loc>${addressOf(path)}</loc>${date === undefined ? '' : `<lastmod>${date.toISOString()}</lastmod>`}</url>`;

export const robots = () => `User-agent: *\nSitemap: ${site.url}sitemap.xml\n`;
