import type { TemplateFacts } from '../diagnostics/catalogue/template.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { placeAt, placeOfFile } from '../diagnostics/place.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { callersOf } from './callers.ts';
import { describeError } from './describe-error.ts';
import type { UnknownTemplate } from './engine.ts';
import { findNeedle, type Span } from './find-needle.ts';
import type { Theme } from './theme.ts';
import type { TemplateFailure, TemplatePlace } from './traced-engine.ts';

/** Makes the diagnostic of a template that failed. `page` is the source or address of what was being rendered. */
export function explainFailure(theme: Theme, failure: TemplateFailure, page: string | undefined): Diagnostic {
  const { error, frames } = failure;
  const calledFrom = callersOf(theme, frames);
  const facts: TemplateFacts = { calledFrom, ...(page !== undefined && { rendering: page }) };
  const missing = unknownTemplateOf(error);
  if (missing) {
    const span = spanOf(theme, frames[0], (source, offset) => findNeedle(source, offset, missing.asked));
    return diagnose(
      'unknown-template',
      placeOf(theme, frames[0], span, page),
      missing.unknownTemplate,
      nearest(theme, missing),
      facts,
    );
  }
  const { what, needles, helpFor } = describeError(error);
  const span = spanOf(theme, frames[0], (source, offset) => firstNeedle(source, offset, needles));
  return diagnose('template-error', placeOf(theme, frames[0], span, page), what, helpFor?.(span?.context), facts);
}

type Locate = (source: string, offset: number) => Span;

function spanOf(theme: Theme, frame: TemplatePlace | undefined, locate: Locate): Span | undefined {
  const source = frame && theme.templates.get(frame.name);
  return source && locate(source.text, frame.offset);
}

/** Without a template to point at, the article or page that asked for it. */
function placeOf(theme: Theme, frame: TemplatePlace | undefined, span: Span | undefined, page = 'templates'): Place {
  const source = frame && theme.templates.get(frame.name);
  return source && span ? placeAt(source, span.start, span.end) : placeOfFile(page);
}

function firstNeedle(source: string, offset: number, needles: readonly (string | RegExp)[]): Span {
  for (const needle of needles) {
    const found = findNeedle(source, offset, needle);
    if (found.found) return found;
  }
  return findNeedle(source, offset, /[^\s]+/);
}

const unknownTemplateOf = (error: unknown): UnknownTemplate | undefined => {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'unknownTemplate' in cause
    ? (cause as UnknownTemplate)
    : undefined;
};

function nearest(theme: Theme, { unknownTemplate }: UnknownTemplate): string | undefined {
  const names = [...theme.templates.keys()];
  const stem = unknownTemplate.slice(unknownTemplate.lastIndexOf('/'));
  return didYouMean(unknownTemplate, names) ?? names.find((name) => name.endsWith(stem));
}
