import { diagnose } from '../diagnostics/diagnostic.ts';
import type { FrontMatterKey } from '../model/front-matter-keys.ts';
import { frontMatterKeys } from '../model/front-matter-keys.ts';
import type { Site } from '../model/site.ts';
import type { StandardSchema } from '../model/standard-schema.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { ConfigNode } from './node.ts';
import type { Reader } from './reader.ts';

const own: ReadonlySet<string> = new Set(frontMatterKeys);

// What an article must have, and what decides whether it is shown. All else may mean something different in an archive: every Jekyll post
// has `layout: post`, and many have `comments: true`.
const neverIgnored: ReadonlySet<string> = new Set<FrontMatterKey>(['title', 'date', 'draft', 'embargo', 'expires']);

/** The site's own keys with their schemas, the foreign names of ours, and the keys to pass over. */
export function readFrontMatterOptions(
  reader: Reader,
  found: { readonly fields?: ConfigNode; readonly fieldNames?: ConfigNode; readonly ignoreFields?: ConfigNode },
): Pick<Site, 'fields' | 'fieldNames' | 'ignoreFields'> {
  const fields = readFields(reader, found.fields);
  const fieldNames = readFieldNames(reader, found.fieldNames, fields);
  const ignoreFields = new Set(
    reader.list(found.ignoreFields, (item) => {
      const key = reader.text(item);
      if (key === undefined || !neverIgnored.has(key)) return key;
      reader.diagnostics.push(diagnose('config-field-taken', item.place(), key, 'ignored'));
      return undefined;
    }),
  );
  return { fields, fieldNames, ignoreFields };
}

function readFields(reader: Reader, node: ConfigNode | undefined): ReadonlyMap<string, StandardSchema> {
  const fields = new Map<string, StandardSchema>();
  for (const { key, keyPlace, value } of reader.map(node)) {
    if (own.has(key)) {
      reader.diagnostics.push(diagnose('config-field-taken', keyPlace(), key, 'declared again'));
      continue;
    }
    const schema = 'value' in value ? value.value : undefined;
    if (isSchema(schema)) fields.set(key, schema);
    else {
      const help =
        'give it a schema of zod, valibot, arktype or another library of standardschema.dev, in a TypeScript or JavaScript config';
      reader.diagnostics.push(diagnose('config-field-schema', value.place(), value.path, value.found, help));
    }
  }
  return fields;
}

function readFieldNames(
  reader: Reader,
  node: ConfigNode | undefined,
  fields: ReadonlyMap<string, StandardSchema>,
): ReadonlyMap<string, string> {
  const byForeign = new Map<string, string>();
  const known = [...frontMatterKeys, ...fields.keys()];
  for (const { key, keyPlace, value } of reader.map(node)) {
    if (!known.includes(key)) {
      const meant = didYouMean(key, known);
      reader.diagnostics.push(diagnose('config-unknown-key', keyPlace(), key, 'fieldNames', meant, known));
      continue;
    }
    // One foreign name may be written without a list.
    const items = value.kind === 'scalar' ? [value] : reader.list(value, (item) => item);
    for (const item of items) addFieldName(reader, byForeign, key, item);
  }
  return byForeign;
}

function addFieldName(reader: Reader, byForeign: Map<string, string>, key: string, item: ConfigNode): void {
  const foreign = reader.line(item);
  if (foreign === undefined) return;
  const other = byForeign.get(foreign);
  if (own.has(foreign)) {
    reader.diagnostics.push(diagnose('config-field-taken', item.place(), foreign, `another name of \`${key}\``));
  } else if (other !== undefined && other !== key) {
    reader.diagnostics.push(diagnose('config-field-names', item.place(), foreign, other, key));
  } else byForeign.set(foreign, key);
}

function isSchema(value: unknown): value is StandardSchema {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  const standard: unknown = Reflect.get(value, '~standard');
  return typeof standard === 'object' && standard !== null && Reflect.get(standard, 'version') === 1;
}
