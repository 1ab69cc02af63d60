import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import { makePictureFinder } from '../../src/read/pictures.ts';
import { scratchFolder } from '../write/scratch-site.ts';

const find = (name: string, bytes: string, src = name) => {
  const root = scratchFolder();
  mkdirSync(join(root, 'articles'));
  writeFileSync(join(root, 'articles', name), Buffer.from(bytes, 'latin1'));
  return makePictureFinder(root, { base: '', language: 'en' } as Site, [])('articles/a.md', src);
};

test.each([
  ['an MP3 with tags', 'ID3\x04\0', 'audio/mpeg', 'mp3'],
  ['an MP3 without tags', '\xff\xfb\x90\0', 'audio/mpeg', 'mp3'],
  ['an AAC stream', '\xff\xf1\x50\x80', 'audio/aac', 'aac'],
  ['an M4A', '\0\0\0\x20ftypM4A \0\0', 'audio/mp4', 'm4a'],
  ['Ogg', 'OggS\0\x02', 'audio/ogg', 'ogg'],
  ['WAV', 'RIFF\x24\0\0\0WAVEfmt ', 'audio/wav', 'wav'],
  ['FLAC', 'fLaC\0\0', 'audio/flac', 'flac'],
])('%s is known by what it holds, whatever its name', (_, bytes, type, extension) => {
  expect(find('talk.bin', bytes)).toEqual({
    src: 'talk.bin',
    address: expect.stringMatching(new RegExp(`^/assets/talk\\.[0-9a-f]{8}\\.${extension}$`)),
    file: 'articles/talk.bin',
    output: expect.stringMatching(/^assets\/talk\./),
    type,
    bytes: bytes.length,
  });
});

test.each([
  ['text', 'Hello there'],
  ['UTF-16', '\xff\xfeH\0'],
  ['a document', 'PK\x03\x04'],
  ['a film', '\0\0\0\x20ftypqt  \0\0'],
])('%s is no recording', (_, bytes) => {
  expect(find('talk.mp3', bytes)).toEqual({ problem: 'unreadable' });
});

test('of a name that is not there, a recording with a similar one is told', () => {
  expect(find('interview.mp3', 'ID3', 'interveiw.mp3')).toEqual({ problem: 'missing', near: ['interview.mp3'] });
});
