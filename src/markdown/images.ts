import type { Picture } from '../model/article.ts';
import { isRecording, type PictureProblem } from '../model/picture.ts';
import { encodeAddress } from './addresses.ts';
import { decodeEntities } from './entities.ts';
import { escapeLiteral, escapeText } from './escape.ts';
import type { Spot } from './problems.ts';
import { hasCover } from './shortcodes.ts';
import type { Work } from './work.ts';

/** The attributes of an `img` that shows what `src` names; undefined when there is nothing to show. Reports what is wrong with it. */
export function resolveImage(work: Work, src: string, alt: string, spot: Spot, decorative = false): string | undefined {
  if (hasCover(src)) return undefined;
  if (alt.trim() === '' && !decorative) work.problems.report('missing-alt', spot, src);
  const found = findOnce(work, src);
  if ('problem' in found) {
    reportPicture(work, src, found, spot);
    return undefined;
  }
  const size =
    found.width !== undefined && found.height !== undefined ? ` width="${found.width}" height="${found.height}"` : '';
  return `src="${escapeLiteral(encodeAddress(found.address))}" alt="${escapeText(alt)}"${size} loading="lazy" decoding="async"`;
}

/** The address of the picture that `src` names, escaped for an attribute; undefined when there is none. Reports what is wrong with it. */
export function addressOfPicture(work: Work, src: string, spot: Spot): string | undefined {
  if (hasCover(src)) return undefined;
  const found = findOnce(work, src);
  if (!('problem' in found)) return escapeLiteral(encodeAddress(found.address));
  reportPicture(work, src, found, spot);
  return undefined;
}

function findOnce(work: Work, src: string): Picture | PictureProblem {
  const known = work.pictures.get(src);
  if (known !== undefined) return known;
  const named = work.context.findPicture(work.article.path, decodeEntities(src));
  const found: Picture | PictureProblem = 'problem' in named || !isRecording(named) ? named : { problem: 'unreadable' };
  if (!('problem' in found)) work.pictures.set(src, found);
  return found;
}

function reportPicture(work: Work, src: string, { problem, near }: PictureProblem, spot: Spot): void {
  if (problem === 'missing') work.problems.report('missing-image', spot, src, near ?? []);
  else if (problem === 'outside') work.problems.report('picture-outside', spot, src);
  else if (problem === 'scheme') work.problems.report('picture-scheme', spot, src);
  else if (problem === 'active') work.problems.report('active-picture', spot, src);
  else work.problems.report('unreadable-picture', spot, src);
}
