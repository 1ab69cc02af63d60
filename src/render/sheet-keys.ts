import { hash } from 'node:crypto';
import type { LiveArticle } from '../model/article.ts';
import type { Before } from '../model/before.ts';
import type { RenderContext } from './context.ts';
import { makeTemplateKeys } from './template-keys.ts';
import type { TemplateView } from './view.ts';

/** Everything that the bytes of a page are made of. */
export interface Sheet {
  readonly template: string;
  /** How messages name the page. */
  readonly name: string;
  /** Without the text of the article. */
  readonly view: TemplateView;
  /** Whose text belongs into the view. */
  readonly article?: LiveArticle;
}

/** Makes a function that gives the key of a sheet: equal keys, equal bytes. Without a key, where the text is not known, a page has to be rendered. */
export function makeSheetKeys(
  { theme, addressOf, strict }: Pick<RenderContext, 'theme' | 'addressOf' | 'strict'>,
  { bodyKey }: Before,
): (sheet: Sheet) => string | undefined {
  const templateKey = makeTemplateKeys(theme);
  const keys = new WeakMap<object, string>();
  /** For what many pages share. */
  const keyOf = (value: object | undefined): string => {
    if (value === undefined) return '';
    const known = keys.get(value);
    if (known !== undefined) return known;
    const key = digest(JSON.stringify(value));
    keys.set(value, key);
    return key;
  };
  return ({ template, view, article }) => {
    const { site, labels, words, foreign, list, article: shown, page, ...own } = view;
    const { structuredData, ...head } = page;
    const parts: unknown[] = [templateKey(template), strict, keyOf(site), keyOf(labels), keyOf(words), keyOf(foreign)];
    parts.push(own, head);
    if (list !== undefined) {
      const { articles, groups, ...rest } = list;
      const groupKeys = groups.map(({ articles: cards, ...group }) => [group, cards.map(keyOf)]);
      parts.push(rest, articles.map(keyOf), groupKeys);
    }
    if (shown !== undefined && article !== undefined) {
      const text = bodyKey(article.path);
      if (text === undefined) return undefined;
      const { related, ...rest } = shown;
      const links = article.body.links.map(({ path }) => addressOf(path) ?? '');
      parts.push(rest, related.map(keyOf), text, links);
    }
    // What is JSON already stands beside the rest: within it every quote would be escaped.
    return digest(`${JSON.stringify(parts)}\n${structuredData.join('\n')}`);
  };
}

const digest = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);
