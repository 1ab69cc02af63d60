import { expect, test } from 'vitest';
import { type Door, refusalOf } from '../../src/preview/guard.ts';

const closed: Door = { isOpen: false };
const ask = (headers: { readonly [name: string]: string }, door: Door = closed, method = 'GET', target = '/') =>
  refusalOf({ method, target, headers: { host: '127.0.0.1:4321', ...headers } }, door)?.status;

test('a browser on this machine is let in by every name of this machine', () => {
  for (const host of ['127.0.0.1:4321', 'localhost:4321', '[::1]:4321', 'LOCALHOST', 'localhost:8080']) {
    expect(ask({ host }), host).toBeUndefined();
  }
});

test('a name that was made to point here is turned away', () => {
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.5',
    '',
    'a b',
    'localhost:x',
  ]) {
    expect(ask({ host }), host).toBe(403);
  }
});

test('with --host the numbers of this machine and the given name are let in, other names are not', () => {
  const door: Door = { isOpen: true, host: 'desk.local' };
  for (const host of ['192.168.1.5:4321', '[fe80::1]:4321', 'desk.local', 'localhost']) {
    expect(ask({ host }, door), host).toBeUndefined();
  }
  expect(ask({ host: 'evil.example' }, door)).toBe(403);
});

test('a page of another origin may ask nothing, not even from another port of this machine', () => {
  expect(ask({ origin: 'http://127.0.0.1:4321' })).toBeUndefined();
  for (const origin of ['https://evil.example', 'http://127.0.0.1:9999', 'https://127.0.0.1:4321', 'null']) {
    expect(ask({ origin }), origin).toBe(403);
  }
});

test('a link from elsewhere may be followed; a picture, a script and a frame of elsewhere may not be loaded', () => {
  const elsewhere = { 'sec-fetch-site': 'cross-site' };
  expect(ask({ ...elsewhere, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).toBeUndefined();
  expect(ask({ ...elsewhere, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).toBe(403);
  expect(ask({ ...elsewhere, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' })).toBe(403);
  expect(ask({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).toBeUndefined();
});

test('a switch is changed only by a page that says it is ours, and nothing is fetched for others', () => {
  expect(ask({}, closed, 'POST')).toBe(403);
  expect(ask({ origin: 'http://127.0.0.1:4321' }, closed, 'POST')).toBeUndefined();
  expect(ask({}, closed, 'GET', 'http://evil.example/')).toBe(400);
});
