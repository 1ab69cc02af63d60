// Stands for image-size in the bundle: pictures are measured once, and most builds meet no new one.
import { createRequire } from 'node:module';

let known;

export function imageSize(bytes) {
  known ??= createRequire(import.meta.url)('../third-party/image-size.cjs');
  return known.imageSize(bytes);
}
