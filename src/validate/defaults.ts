import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Defaults, ValidationContext } from './context.ts';
import { deskFor, startFindings, toldBy } from './desk.ts';
import { fields, isFieldKey } from './fields.ts';
import { reportUnknown } from './missing.ts';
import { readOwnField } from './own-fields.ts';
import { pickEntries } from './picks.ts';
import { siteKeysOf } from './site-keys.ts';
import { isEmpty } from './text.ts';

/** Checks the `_defaults.yaml` of one folder, so that its mistakes are told once and not for every article below it. */
export function validateDefaults(
  { source, frontMatter }: Defaults,
  context: Omit<ValidationContext, 'defaults'>,
): readonly Diagnostic[] {
  const findings = startFindings();
  const whole: ValidationContext = { ...context, defaults: [] };
  const keys = siteKeysOf(context.site);
  const picks = pickEntries(source, frontMatter, [], keys);
  reportUnknown(picks.unknown, keys, deskFor(source, '', whole, findings, false));
  for (const { kind, name, entry } of picks.byName.values()) {
    const desk = deskFor(source, entry.key.text, whole, findings, false);
    if (kind === 'own') {
      const schema = context.site.fields.get(name);
      if (schema !== undefined) readOwnField(schema, entry.value, entry.key, desk);
    } else if (!isFieldKey(name)) {
    } else if ('single' in fields[name]) {
      desk.report('not-for-defaults', entry.key, entry.key.text);
    } else if (isEmpty(entry.value)) {
      desk.report('empty-value', entry.key, entry.key.text);
    } else {
      fields[name].read(entry.value, desk);
    }
  }
  return toldBy(findings);
}
