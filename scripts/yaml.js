// Stands for js-yaml in the bundle: it is loaded for YAML that is not of the plainest form, which most builds never meet. The numbers that it names its
// events with are written behind this by the bundler.
import { createRequire } from 'node:module';

let known;
const yaml = () => {
  known ??= createRequire(import.meta.url)('../third-party/js-yaml.cjs');
  return known;
};

export const parseEvents = (...given) => yaml().parseEvents(...given);
export const getScalarValue = (...given) => yaml().getScalarValue(...given);

export function YAMLException() {}
Object.defineProperty(YAMLException, Symbol.hasInstance, { value: (error) => error instanceof yaml().YAMLException });
