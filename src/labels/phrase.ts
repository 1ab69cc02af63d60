import { numberInDigits } from './digits.ts';
import type { LabelKey } from './label-key.ts';
import { remember } from './remember.ts';

/** Fills the `{names}` of a label with facts; numbers get separators, so years are given as text. A label with variants
 *  (`comments.one`, `comments.few` …) is chosen by the plural rules of `language`, the labels' own, for the fact `count`. A name without a fact stays
 *  as it is; a label that does not exist is empty. */
export function phrase(
  labels: LabelTexts,
  language: string,
  key: LabelKey,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  const hasVariants = labels[`${key}.other`] !== undefined;
  const label = hasVariants ? variantOf(labels, language, key, Number(facts.count)) : labels[key];
  return (label ?? '').replace(/\{(\w+)\}/g, (name, fact: string) => {
    const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    if (value === undefined) return name;
    return typeof value === 'number' ? numberInDigits(value, language) : value;
  });
}

interface LabelTexts {
  readonly [key: string]: string;
}

function variantOf(labels: LabelTexts, language: string, key: LabelKey, count: number): string | undefined {
  const other = labels[`${key}.other`];
  return labels[`${key}.${pluralRulesOf(language).select(count)}`] ?? other;
}

const pluralRulesOf = remember((language) => new Intl.PluralRules(language));
