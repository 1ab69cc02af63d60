import { Eta, type EtaConfig, type TemplateFunction } from 'eta/core';
import { cheapIncludes, findTemplate, makeCompiler } from './engine.ts';
import { escapeHtml } from './escape.ts';
import { findSyntaxMistake, type SyntaxMistake } from './syntax-error.ts';
import { contentOffsets } from './template-tags.ts';
import type { Theme } from './theme.ts';
import type { TemplateView } from './view.ts';

/** A place in a template: its name and the offset of the content of the tag that was running. */
export interface TemplatePlace {
  readonly name: string;
  readonly offset: number;
}

/** What went wrong in a template. */
export interface TemplateFailure {
  readonly error: unknown;
  /** Where, innermost first: the failing tag, then the tag that included its template, and so on. Empty when the first template is missing. */
  readonly frames: readonly TemplatePlace[];
}

/** An engine that knows at any time which tag of which template is running. Slower; for failures and for strict builds. */
export interface TracedEngine {
  readonly render: (name: string, view: TemplateView) => string | TemplateFailure;
  /** The running tag and those that included it, innermost first. */
  readonly running: () => readonly TemplatePlace[];
  /** Compiles the templates that no page has used; gives those that cannot be. */
  readonly compileRest: () => readonly TemplateFailure[];
}

/** Makes a traced engine; `watch` may put a watching object in front of what each template is given. */
export function makeTracedEngine(theme: Theme, watch: <T extends object>(data: T) => T = (data) => data): TracedEngine {
  const running: Running[] = [];
  let failure: TemplateFailure | undefined;
  const places = (): TemplatePlace[] => running.map(({ filepath, at }) => ({ name: filepath, offset: at })).reverse();
  const eta = new Eta({
    debug: true,
    escapeFunction: escapeHtml,
    plugins: [offsetsForLines(), tellTags, cheapIncludes],
  });
  eta.RuntimeErr = (error) => {
    throw error;
  };
  const compileOnce = makeCompiler(eta, theme);
  /** Errors pass through every template above; only the first to see one knows the whole chain. */
  const noted = (error: unknown, frames: readonly TemplatePlace[]): unknown => {
    if (failure?.error !== error) failure = { error, frames };
    return error;
  };
  const mistakes = new Map<string, SyntaxMistake>();
  const mistakeOf = (name: string, error: unknown): SyntaxMistake => {
    const mistake = mistakes.get(name) ?? findSyntaxMistake(eta, theme.templates.get(name)?.text ?? '', error);
    mistakes.set(name, mistake);
    return mistake;
  };
  const tried = new Set<string>();
  const compile = (name: string): TemplateFunction => {
    tried.add(name);
    try {
      return compileOnce(name);
    } catch (cause) {
      const { what, offset } = mistakeOf(name, cause);
      const error = new SyntaxError(what, { cause });
      throw noted(error, [{ name, offset }, ...places()]);
    }
  };
  eta.render = (template, data, meta) => {
    if (typeof template !== 'string') return template.call(eta, data, meta);
    const name = findTemplate(theme, template, meta?.filepath);
    const options: Running = { filepath: name, at: 0 };
    const run = compile(name);
    running.push(options);
    try {
      return run.call(eta, watch(data), options);
    } catch (error) {
      throw noted(error, places());
    } finally {
      running.pop();
    }
  };
  const attempt = <T>(work: () => T): T | TemplateFailure => {
    failure = undefined;
    running.length = 0;
    try {
      return work();
    } catch (error) {
      return failure ?? { error, frames: [] };
    }
  };
  return {
    running: places,
    render: (name, view) => attempt(() => eta.render(name, view)),
    compileRest: () =>
      [...theme.templates.keys()]
        .filter((name) => !tried.has(name))
        .map((name) => attempt(() => compile(name)))
        .filter((result): result is TemplateFailure => typeof result === 'object'),
  };
}

/** The options of one call of one template; the compiled template keeps `at` current. */
interface Running {
  readonly filepath: string;
  at: number;
}

type Plugin = EtaConfig['plugins'][number];
type Tag = { lineNo?: number; val: string };

/** With `debug`, Eta writes the line of each tag into the code. Here it writes the offset of the tag's content instead: exact to the column. */
function offsetsForLines(): Plugin {
  let source = '';
  return {
    processTemplate: (text) => {
      source = text;
      return text;
    },
    processAST: (tree) => {
      const tags = tree.filter((node) => typeof node === 'object') as Tag[];
      const offsets = contentOffsets(
        source,
        tags.map(({ val }) => val),
      );
      for (const [index, tag] of tags.entries()) tag.lineNo = offsets[index] ?? 0;
      return tree;
    },
  };
}

/** Lets the running template tell its tag to whoever holds its options. */
const tellTags = {
  processFnString: (code: string): string => code.replace(/^__eta\.line=(\d+)$/gm, '__eta.line=options.at=$1'),
};
