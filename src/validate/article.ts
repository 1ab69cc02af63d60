import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { ArticleMatter, Comment } from '../model/article.ts';
import type { RawArticle } from '../model/source.ts';
import { completeMatter } from './complete.ts';
import type { ValidationContext } from './context.ts';
import type { Desk, Findings } from './desk.ts';
import { deskAt, deskFor, openingFence, startFindings, toldBy } from './desk.ts';
import type { FieldValues } from './fields.ts';
import { fields, isFieldKey } from './fields.ts';
import { reportMissing, reportUnknown } from './missing.ts';
import { checkCorrections, checkDates } from './order-of-dates.ts';
import { readOwnField } from './own-fields.ts';
import type { Pick, Picks } from './picks.ts';
import { pickEntries } from './picks.ts';
import { siteKeysOf } from './site-keys.ts';
import { readComments } from './sources.ts';
import { isEmpty } from './text.ts';

/** What became of an article's front matter. */
export interface Validated extends Outcome<ArticleMatter | undefined> {
  /** Whether the article says that it is a draft, known even when other keys are wrong. */
  readonly draft: boolean;
  /** The article with stand-ins for what is missing or wrong: only to look for mistakes in its Markdown, never to publish. */
  readonly sketch: ArticleMatter;
}

/** Reads every key of an article by the table of fields and completes it with defaults. The value is undefined when something that decides
 *  state, address, path or code is wrong or could not be read; mistakes a site may soften leave the wrong part out. */
export function validateArticle(raw: RawArticle, context: ValidationContext): Validated {
  const { source, frontMatter } = raw;
  const findings = startFindings([raw, ...context.defaults].some((layer) => layer.frontMatter.unread !== undefined));
  const keys = siteKeysOf(context.site);
  const picks = pickEntries(source, frontMatter, context.defaults, keys);
  const desk = deskFor(source, '', context, findings, false);
  reportUnknown(picks.unknown, keys, desk);
  for (const { lost, kept } of picks.passedOver) desk.report('two-names', lost.key, lost.key.text, kept.key.text);
  const values = readValues(picks, findings, desk);
  reportMissing(raw, values, picks, keys, desk);
  checkDates(values, (key) => picks.byName.get(key)?.entry.value ?? openingFence, desk);
  checkCorrections(picks.byName.get('corrections')?.entry.value, values, desk);
  const comments = commentsOf(values.comments, picks, context, findings, desk);
  const own = readOwn(picks, findings, desk);
  const sketch = completeMatter(Object.assign({}, values, { comments }), own, picks, desk);
  if (values.title === undefined || values.date === undefined) findings.failed = true;
  return {
    value: findings.failed ? undefined : sketch,
    diagnostics: toldBy(findings),
    draft: values.draft === true,
    sketch,
  };
}

function readValues(picks: Picks, findings: Findings, whole: Desk): FieldValues {
  const values: { [key: string]: unknown } = Object.create(null);
  for (const pick of picks.byName.values()) {
    if (!isFieldKey(pick.name) || pick.kind !== 'ours') continue;
    const { key, value } = pick.entry;
    const desk = deskOf(pick, findings, whole);
    if (isEmpty(value)) {
      const code = 'decides' in fields[pick.name] ? 'missing-value' : 'empty-value';
      desk.report(code, value.end > value.start ? value : key, key.text);
    } else values[pick.name] = fields[pick.name].read(value, desk);
  }
  return values as FieldValues;
}

// Mistakes in the defaults of a folder are told once, for the file that holds them.
const deskOf = ({ source, entry, fromDefaults }: Pick, findings: Findings, whole: Desk): Desk =>
  fromDefaults ? deskFor(source, entry.key.text, whole.context, findings, true) : deskAt(whole, entry.key.text);

function commentsOf(
  inside: readonly Comment[] | undefined,
  picks: Picks,
  context: ValidationContext,
  findings: Findings,
  desk: Desk,
): Comment[] {
  const beside = context.comments;
  if (beside === undefined) return [...(inside ?? [])];
  const pick = picks.byName.get('comments');
  if (pick !== undefined) desk.report('comments-twice', pick.entry.key, beside.source.path);
  return readComments(beside.node, deskFor(beside.source, 'comments', context, findings, false)) ?? [];
}

function readOwn(picks: Picks, findings: Findings, desk: Desk): ArticleMatter['fields'] {
  const own: { [name: string]: ArticleMatter['fields'][string] } = Object.create(null);
  for (const [name, schema] of desk.context.site.fields) {
    const pick = picks.byName.get(name);
    const at = pick?.kind === 'own' ? deskOf(pick, findings, desk) : deskAt(desk, name);
    const value = readOwnField(schema, pick?.entry.value, openingFence, at);
    if (value !== undefined) own[name] = value;
  }
  return own;
}
