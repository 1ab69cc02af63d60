import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';
import { codeOf, systemFault } from '../diagnostics/system-fault.ts';
import { readSvg } from './svg.ts';

/** What is inside a file of a picture or a recording. */
export interface PictureFile {
  /** MIME type, by what the file holds and not by its name. */
  readonly type: string;
  /** The usual end of such a file's name, without the dot. */
  readonly extension: string;
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly digest: string;
  /** Pixels as shown, that is, turned as the camera says. Absent where the file does not tell. */
  readonly width?: number;
  readonly height?: number;
  /** An SVG that could run code or load something when it is opened by itself. */
  readonly active?: boolean;
}

/** Reads one picture file after another; undefined for what is no picture that browsers show, is damaged or too large. */
export type ReadPicture = (file: string) => PictureFile | undefined;

/** The most bytes a picture may have, and a recording: 50 MB, 500 MB. */
const largestPicture: number = 50 * 1024 * 1024;
const largestRecording: number = 10 * largestPicture;

/** Makes a reader of pictures and recordings. It gives undefined for what browsers neither show nor play, is damaged or too large. */
export function makePictureReader(): ReadPicture {
  let buffer: Buffer | undefined;
  return (file) => {
    buffer ??= Buffer.allocUnsafe(headBytes);
    const fd = openFile(file);
    if (fd === undefined) return undefined;
    try {
      const stats = fstatSync(fd);
      if (!stats.isFile() || stats.size > largestRecording) return undefined;
      return measure(fd, stats.size, buffer);
    } catch (error) {
      throw systemFault(`cannot read ${file}`, error);
    } finally {
      closeSync(fd);
    }
  };
}

// Enough for every format but photographs with much metadata, and little enough for what image-size does with hostile files.
const headBytes = 64 * 1024;
const photoHeadBytes = 4 * 1024 * 1024;
const largestSvg = 2 * 1024 * 1024;

const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function openFile(file: string): number | undefined {
  try {
    return openSync(file, flags);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error))) return undefined;
    throw systemFault(`cannot read ${file}`, error);
  }
}

function measure(fd: number, bytes: number, buffer: Buffer): PictureFile | undefined {
  const head = buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, 0));
  const format = formats.find(({ starts }) => starts(head)) ?? (head.includes('<svg') ? svgFormat : undefined);
  if (format === undefined) return undefined;
  const { type, extension } = format;
  if (type.startsWith('audio/')) return { type, extension, bytes, digest: digestOf(fd, buffer) };
  if (bytes > largestPicture) return undefined;
  const size =
    format === svgFormat
      ? sizeOfSvg(fd, bytes)
      : (sizeOf(head) ?? (extension === 'jpg' ? sizeOf(readHead(fd, Math.min(bytes, photoHeadBytes))) : undefined));
  return size && { type, extension, bytes, digest: digestOf(fd, buffer), ...size };
}

type Size = Pick<PictureFile, 'width' | 'height' | 'active'>;

const svgFormat = { type: 'image/svg+xml', extension: 'svg' };
const hasAt = (at: number, text: string) => (head: Buffer) => head.toString('latin1', at, at + text.length) === text;
/** Frames of MPEG audio begin with eleven bits that are set, then version and layer. */
const isFrame = (head: Buffer, mask: number, wanted: number): boolean =>
  head[0] === 0xff && ((head[1] ?? 0) & mask) === wanted;
const formats = [
  { type: 'image/png', extension: 'png', starts: hasAt(0, '\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', extension: 'jpg', starts: hasAt(0, '\xff\xd8\xff') },
  { type: 'image/gif', extension: 'gif', starts: hasAt(0, 'GIF8') },
  { type: 'image/webp', extension: 'webp', starts: (head: Buffer) => hasAt(0, 'RIFF')(head) && hasAt(8, 'WEBP')(head) },
  {
    type: 'image/avif',
    extension: 'avif',
    starts: (head: Buffer) => /^ftypavi[fs]/.test(head.toString('latin1', 4, 12)),
  },
  {
    type: 'audio/mpeg',
    extension: 'mp3',
    starts: (head: Buffer) => hasAt(0, 'ID3')(head) || isFrame(head, 0xe6, 0xe2),
  },
  { type: 'audio/aac', extension: 'aac', starts: (head: Buffer) => isFrame(head, 0xf6, 0xf0) },
  {
    type: 'audio/mp4',
    extension: 'm4a',
    starts: (head: Buffer) => /^ftyp(?:M4[AB] |mp42|isom)/.test(head.toString('latin1', 4, 12)),
  },
  { type: 'audio/ogg', extension: 'ogg', starts: hasAt(0, 'OggS') },
  { type: 'audio/wav', extension: 'wav', starts: (head: Buffer) => hasAt(0, 'RIFF')(head) && hasAt(8, 'WAVE')(head) },
  { type: 'audio/flac', extension: 'flac', starts: hasAt(0, 'fLaC') },
  { type: 'image/bmp', extension: 'bmp', starts: hasAt(0, 'BM') },
  { type: 'image/x-icon', extension: 'ico', starts: hasAt(0, '\0\0\x01\0') },
];

function sizeOf(head: Uint8Array): Size | undefined {
  try {
    // A copy: image-size reads past the end of a view, into what else its memory holds.
    const { width, height, orientation } = imageSize(new Uint8Array(head));
    if (!(width > 0 && height > 0)) return undefined;
    return orientation !== undefined && orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

function sizeOfSvg(fd: number, bytes: number): Size | undefined {
  const svg = bytes > largestSvg ? undefined : readSvg(readHead(fd, bytes));
  return svg && { ...svg.size, active: svg.active };
}

function readHead(fd: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(fd, bytes, 0, length, 0));
}

function digestOf(fd: number, buffer: Buffer): string {
  const sum = createHash('sha256');
  for (let at = 0; ; ) {
    const length = readSync(fd, buffer, 0, buffer.length, at);
    if (length === 0) return sum.digest('hex');
    sum.update(buffer.subarray(0, length));
    at += length;
  }
}
