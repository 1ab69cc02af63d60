import { extname } from 'node:path/posix';
import type { Recording } from '../model/article.ts';
import { isRecording } from '../model/picture.ts';
import type { FrontMatterNode } from '../model/source.ts';
import type { Desk } from './desk.ts';
import { readMap } from './map.ts';
import { readLine } from './text.ts';

/** Reads the recording of an article, `{ src, title }` or its path alone, and looks whether it is there. */
export function readAudio(node: FrontMatterNode, desk: Desk): Recording | undefined {
  const values =
    node.kind === 'map' ? readMap(node, desk, { src: readSrc, title: readLine }) : { src: readSrc(node, desk) };
  if (values === undefined) return undefined;
  const { src, title } = values as { readonly src?: Src; readonly title?: string };
  if (src === undefined) {
    if (node.kind === 'map' && !node.entries.some(({ key }) => key.text === 'src')) {
      desk.report('missing-part', node, `${desk.key}.src`);
    }
    return undefined;
  }
  const file = findRecording(src, desk);
  return file && { file, ...(title !== undefined && { title }) };
}

interface Src {
  readonly text: string;
  readonly node: FrontMatterNode;
}

function readSrc(node: FrontMatterNode, desk: Desk): Src | undefined {
  const text = readLine(node, desk);
  return text === undefined ? undefined : { text, node };
}

function findRecording({ text, node }: Src, desk: Desk): Recording['file'] | undefined {
  const found = desk.context.findPicture(desk.source.path, text);
  if ('problem' in found) {
    if (found.problem === 'missing') desk.report('missing-audio', node, text, found.near ?? []);
    else
      desk.report(
        'unsuitable-audio',
        node,
        text,
        found.problem === 'outside' ? 'lies outside the site' : 'is no recording',
      );
    return undefined;
  }
  if (found.file === undefined && found.type === undefined) {
    // Of a file elsewhere, its name is all that is known.
    return { ...found, type: types.get(extname(found.address.replace(/[?#].*$/s, '')).toLowerCase()) ?? 'audio/mpeg' };
  }
  const { type } = found;
  if (type !== undefined && isRecording(found)) return { ...found, type };
  desk.report('unsuitable-audio', node, text, 'is no recording');
  return undefined;
}

const types: ReadonlyMap<string, string> = new Map([
  ['.mp3', 'audio/mpeg'],
  ['.m4a', 'audio/mp4'],
  ['.aac', 'audio/aac'],
  ['.ogg', 'audio/ogg'],
  ['.oga', 'audio/ogg'],
  ['.opus', 'audio/ogg'],
  ['.wav', 'audio/wav'],
  ['.flac', 'audio/flac'],
]);
