import { defineConfig } from 'newsctl';

export default defineConfig({
  title: 'The newsctl manual',
  url: 'https://example.org/manual/',
  description: 'How to write, check and publish a news site with newsctl.',
  sections: [
    { name: 'Guide', description: 'What to do, step by step.' },
    { name: 'Reference', description: 'Every key, flag and value.' },
  ],
  permalink: '/:slug/',
  pageSize: 50,
  labels: { more: 'More pages' },
});
