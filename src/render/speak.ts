import { foreignLabels } from '../labels/foreign.ts';
import type { LabelKey, Labels } from '../labels/label-key.ts';
import { labelsFor } from '../labels/labels.ts';
import { directionOf } from '../labels/language.ts';
import { phrase } from '../labels/phrase.ts';
import type { SafeHtml } from '../model/safe-html.ts';
import type { Site } from '../model/site.ts';
import { escapeHtml } from './escape.ts';

/** The labels of a page, and what they are where newsctl does not speak its language. */
export interface Speech {
  readonly labels: Labels;
  /** Languages of the labels that are not in the page's, by key. */
  readonly foreign: { readonly [key: string]: string };
  /** Labels as HTML: one that is not in the language of the page says in which it is. */
  readonly words: { readonly [key: string]: SafeHtml };
  /** A label with facts in it, as text. */
  readonly say: (key: LabelKey, facts: Facts) => string;
  /** The same as HTML. Facts in words are in the language of the page. */
  readonly sayHtml: (key: LabelKey, facts: Facts) => SafeHtml;
}

export type Facts = Readonly<Record<string, string | number>>;

/** Makes the speech of a site's pages in `language`. */
export function speak(language: string, site: Pick<Site, 'language' | 'labels'>): Speech {
  const labels = labelsFor(language, site.labels);
  const foreign = foreignLabels(language, site);
  const marked = (key: string, html: string): SafeHtml => {
    const other = foreign[key];
    return (other === undefined ? html : `<span${langOf(other)}>${html}</span>`) as SafeHtml;
  };
  const say = (key: LabelKey, facts: Facts): string => phrase(labels, foreign[key] ?? language, key, facts);
  return {
    labels,
    foreign,
    words: Object.fromEntries(Object.entries(labels).map(([key, text]) => [key, marked(key, escapeHtml(text))])),
    say,
    sayHtml: (key, facts) => {
      if (foreign[key] === undefined) return escapeHtml(say(key, facts)) as SafeHtml;
      // The label is escaped with its `{names}`, which are filled with HTML afterwards.
      const escaped = Object.fromEntries(Object.entries(labels).map(([name, text]) => [name, escapeHtml(text)]));
      const texts = Object.entries(facts).map(([name, fact]) => [
        name,
        typeof fact === 'string' ? `<bdi${langOf(language)}>${escapeHtml(fact)}</bdi>` : fact,
      ]);
      return marked(key, phrase(escaped, foreign[key] ?? language, key, Object.fromEntries(texts)));
    },
  };
}

const langOf = (language: string): string => ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`;
