import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that git or an editor would spoil; one of the keys. */
interface MadeFile {
  /** Text, with JSON's escapes for characters that cannot be seen. */
  readonly text?: string;
  /** One byte for each character below U+0100. */
  readonly bytes?: string;
  /** A text that is repeated so many times, between two others. */
  readonly repeat?: {
    readonly before: string;
    readonly text: string;
    readonly times: number;
    readonly after?: string;
  };
  /** Target of a symbolic link. */
  readonly link?: string;
  readonly pipe?: true;
}

/** Makes in `root` the files that the `make.json` beside a golden site lists by path, in which `\xNN` stands for one byte. */
export function makeFiles(site: string, root: string): void {
  const list = join(dirname(site), 'make.json');
  if (!existsSync(list)) return;
  const files = JSON.parse(readFileSync(list, 'utf8')) as { readonly [path: string]: MadeFile };
  for (const [path, file] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    make(pathOf(join(root, path)), file);
  }
}

function make(path: string | Buffer, { text, bytes, repeat, link, pipe }: MadeFile): void {
  if (text !== undefined) writeFileSync(path, text);
  if (bytes !== undefined) writeFileSync(path, bytes, 'latin1');
  if (repeat !== undefined) {
    writeFileSync(path, repeat.before + repeat.text.repeat(repeat.times) + (repeat.after ?? ''));
  }
  if (link !== undefined) symlinkSync(link, path);
  if (pipe) spawnSync('mkfifo', [path.toString()]);
}

function pathOf(path: string): string | Buffer {
  if (!path.includes('\\x')) return path;
  const parts = path.split(/\\x([0-9a-f]{2})/);
  return Buffer.concat(parts.map((part, index) => Buffer.from(part, index % 2 === 0 ? 'utf8' : 'hex')));
}
