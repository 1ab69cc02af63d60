import type { JsonValue } from '../model/json.ts';

/** A JSON Schema (2020-12), or a part of one. */
export type JsonSchema = { readonly [keyword: string]: JsonValue };

/** A text on one line. Editors hand over what YAML makes of it: `title: 2026` is a number there, and a text for newsctl. */
export const line: JsonSchema = { type: ['string', 'number', 'boolean'], pattern: '^[^\\n]*\\S[^\\n]*$' };

/** Text of one or more paragraphs. */
export const paragraphs: JsonSchema = { type: ['string', 'number', 'boolean'], pattern: '\\S' };

const day =
  '[1-9]\\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-9]))';
const clock = '(?:[Tt]| +)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?';
const zone = ' *(?:[Zz]|[+-](?:0\\d|1[0-4])(?::?[0-5]\\d)?)';

/** A date, or a date and a time, in ISO 8601. */
export const date: JsonSchema = { type: 'string', pattern: `^${day}(?:${clock}(?:${zone})?)?$` };

/** A date and a time with the offset from UTC. */
export const zonedDate: JsonSchema = { type: 'string', pattern: `^${day}${clock}${zone}$` };

/** A BCP 47 tag. */
export const language: JsonSchema = { type: 'string', pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$' };

/** An absolute `http` or `https` address. */
export const url: JsonSchema = { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]' };

/** Letters a to z, digits and hyphens; a number when it is made of digits alone. */
export const slug: JsonSchema = {
  type: ['string', 'integer'],
  pattern: '^(?=.*[a-z0-9])(?!(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$)[a-z0-9-]{1,90}$',
};

/** A list of different items. */
export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items, uniqueItems: true });

/** An object with these parts and no others. */
export const record = (properties: JsonSchema, required: readonly string[]): JsonSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...(required.length > 0 && { required }),
});

/** One of some words, each with what it means. */
export const oneOf = (words: readonly { readonly word: string; readonly meaning?: string }[]): readonly JsonSchema[] =>
  words.map(({ word, meaning }) => ({ const: word, ...(meaning !== undefined && { description: meaning }) }));
