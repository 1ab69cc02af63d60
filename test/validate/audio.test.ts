import { expect, test } from 'vitest';
import type { FindPicture } from '../../src/model/picture.ts';
import { aContext, check } from './check.ts';

const findPicture: FindPicture = (_, src) => {
  if (src === 'talk.mp3') return { src, address: '/assets/talk.0a.mp3', file: src, type: 'audio/mpeg', bytes: 9 };
  if (src === 'cat.jpg') return { src, address: '/assets/cat.0a.jpg', file: src, type: 'image/jpeg', bytes: 9 };
  if (src.startsWith('https:')) return { src, address: src };
  if (src.startsWith('data:')) return { problem: 'scheme' };
  return src.startsWith('..') ? { problem: 'outside' } : { problem: 'missing', near: ['talk.mp3'] };
};
const context = aContext({ findPicture });
const audioOf = (yaml: string) => check(yaml, context);

test('a recording is found beside the article, with its type and size', () => {
  const { value, told } = audioOf('audio: { src: talk.mp3, title: The talk }');
  expect(told).toEqual([]);
  expect(value?.audio).toEqual({
    file: { src: 'talk.mp3', address: '/assets/talk.0a.mp3', file: 'talk.mp3', type: 'audio/mpeg', bytes: 9 },
    title: 'The talk',
  });
});

test.each([
  ['https://cdn.example/a.OGG?x=.mp3', 'audio/ogg'],
  ['https://cdn.example/a.m4a#t=10', 'audio/mp4'],
  ['https://cdn.example/stream', 'audio/mpeg'],
])('of a recording elsewhere, %s, the name tells the type', (src, type) => {
  expect(audioOf(`audio: "${src}"`).value?.audio).toEqual({ file: { src, address: src, type } });
});

test.each([
  ['tlak.mp3', 'missing-audio tlak.mp3'],
  ['cat.jpg', 'unsuitable-audio cat.jpg'],
  ['../../x.mp3', 'unsuitable-audio ../../x.mp3'],
  ['"data:audio/mpeg;base64,x"', 'unsuitable-audio "data:audio/mpeg;base64,x"'],
])('what cannot be played, %s, is named', (src, expected) => {
  const { value, told } = audioOf(`audio: ${src}`);
  expect(told).toEqual([expected]);
  expect(value?.audio).toBeUndefined();
});

test('a recording without a source is named, a recording is no picture', () => {
  expect(audioOf('audio: { title: The talk }').told).toEqual(['missing-part { title: The talk }']);
  expect(audioOf('image: { src: talk.mp3, alt: x }').told).toEqual(['unreadable-picture talk.mp3']);
});
