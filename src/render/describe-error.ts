import { didYouMean } from '../words/did-you-mean.ts';
import { escapeRegExp } from './find-needle.ts';
import { viewKeys } from './view-keys.ts';

/** An error of a template in our words. */
export interface ErrorDescription {
  readonly what: string;
  /** What to mark in the tag, the best first. */
  readonly needles: readonly (string | RegExp)[];
  /** What to do; `context` is what the group `context` of the pattern matched. */
  readonly helpFor?: (context: string | undefined) => string;
}

/** Puts the words of V8 and Eta into ours, and says which part of the tag they are about. */
export function describeError(error: unknown): ErrorDescription {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SyntaxError) return syntaxError(message);
  if (error instanceof RangeError && message.startsWith('Maximum call stack')) return endless;
  return (
    ofNothing(message) ??
    notDefined(message) ??
    notCallable(message) ?? { what: message.split('\n', 1)[0] || 'the template failed', needles: [] }
  );
}

const endless: ErrorDescription = {
  what: 'templates include each other without end',
  needles: [/include/],
  helpFor: () => 'take out the `include` that leads back, or put a condition around it',
};

function syntaxError(message: string): ErrorDescription {
  if (message.startsWith('await is only valid')) {
    return {
      what: '`await` cannot stand in a template',
      needles: [word('await')],
      helpFor: () => 'a template has nothing to wait for: give it the value in a field of the article',
    };
  }
  return {
    what: `syntax error: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    needles: [],
    helpFor: () => 'every `<%` needs its `%>`, and every block that is opened its `<% } %>`',
  };
}

function ofNothing(message: string): ErrorDescription | undefined {
  const [, verb, nothing, property] =
    /^Cannot (read|set) properties of (undefined|null) \((?:reading|setting) '(.*)'\)/.exec(message) ?? [];
  if (!verb || property === undefined) return undefined;
  const name = escapeRegExp(property);
  return {
    what: `cannot ${verb} \`${property}\` of ${nothing}`,
    needles: [
      new RegExp(`(?<context>(?:[\\w$]+\\??\\.)*[\\w$]+)\\s*\\.\\s*${name}(?![\\w$])`),
      new RegExp(`[\\w$\\])]+\\s*\\.\\s*${name}(?![\\w$])`),
      new RegExp(`[\\w$]+\\[\\s*['"]?${name}`),
      word(property),
    ],
    helpFor: (object) => `test it first: \`<% if (${object ?? '…'}) { %> … <% } %>\``,
  };
}

function notDefined(message: string): ErrorDescription | undefined {
  const name = /^(\S+) is not defined$/.exec(message)?.[1];
  if (!name) return undefined;
  const meant = didYouMean(name, Object.keys(viewKeys.TemplateView));
  return {
    what: `\`${name}\` is not defined`,
    needles: [word(name)],
    helpFor: () => (meant ? `did you mean \`it.${meant}\`?` : 'everything a template is given stands in `it`'),
  };
}

function notCallable(message: string): ErrorDescription | undefined {
  const [, expression, rest] = /^(\S+) (is not (?:a function|iterable|a constructor).*)$/.exec(message) ?? [];
  if (!expression || !rest) return undefined;
  const last = expression.split('.').at(-1)?.replace(/\(.*$/, '') ?? expression;
  return { what: `\`${expression}\` ${rest}`, needles: [expression, word(last)] };
}

const word = (name: string): RegExp => new RegExp(`(?<![\\w$])${escapeRegExp(name)}(?![\\w$])`);
