import { type Code, catalogue } from '../diagnostics/catalogue.ts';
import { ruleOf } from '../diagnostics/severity.ts';
import { codesByArea, explanationOf } from '../explain/index.ts';
import { explainList, explainPage } from '../report/explain-page.ts';
import { jsonDocument } from '../report/json.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { type Context, type ExitCode, exitCodes } from './context.ts';
import { tellRefusal } from './tell-refusal.ts';

/** Explains a code, or lists them all. An unknown code is a usage error, with the one that may be meant. */
export function explain(context: Context, code: string | undefined): ExitCode {
  if (code === undefined) {
    if (context.format === 'json') {
      const codes = codesByArea().flatMap(({ area, codes }) => codes.map((one) => ({ area, ...entryOf(one) })));
      context.print(jsonDocument({ ok: true, codes, diagnostics: [] }));
    } else context.print(explainList(context.outTerminal));
    return exitCodes.done;
  }
  if (!isCode(code)) {
    const meant = didYouMean(code, Object.keys(catalogue));
    const hint = meant === undefined ? 'newsctl explain lists them all' : `did you mean ${meant}?`;
    return tellRefusal(context, { message: `there is no code ${JSON.stringify(code)}: ${hint}` }, exitCodes.usage);
  }
  if (context.format === 'json') context.print(jsonDocument({ ok: true, ...entryOf(code), diagnostics: [] }));
  else context.print(explainPage(code, context.outTerminal));
  return exitCodes.done;
}

const isCode = (code: string): code is Code => Object.hasOwn(catalogue, code);

const entryOf = (code: Code) => ({ code, severity: ruleOf(code)?.severity, ...explanationOf(code) });
