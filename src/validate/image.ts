import type { LeadImage, Picture } from '../model/article.ts';
import { isRecording } from '../model/picture.ts';
import type { FrontMatterNode } from '../model/source.ts';
import type { Desk } from './desk.ts';
import { readMap } from './map.ts';
import { readLine } from './text.ts';

/** Reads the lead picture, `{ src, alt, caption, credit }` or its path alone, and looks whether it is there. */
export function readImage(node: FrontMatterNode, desk: Desk): LeadImage | undefined {
  const values = node.kind === 'map' ? readMap(node, desk, parts) : { src: readSrc(node, desk) };
  if (values === undefined) return undefined;
  const { src, alt, caption, credit } = values as ImageParts;
  if (src === undefined) {
    if (node.kind === 'map' && !node.entries.some(({ key }) => key.text === 'src')) {
      desk.report('missing-part', node, `${desk.key}.src`);
    }
    return undefined;
  }
  if (alt === undefined && !hasEntry(node, 'alt')) {
    desk.advise('add `alt:` under `image` and describe what the picture shows', 'missing-alt', src.node, src.text);
  }
  const picture = findPicture(src, desk);
  if (picture === undefined) return undefined;
  return {
    picture,
    alt: alt ?? '',
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

interface Src {
  readonly text: string;
  readonly node: FrontMatterNode;
}

interface ImageParts {
  readonly src?: Src;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

function readSrc(node: FrontMatterNode, desk: Desk): Src | undefined {
  const text = readLine(node, desk);
  return text === undefined ? undefined : { text, node };
}

const parts = { src: readSrc, alt: readLine, caption: readLine, credit: readLine };

const hasEntry = (node: FrontMatterNode, name: string): boolean =>
  node.kind === 'map' && node.entries.some(({ key }) => key.text === name);

function findPicture({ text, node }: Src, desk: Desk): Picture | undefined {
  // A path in the defaults of a folder starts from that folder, so the source is the one that holds the value.
  const found = desk.context.findPicture(desk.source.path, text);
  if (!('problem' in found) && !isRecording(found)) return found;
  switch ('problem' in found ? found.problem : 'unreadable') {
    case 'missing':
      desk.report('missing-image', node, text, 'near' in found ? (found.near ?? []) : []);
      break;
    case 'outside':
      desk.report('picture-outside', node, text);
      break;
    case 'scheme':
      desk.report('picture-scheme', node, text);
      break;
    case 'unreadable':
      desk.report('unreadable-picture', node, text);
      break;
    case 'active':
      desk.report('active-picture', node, text);
  }
  return undefined;
}
