import { createHash } from 'node:crypto';
import type { FeedInput } from '../feed/feed-input.ts';
import type { LiveArticle } from '../model/article.ts';
import type { Before } from '../model/before.ts';
import { type BodyRef, linkMark } from '../model/body.ts';
import type { Draft } from '../model/draft.ts';
import type { FileContent, OutputFile } from '../model/output.ts';

type Make = (bodies: FeedInput['bodies']) => Iterable<OutputFile>;

/** Drafts files that hold texts of `articles`. Each is written twice: first with the key of each text in place of the text, which makes it the key
 *  of itself, without a text being fetched. */
export function* draftTexts(
  make: Make,
  articles: Iterable<LiveArticle>,
  bodies: FeedInput['bodies'],
  before: Pick<Before, 'bodyKey'> | undefined,
  sketchOf?: (path: string) => string | undefined,
): Generator<Draft> {
  const articleOf = new Map(Array.from(articles, (article) => [article.body.ref, article]));
  let isKnown = true;
  const standIn = (ref: BodyRef): string => {
    const article = articleOf.get(ref);
    const key = article && before?.bodyKey(article.path);
    isKnown &&= key !== undefined;
    return article === undefined ? '' : textOfKeys(key ?? '', article);
  };
  const stands = make({ get: standIn })[Symbol.iterator]();
  for (const { path, role, content } of make(bodies)) {
    const stand = stands.next().value as OutputFile;
    let whole: string | undefined;
    const key = (): string | undefined => {
      const found = before && keyOf(whole === undefined ? stand : { ...stand, content: whole });
      return isKnown ? found : undefined;
    };
    const standIn = (): string | undefined => {
      whole ??= [...piecesOf(stand)].join('');
      return isKnown ? whole : undefined;
    };
    const sketch = sketchOf && (() => sketchOf(path));
    yield { path, role, key, ...(sketch && { sketch }), standIn, make: () => content as FileContent };
  }
}

/** With every kind of address in it that is made absolute. */
function textOfKeys(key: string, { body }: LiveArticle): string {
  const links = body.links.map((_, index) => `<a href="${linkMark(index)}">${index}</a>`);
  return `<p>${key} <a href="#key">1</a><a href="/key">2</a>${links.join('')}</p>`;
}

function keyOf(file: OutputFile): string {
  const sum = createHash('sha256').update(`feed ${file.path}\n`);
  for (const piece of piecesOf(file)) sum.update(piece);
  return sum.digest('base64url');
}

function piecesOf({ content }: OutputFile): Iterable<string> {
  if (typeof content === 'string') return [content];
  return typeof content === 'object' && 'pieces' in content ? content.pieces : [];
}
