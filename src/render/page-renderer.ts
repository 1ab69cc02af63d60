import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Profile } from '../model/profile.ts';
import { makeEngine } from './engine.ts';
import { explainFailure } from './explain-failure.ts';
import { makeFailures } from './failures.ts';
import { makePassedNames } from './passed-names.ts';
import type { Theme } from './theme.ts';
import { makeTracedEngine, type TracedEngine } from './traced-engine.ts';
import { unknownVariables } from './unknown-variables.ts';
import type { TemplateView } from './view.ts';
import { makeWatch, type Watch } from './watch.ts';

/** Renders pages one by one and gathers what goes wrong. */
export interface PageRenderer {
  /** HTML of a page, or nothing when its template failed. `page` names it in messages: the article's source or the page's address. */
  readonly render: (template: string, view: TemplateView, page: string) => string | undefined;
  /** To be called once, after the last page. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** What went wrong since this was last asked: for those who look at single pages. */
  readonly take: () => readonly Diagnostic[];
}

/** Makes a renderer of one theme. It is fast until something fails; then it renders that page again with every tag traced. `strict` traces always and reports unknown names. */
export function makePageRenderer(theme: Theme, strict: boolean, profile?: Profile): PageRenderer {
  const failures = makeFailures();
  const engine = makeEngine(theme, profile);
  const { traced, watch } = makeTracing(theme, strict);
  const renderTraced = (template: string, view: TemplateView, page: string): string | undefined => {
    const result = traced.render(template, view);
    for (const warning of unknownVariables(theme, watch?.take() ?? [], page)) failures.add(warning);
    if (typeof result === 'string') return result;
    failures.add(explainFailure(theme, result, page));
    return undefined;
  };
  const render: PageRenderer['render'] = (template, view, page) => {
    if (strict) return renderTraced(template, view, page);
    try {
      return engine.render(template, view);
    } catch {
      return renderTraced(template, view, page);
    }
  };
  return {
    diagnostics: () => {
      if (strict) for (const failure of traced.compileRest()) failures.add(explainFailure(theme, failure, undefined));
      return failures.all();
    },
    take: failures.take,
    render: profile
      ? profile.around(
          'templates',
          profile.article(render, (_, _view, page) => page),
        )
      : render,
  };
}

function makeTracing(theme: Theme, strict: boolean): { readonly traced: TracedEngine; readonly watch?: Watch } {
  if (!strict) return { traced: makeTracedEngine(theme) };
  const watch = makeWatch(() => traced.running(), makePassedNames(theme));
  const traced: TracedEngine = makeTracedEngine(theme, watch.watch);
  return { traced, watch };
}
