const split = (text) => text.split(' ');

const subjects = split(
  'council minister harbour committee teacher railway hospital farmer museum orchestra court engineer library baker union ministry fishery clinic theatre mayor archive ferry school jury printer',
);
const plurals = split(
  'residents figures tickets budgets workers rivers letters bridges timetables voters reports harvests lanterns contracts pupils repairs trains permits orchards neighbours songs ledgers tides wells markets',
);
const verbs = split(
  'approved postponed counted questioned repaired opened defended published measured rejected welcomed explained inherited restored promised',
);
const adjectives = split(
  'new quiet careful annual unpaid public local costly wooden former patient narrow distant unusual regional early modest stubborn honest provisional',
);
const places = split(
  'Ostrava Trieste Lyon Osaka Gdańsk Porto Szeged Bergen Graz Tartu Cádiz Liège Brno Split Kraków Ghent Turku Málaga Linz Pécs',
);
const endings = [
  'before the winter',
  'for the third time this year',
  'without a single vote against it',
  'although nobody had asked for it',
  'while the square was still empty',
  'in a letter of eleven pages',
  'as the old rules require',
  'at a price that surprised everyone',
];

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Makes a headline of four to six words. */
export function headline(random) {
  const { pick } = random;
  return capital(`${pick(adjectives)} ${pick(plurals)} for the ${pick(subjects)} of ${pick(places)}`);
}

/** Makes a plain sentence. */
export function sentence(random) {
  const { pick, below } = random;
  const object = `${pick(adjectives)} ${pick(plurals)}`;
  return pick([
    () => `The ${pick(subjects)} of ${pick(places)} ${pick(verbs)} the ${object} ${pick(endings)}.`,
    () => `"We ${pick(verbs)} it ${pick(endings)}," the ${pick(subjects)} said, and it wasn't a joke.`,
    () =>
      `In ${pick(places)}, ${below(90) + 10} of ${below(900) + 100} ${object} were ${pick(verbs)} ${pick(endings)}.`,
    () => `Nobody who ${pick(verbs)} the ${object} -- not even the ${pick(subjects)} -- expected more.`,
  ])();
}

/** Makes a sentence with emphasis, code or a link in it. */
export function decorated(random) {
  const { pick, below } = random;
  return pick([
    () => `It was *${pick(adjectives)}*, and **${pick(plurals)}** were ${pick(verbs)} ${pick(endings)}.`,
    () => `The [${pick(adjectives)} ${pick(plurals)}](https://example.com/${pick(plurals)}/${below(5000)}) tell more.`,
    () => `File \`${pick(plurals)}-${below(900)}.csv\` has the ${pick(plurals)}, wrote the ${pick(subjects)}.`,
  ])();
}

/** Makes a few words without a full stop. */
export const fragment = ({ pick }) => `${pick(adjectives)} ${pick(plurals)} in ${pick(places)}`;
