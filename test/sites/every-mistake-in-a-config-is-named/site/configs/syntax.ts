export default {
  title: 'The Paper',
  url: 'https://example.org/'
  language: 'en',
};
