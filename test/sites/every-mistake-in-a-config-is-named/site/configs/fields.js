const schema = { '~standard': { version: 1, vendor: 'paper', validate: (value) => ({ value }) } };

export default {
  title: 'The Paper',
  url: 'https://example.org/',
  fields: { title: schema, rating: {} },
  fieldNames: { summary: ['deck', 'date'], tags: ['deck'], topcs: ['x'] },
  ignoreFields: ['weight', 'title'],
};
