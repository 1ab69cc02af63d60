/** Any Standard Schema will do; this one is written by hand. */
const schemaOf = (validate) => ({ '~standard': { version: 1, vendor: 'paper', validate } });

export default {
  title: 'The Paper',
  url: 'https://example.org/',
  fields: {
    rating: schemaOf((value) =>
      /^[1-5]$/.test(value) ? { value: Number(value) } : { issues: [{ message: 'write a number of stars from 1 to 5' }] },
    ),
    venue: schemaOf((value) =>
      value === undefined || typeof value?.name === 'string'
        ? { value }
        : { issues: [{ message: 'a venue needs a name', path: ['name'] }] },
    ),
  },
};
