import { defineConfig } from 'newsctl';

const desks = ['Prague', 'Trieste', 'Osaka'];

/** A field of our own: which desk edited the story. Any Standard Schema will do, from zod, valibot or written by hand as here. */
const desk = {
  '~standard': {
    version: 1 as const,
    vendor: 'lamplighter',
    validate: (value: unknown) =>
      typeof value === 'string' && desks.includes(value)
        ? { value }
        : { issues: [{ message: `write one of our desks: ${desks.join(', ')}` }] },
  },
};

export default defineConfig({
  title: 'The Lamplighter',
  url: 'https://example.org/',
  language: 'en',
  timeZone: 'Europe/Prague',
  description: 'A small international newspaper, edited in Prague after dark. In English and in Czech.',
  publisher: {
    name: 'Lampář Press',
    url: 'https://example.org/',
    logo: '/images/logo.png',
    policies: {
      publishingPrinciples: '/2025/01/06/how-we-work/',
      ethicsPolicy: '/2025/01/06/how-we-work/#gifts-and-interests',
      correctionsPolicy: '/2025/01/06/how-we-work/#corrections',
      unnamedSourcesPolicy: '/2025/01/06/how-we-work/#unnamed-sources',
      masthead: '/2025/01/06/how-we-work/#who-we-are',
    },
  },
  authors: {
    'jana-novakova': {
      name: 'Jana Nováková',
      role: 'Editor-in-chief',
      email: 'jana@example.org',
      fediverse: '@jana@lamplighter.example',
      url: 'https://example.com/jana-novakova',
      bio: 'Founded The Lamplighter in a former lamp store in Žižkov. Writes about railways, budgets and the people in between.',
    },
    'tomas-riha': {
      name: 'Tomáš Říha',
      role: 'Business editor',
      fediverse: '@riha@lamplighter.example',
      bio: 'Reads annual reports from the last page to the first. Before journalism he kept the books of a brewery in Děčín.',
    },
    'zeljka-markovic': {
      name: 'Željka Marković',
      role: 'Adriatic correspondent',
      email: 'zeljka@example.org',
      bio: 'Covers ports, islands and borders from Trieste. Writes in three languages and argues in five.',
    },
    'eoin-o-briain': {
      name: 'Eoin Ó Briain',
      role: 'Science writer',
      url: 'https://example.com/obriain',
      bio: 'A lapsed geologist from Gaillimh who prefers experiments that fail in an interesting way.',
    },
    'haruka-sato': {
      name: '佐藤 遥',
      role: 'Osaka correspondent',
      bio: 'Satō Haruka reports on cities that grow older and the people who repair them.',
    },
    'ludek-smid': {
      name: 'Luděk Šmíd',
      role: 'Kulturní redaktor',
      bio: 'Píše o hudbě, knihách a domech. Na koncerty chodí zásadně pěšky.',
    },
    'anna-kovacs': {
      name: 'Anna Kovács-Wright',
      role: 'Sports writer',
      bio: 'Reports on the games whose results nobody bets on: fell running, korfball, chess on trains.',
    },
    'noa-ben-ari': {
      name: 'נועה בן ארי',
      role: 'Contributor',
      bio: 'Noa Ben-Ari translates sea charts and writes about the people who need them.',
    },
  },
  sections: [
    { name: 'World', description: 'Borders, ports and parliaments.' },
    { name: 'Business & Economy', description: 'Who pays, who earns, and what the annual report leaves out.' },
    { name: 'Science', description: 'Experiments, including those that failed.' },
    { name: 'Kultura & umění', description: 'Music, books and buildings, in Czech and in English.' },
    { name: 'Città e società', description: 'How people live together in cities, from Prague to Trieste and Osaka.' },
    { name: 'Sport', description: 'Games that are not on television.' },
    { name: 'Opinion', description: 'Signed, argued, and open to reply.' },
  ],
  feeds: { limit: 20, content: 'full', ninjs: true },
  fields: { desk },
  links: [
    { text: 'How we work', url: '/2025/01/06/how-we-work/' },
    { text: 'Corrections', url: '/2025/01/06/how-we-work/#corrections' },
  ],
});
