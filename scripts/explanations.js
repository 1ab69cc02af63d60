// Stands for src/explain/ in the bundle: what it gives is read when somebody asks.
import { readFileSync } from 'node:fs';

let known;
const read = () => {
  known ??= JSON.parse(readFileSync(new URL('../explanations.json', import.meta.url), 'utf8'));
  return known;
};

export const explanationOf = (code) => read().explanations[code];

export const codesByArea = () => read().areas;
