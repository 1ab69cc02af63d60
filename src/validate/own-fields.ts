import type { JsonValue } from '../model/json.ts';
import type { FrontMatterNode } from '../model/source.ts';
import type { StandardIssue, StandardResult, StandardSchema } from '../model/standard-schema.ts';
import type { Desk, Span } from './desk.ts';
import { plainValue } from './plain-value.ts';
import { settled } from './settled-value.ts';

/** Runs a site's own schema on a value, or on nothing where the article has none; each issue is reported at the part it is about. */
export function readOwnField(
  schema: StandardSchema,
  node: FrontMatterNode | undefined,
  nowhere: Span,
  desk: Desk,
): JsonValue | undefined {
  const span = node ?? nowhere;
  const result = run(schema, node === undefined ? undefined : plainValue(node));
  if ('crash' in result) {
    desk.report('invalid-field', span, desk.key, `its schema failed: ${result.crash}`);
    return undefined;
  }
  if ('later' in result) {
    desk.report('async-schema', span, desk.key);
    return undefined;
  }
  if (result.issues !== undefined) {
    for (const issue of result.issues) reportIssue(issue, node, span, desk);
    return undefined;
  }
  if (result.value === undefined) return undefined;
  const value = settled(result.value);
  if (value === undefined)
    desk.report('invalid-field', span, desk.key, 'its schema returns what cannot be written as JSON');
  return value;
}

function run(schema: StandardSchema, value: unknown): StandardResult | { crash: string } | { later: true } {
  try {
    const result = schema['~standard'].validate(value);
    if (!('then' in result)) return result;
    // Nobody waits for it, so that a later failure of it must not end the program.
    result.then(undefined, () => undefined);
    return { later: true };
  } catch (error) {
    return { crash: error instanceof Error ? error.message : String(error) };
  }
}

function reportIssue(issue: StandardIssue, root: FrontMatterNode | undefined, nowhere: Span, desk: Desk): void {
  let node = root;
  const names: string[] = [];
  for (const step of issue.path ?? []) {
    const key = String(typeof step === 'object' ? step.key : step);
    names.push(key);
    const next = node === undefined ? undefined : childOf(node, key);
    if (next === undefined) break;
    node = next;
  }
  desk.report('invalid-field', node ?? nowhere, [desk.key, ...names].join('.'), issue.message);
}

function childOf(node: FrontMatterNode, key: string): FrontMatterNode | undefined {
  if (node.kind === 'list') return node.items[Number(key)];
  return node.kind === 'map' ? node.entries.find((entry) => entry.key.text === key)?.value : undefined;
}
