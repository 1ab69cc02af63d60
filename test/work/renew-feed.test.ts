import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutFeed } from '../../src/feed/cut-feed.ts';
import { makeFeedRenderer } from '../../src/feed/render-feed.ts';
import { type Feed, type FeedFormat, feedFormats } from '../../src/model/feed.ts';
import { holdsTextAsBefore, renewFeed, textAsBefore } from '../../src/work/renew-feed.ts';
import { aBody, anArticle, aSite, planOf } from '../plan/make-article.ts';
import { plainSite } from '../support/plain.ts';

const site = aSite({ feeds: { ...plainSite.feeds, sections: [], tags: [] } });

/** A feed of articles with these texts, in any format. */
function feedOf(texts: readonly string[]): (format: FeedFormat) => string {
  const articles = texts.map((_, at) =>
    anArticle({ path: `articles/${at}.md`, body: aBody({ ref: { store: 0, at, length: 0 } }) }),
  );
  const get = (ref: object): string => ('at' in ref ? (texts[ref.at as number] ?? '') : '');
  const render = makeFeedRenderer({ site, bodies: { get }, addressOf: () => undefined });
  const { feeds } = planOf(articles, site);
  return (format) => [...render(format, feeds[0] as Feed)].join('');
}

const nasty = ['<item>', '<item>\n<title>', '<entry>', '\n{"id":', '</feed>', ']]>', '', '<p>a</p>', 'č', '&lt;item>'];
const someText = fc.array(fc.constantFrom(...nasty), { maxLength: 4 }).map((parts) => parts.join(' '));
const edits = fc.array(fc.record({ before: someText, after: fc.option(someText, { nil: undefined }) }), {
  minLength: 1,
  maxLength: 6,
});

test.each(feedFormats)(
  'of a feed in %s with new texts among old ones comes what a whole new one would be',
  (format) => {
    let renewed = 0;
    fc.assert(
      fc.property(edits, (list) => {
        const was = list.map(({ before }) => before);
        const is = list.map(({ before, after }) => after ?? before);
        const key = (text: string) => `<p>key of ${Buffer.from(text).toString('hex')}</p>`;
        const text = renewFeed(format, {
          published: feedOf(was)(format),
          before: feedOf(was.map(key))(format),
          after: feedOf(is.map(key))(format),
          changed: feedOf(
            list.map(({ before, after }) => (after === undefined || after === before ? textAsBefore : after)),
          )(format),
        });
        if (text === undefined) return;
        renewed++;
        expect(text).toBe(feedOf(is)(format));
      }),
      { numRuns: 300 },
    );
    // Only what looks like the beginning of an entry stands in the way.
    expect(renewed).toBeGreaterThan(format === 'json' ? 299 : 40);
  },
);

test.each(feedFormats)('a feed in %s is cut before each of its entries, and nothing is lost', (format) => {
  const text = feedOf(['<p>one</p>', '<p>two</p>', '<p>three</p>'])(format);
  const parts = cutFeed(format, text);
  expect(parts).toHaveLength(4);
  expect(parts.join('')).toBe(text);
  for (const part of parts.slice(1)) expect(part).toMatch(/tag:example\.org,2026:articles\/\d\.md/);
});

test('a text that nobody made again is seen, however the format writes it', () => {
  for (const format of feedFormats) expect(holdsTextAsBefore(feedOf([textAsBefore])(format))).toBe(true);
  const forms = { published: 'old', before: 'a', after: 'b', changed: textAsBefore };
  expect(renewFeed('rss', forms)).toBeUndefined();
  expect(renewFeed('rss', { ...forms, published: '<item>\n<title>' })).toBeUndefined();
});
