import type { JsonValue } from '../model/json.ts';
import type { Site } from '../model/site.ts';
import type { StandardSchema } from '../model/standard-schema.ts';
import { fields, isFieldKey } from '../validate/fields.ts';
import { mistakeInOwn } from '../validate/own-mistake.ts';
import { settled } from '../validate/settled-value.ts';
import { fieldShapes } from './fields.ts';
import type { JsonSchema } from './shapes.ts';

export interface SchemaWishes {
  /** Names of templates that an article may ask for; none when they are not known. */
  readonly layouts: readonly string[];
  /** Keys that folders set for their articles: these an article may do without. */
  readonly fromFolders: ReadonlySet<string>;
}

/** The JSON Schema (2020-12) of the front matter of a site: newsctl's fields from their table, the site's own, the foreign names of both, with
 *  descriptions for editors. It takes everything that a check takes, and refuses what can be known to be wrong without reading a file. */
export function frontMatterSchema(site: Site, { layouts, fromFolders }: SchemaWishes): JsonSchema {
  const shapes = fieldShapes(site, layouts);
  const properties: { [key: string]: JsonValue } = Object.create(null);
  for (const [key, { type, description }] of Object.entries(fields))
    if (isFieldKey(key)) properties[key] = { description: `${description} (${type})`, ...shapes[key] };
  for (const [key, schema] of site.fields) properties[key] = ownShape(key, schema);
  for (const [foreign, key] of site.fieldNames) {
    const shape = properties[key];
    // Under a foreign name nothing is passed over.
    properties[foreign] = { description: `another name of ${key}`, anyOf: [shape ?? {}, { type: 'null' }] };
  }
  for (const key of site.ignoreFields) properties[key] = { description: 'passed over by newsctl' };
  const needed = ['title', 'date', ...ownRequired(site)].filter((key) => !fromFolders.has(key));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Front matter of ${site.title}`,
    type: 'object',
    properties,
    additionalProperties: false,
    allOf: needed.map((key) => anyNameOf(key, site)),
  };
}

/** Fields of the site that an article must have. */
const ownRequired = (site: Site): readonly string[] =>
  [...site.fields].filter(([, schema]) => mistakeInOwn(schema, undefined) !== undefined).map(([key]) => key);

function anyNameOf(key: string, { fieldNames }: Site): JsonSchema {
  const names = [key, ...[...fieldNames].filter(([, ours]) => ours === key).map(([foreign]) => foreign)];
  return names.length === 1 ? { required: names } : { anyOf: names.map((name) => ({ required: [name] })) };
}

/** What the library of the schema says of it in JSON Schema, where it has a word for that; anything may stand there otherwise. */
function ownShape(key: string, schema: StandardSchema): JsonSchema {
  const description = `${key}, a field of this site`;
  const { jsonSchema } = schema['~standard'] as { readonly jsonSchema?: { readonly input?: unknown } };
  if (typeof jsonSchema?.input !== 'function') return { description };
  try {
    const shape = settled(jsonSchema.input({ target: 'draft-2020-12' }));
    if (typeof shape !== 'object' || Array.isArray(shape)) return { description };
    const { $schema: _, ...own } = shape as JsonSchema;
    return { description, ...own };
  } catch {
    return { description };
  }
}
