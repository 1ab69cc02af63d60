import { createHash } from 'node:crypto';
import type { FeedInput } from '../feed/feed-input.ts';
import type { LiveArticle } from '../model/article.ts';
import type { Before } from '../model/before.ts';
import { type BodyRef, linkMark } from '../model/body.ts';
import { asBefore, type OutputFile } from '../model/output.ts';
import type { Edition } from './edition.ts';

type Feeds = (bodies: FeedInput['bodies']) => Iterable<OutputFile>;

/** Makes feeds without fetching the texts in them, where they are what they were. A feed is written twice: first with the key of each text
 *  in place of the text, which makes it the key of itself. */
export function* feedsUnlessCurrent(feeds: Feeds, { job, plan }: Edition, before: Before): Generator<OutputFile> {
  const articles = new Map(plan.articles.map((article) => [article.body.ref, article]));
  let isKnown = true;
  const standIn = (ref: BodyRef): string => {
    const article = articles.get(ref);
    const key = article && before.bodyKey(article.path);
    isKnown &&= key !== undefined;
    return article === undefined ? '' : textOfKeys(key ?? '', article);
  };
  const drafts = feeds({ get: standIn })[Symbol.iterator]();
  for (const file of feeds(job.bodies)) {
    const key = keyOf(drafts.next().value);
    yield isKnown && before.isCurrent(file.path, key) ? { ...file, content: asBefore } : file;
  }
}

/** With every kind of address in it that is made absolute. */
function textOfKeys(key: string, { body }: LiveArticle): string {
  const links = body.links.map((_, index) => `<a href="${linkMark(index)}">${index}</a>`);
  return `<p>${key} <a href="#key">1</a><a href="/key">2</a>${links.join('')}</p>`;
}

function keyOf({ path, content }: OutputFile): string {
  const sum = createHash('sha256').update(`feed ${path}\n`);
  if (typeof content === 'string') sum.update(content);
  else if (typeof content === 'object' && 'pieces' in content) for (const piece of content.pieces) sum.update(piece);
  return sum.digest('base64url');
}
