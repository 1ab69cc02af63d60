import { escapeText, minutesOf, nameOf, slug } from './site.js';

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** The sections of an article as links. */
export const kicker = ({ categories }) =>
  `<p class="kicker">${categories.map((name) => `<a class="p-category" href="/categories/${slug(name)}/">${name}</a>`).join(' · ')}</p>`;

/** The authors of an article as links. */
export const byline = ({ authors }) =>
  `<p class="byline">By ${authors.map((id) => `<a class="p-author h-card" rel="author" href="/authors/${id}/">${nameOf(id)}</a>`).join(' and ')}</p>`;

/** A date in words and for machines. */
export const time = (date) =>
  `<time class="dt-published" datetime="${date.toISOString()}">${inWords.format(date)}</time>`;

/** An article as it stands in a list. */
export const card = (item, level) => `<article class="card row h-entry">
<div>
${kicker(item.data)}
<h${level}><a class="u-url p-name" href="${item.url}">${escapeText(item.data.title)}</a></h${level}>
<p class="p-summary">${escapeText(item.data.summary)}</p>
${byline(item.data)}
<p class="times">${time(item.date)} <span>${minutesOf(item)} min read</span></p>
</div>
</article>`;
