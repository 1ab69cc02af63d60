import { readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Picture } from '../model/article.ts';
import type { FindPicture, PictureProblem } from '../model/picture.ts';
import type { Site } from '../model/site.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import { slugOf } from '../words/slug.ts';
import { makePictureReader, type PictureFile, type ReadPicture } from './picture-file.ts';
import { targetOf } from './picture-path.ts';

export type { FindPicture } from '../model/picture.ts';

/** Makes what finds and measures the pictures of articles. `statics` are the files of `static/`; every file is looked at once, by
 *  `readPicture`, which takes a path from `root`. */
export function makePictureFinder(
  root: string,
  site: Site,
  statics: readonly string[],
  readPicture: ReadPicture = readFrom(root),
): FindPicture {
  const published = new Set(statics);
  const realRoot = realpathSync.native(root);
  const outputs = new Map<string, string>();
  const found = new Map<string, Found>();

  const nameInOutput = ({ digest, extension }: PictureFile, path: string): string => {
    const slug =
      slugOf(basename(path).replace(/\.[^.]*$/, ''), site.language)
        .slice(0, 60)
        .replace(/-+$/, '') || 'picture';
    for (let length = 8; ; length *= 2) {
      const output = `assets/${slug}.${digest.slice(0, length)}.${extension}`;
      // Eight digits are few enough for somebody to make two pictures on purpose that share them.
      const owner = outputs.get(output) ?? digest;
      outputs.set(output, owner);
      if (owner === digest) return output;
    }
  };
  const findBeside = (path: string): Found => {
    const standing = standingOf(root, realRoot, path);
    if (standing !== 'sound')
      return standing === 'outside' ? { problem: 'outside' } : missing(path, nearbyNames(root, path));
    const file = readPicture(path);
    if (file === undefined) return { problem: 'unreadable' };
    // Articles are written by many, and a file of ours runs what it holds when it is opened by itself.
    if (file.active) return { problem: 'active' };
    const output = nameInOutput(file, path);
    return { address: `${site.base}/${output}`, file: path, output, ...factsOf(file) };
  };
  const findStatic = (path: string): Found => {
    if (!published.has(path))
      return missing(
        path,
        statics.filter((name) => dirname(name) === dirname(path)),
      );
    const file = readPicture(path);
    if (file === undefined) return { problem: 'unreadable' };
    const address = path.slice('static/'.length).split('/').map(encodeURIComponent).join('/');
    return { address: `${site.base}/${address}`, ...factsOf(file) };
  };

  return (articlePath, src) => {
    const target = targetOf(articlePath, src);
    if ('problem' in target) return target;
    if (target.kind === 'remote') return { src, address: target.address };
    const { path } = target;
    const seen = found.get(path) ?? (path.startsWith('static/') ? findStatic(path) : findBeside(path));
    found.set(path, seen);
    return 'problem' in seen ? seen : { src, ...seen };
  };
}

function readFrom(root: string): ReadPicture {
  const read = makePictureReader();
  return (path) => read(join(root, path));
}

type Found = Omit<Picture, 'src'> | PictureProblem;

/** Whether a path of the site is a file of that very name, not reached through a link. */
function standingOf(root: string, realRoot: string, path: string): 'sound' | 'missing' | 'outside' {
  if (path.split('/').some((part) => part.startsWith('.'))) return 'missing';
  try {
    const real = realpathSync.native(join(root, path));
    const expected = join(realRoot, path);
    if (real === expected) return 'sound';
    // Where capitals and forms of accents do not count, a name may be found that is missing everywhere else.
    return fold(real) === fold(expected) ? 'missing' : 'outside';
  } catch {
    return 'missing';
  }
}

const fold = (path: string): string => path.normalize('NFC').toLowerCase();

function nearbyNames(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, dirname(path)))
      .sort()
      .map((name) => `${dirname(path)}/${name}`);
  } catch {
    return [];
  }
}

/** Names that may be meant: those that differ only in capitals or in what follows the dot, else the most similar one. */
function missing(path: string, nearby: readonly string[]): PictureProblem {
  const looksRight = looksLikeRecording.test(path) ? looksLikeRecording : looksLikePicture;
  const pictures = nearby.map((near) => basename(near)).filter((name) => looksRight.test(name));
  const wanted = basename(path);
  const stem = (name: string) => fold(name).replace(/\.[^.]*$/, '');
  const alike = pictures.filter((name) => fold(name) === fold(wanted) || stem(name) === stem(wanted));
  const similar = alike.length > 0 ? undefined : didYouMean(wanted, pictures);
  const near = similar === undefined ? alike : [similar];
  return near.length === 0 ? { problem: 'missing' } : { problem: 'missing', near };
}

const looksLikeRecording = /\.(?:mp3|m4a|aac|og[ga]|opus|wav|flac)$/i;
const looksLikePicture = /\.(?:png|jpe?g|jfif|gif|webp|avif|svg|bmp|ico)$/i;

const factsOf = ({
  type,
  bytes,
  width,
  height,
}: PictureFile): Pick<Picture, 'type' | 'bytes' | 'width' | 'height'> => ({
  type,
  bytes,
  ...(width !== undefined && height !== undefined && { width, height }),
});
