export default {
  title: 42,
  url: 'https://example.org/',
  pageSize: '20',
  openSections: 'yes',
  sections: { News: true },
  fields: { rating: Number, venue: 'text' },
};
