import type { StandardSchema } from '../model/standard-schema.ts';

/** What a site's schema says against a value, or against there being none (`undefined`); undefined when it is content. A schema that crashes
 *  or wants to be waited for says nothing here: validation reports it. */
export function mistakeInOwn(schema: StandardSchema, value: unknown): string | undefined {
  try {
    const result = schema['~standard'].validate(value);
    if ('then' in result) {
      // Nobody waits for it, so that a later failure of it must not end the program.
      result.then(undefined, () => undefined);
      return undefined;
    }
    return result.issues?.[0]?.message;
  } catch {
    return undefined;
  }
}
