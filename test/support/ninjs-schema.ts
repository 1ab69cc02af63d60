const text = { type: 'string' };
const uri = { type: 'string', format: 'uri' };
const moment = { type: 'string', format: 'date-time' };
const integer = { type: 'integer' };
const number = { type: 'number' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const words = (...those: string[]): Schema => ({ type: 'string', enum: those });

/**
 * What IPTC's JSON Schema of ninjs 3.1 demands (http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json, copyright 2025 IPTC, published under CC BY 4.0):
 * every property with its type, required ones, closed objects. Titles and descriptions are left out, and GeoJSON is any object.
 */
export const ninjsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'ninjs-3.1',
  $defs: definitions(),
  $ref: '#/$defs/ninjs',
  required: ['uri'],
  unevaluatedProperties: false,
};

type Schema = { readonly [key: string]: unknown };

function definitions(): Schema {
  const status = words('usable', 'withheld', 'canceled');
  const urgency = { type: 'integer', minimum: 1, maximum: 9 };
  const percent = { type: 'integer', minimum: 0, maximum: 100 };
  const named = { name: text, rel: text, uri, literal: text };
  const contactInfo = list(ref('contactInfo'));
  const valued = { role: text, contentType: text, value: text };
  const range = closed({ rangeFrom: integer, rangeTo: integer });
  return {
    dates: dates(),
    contactInfo: {
      ...closed({
        ...{ type: text, role: text, lang: text, name: text, value: text },
        address: closed({ lines: list(text), locality: text, area: text, postalCode: text, country: text }),
      }),
      oneOf: [{ required: ['value'] }, { required: ['address'] }],
    },
    commissioned: closed({ by: text, on: moment, references: list(closed({ name: text, value: text })) }),
    truncatedDate: {
      type: 'string',
      pattern:
        '^-?([1-9]\\d*)?\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)?)?)?)?$',
    },
    organisation: closed({
      ...named,
      symbols: list(closed({ exchange: text, symbolType: uri, symbol: text })),
      contactInfo,
    }),
    rendition: closed(
      {
        ...{ name: text, href: uri, contentType: text, title: text, width: integer, height: integer },
        ...{ sizeInBytes: integer, duration: number, format: text, aspectRatio: text, videoCodec: text },
        ...{ frameRate: number, poi: closed({ x: integer, y: integer }), transportProtocol: text },
        ...{ scanType: words('progressive', 'interlaced'), bitrate: text },
      },
      ['name'],
    ),
    kind: words('text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'),
    ninjs: {
      type: 'object',
      required: ['uri'],
      properties: {
        ...{ uri, type: ref('kind'), representationType: words('full', 'partial'), profile: text, version: text },
        ...{ firstCreated: moment, versionCreated: moment, contentCreated: moment, embargoedUntil: moment },
        ...{ pubStatus: status, urgency, copyrightHolder: text, copyrightNotice: text, usageTerms: text },
        ...{ edNote: text, language: text, title: text, by: text, slugline: text, located: text, expires: moment },
        headlines: list(closed(valued, ['value'])),
        descriptions: list(closed(valued, ['value'])),
        bodies: list(closed({ ...valued, charCount: integer, wordCount: integer }, ['value'])),
        people: list(closed({ ...named, contactInfo })),
        organisations: list(ref('organisation')),
        places: list(closed({ ...named, contactInfo, geoJSON: { type: 'object' } })),
        subjects: list(closed({ ...named, creator: text, relevance: percent, confidence: percent })),
        events: list(closed({ id: text, ...named })),
        objects: list(closed(named)),
        eventDetails: closed({
          ...{ eventStatus: uri, plannedCoverageStatus: uri, dates: ref('dates'), organiser: ref('organisation') },
        }),
        plannedCoverage: list(
          closed({
            ...{ uri, title: text, pubStatus: status, type: ref('kind'), commissioned: ref('commissioned') },
            ...{ dates: ref('dates'), audiences: list(closed({ audience: text, significance: integer })) },
            ...{ exclAudience: list(text), edNote: text, urgency, language: text, itemCount: range },
            ...{ wordCount: integer, renditions: list(ref('rendition')) },
          }),
        ),
        infoSources: list(closed({ name: text, role: text, uri, literal: text, contactInfo })),
        renditions: list(ref('rendition')),
        associations: list({
          type: 'object',
          $ref: '#/$defs/ninjs',
          properties: { name: text, rel: text },
          required: ['name', 'uri'],
          unevaluatedProperties: false,
        }),
        altIds: list(closed({ role: text, value: text })),
        trustIndicators: list(closed({ role: uri, title: text, href: uri })),
        standard: closed({ name: text, version: text, schema: uri }),
        genres: list(closed({ name: text, uri: text, literal: text })),
        rightsInfo: {
          ...closed({ langId: uri, linkedRights: uri, encodedRights: text }),
          oneOf: [{ required: ['linkedRights'] }, { required: ['encodedRights'] }],
        },
        digitalSourceType: closed({ name: text, uri, literal: text }),
      },
    },
  };
}

function dates(): Schema {
  const one = (a: string, b: string) => ({ oneOf: [{ required: [a] }, { required: [b] }] });
  const rule = closed({
    frequency: words('secondly', 'minutely', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'),
    ...{ interval: integer, until: moment, count: integer },
  });
  const recurrence = closed({ recurrenceDates: ref('truncatedDate'), recurrenceRules: list(rule) });
  const expected = ref('truncatedDate');
  return {
    ...closed({
      ...{ startDate: moment, endDate: moment, expectedStartDate: expected, expectedEndDate: expected },
      ...{ expectedDuration: text, recurrence },
    }),
    anyOf: [one('startDate', 'expectedStartDate'), one('endDate', 'expectedEndDate')],
  };
}

function closed(properties: Schema, required: readonly string[] = []): Schema {
  return { type: 'object', additionalProperties: false, properties, required };
}
