const schemaOf = (validate) => ({ '~standard': { version: 1, vendor: 'paper', validate } });

export default {
  title: 'The Paper',
  url: 'https://example.org/',
  timeZone: 'Europe/Prague',
  permalink: '/:section/:slug/',
  sections: ['News', 'Business & Economy'],
  authors: { 'jana-nova': { name: 'Jana Nová' } },
  fieldNames: { summary: ['deck'] },
  fields: {
    rating: schemaOf((value) =>
      value === undefined ? { value } : { issues: [{ message: 'write a number of stars from 1 to 5' }] },
    ),
    desk: schemaOf((value) => (value === undefined ? { value } : Promise.resolve({ value }))),
  },
};
