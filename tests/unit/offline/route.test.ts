import { expect, test } from 'vitest';
import { routeOf } from '../../../src/offline/worker/route';

const scope = new URL('https://host.test/tally/');
const script = 'assets/app-Ab_cd-1.js';
const listed = new Set(['', 'icon.svg', script]);

function route(url: string, { method = 'GET', mode = 'cors', headers = {} } = {}) {
  const asked = { method, mode, url: new URL(url, scope).href, headers: new Headers(headers) };
  return routeOf(asked, scope, (path) => listed.has(path));
}

test.each([
  ['./', { to: 'fresh', path: '' }],
  ['./?shared=1#/c/2', { to: 'fresh', path: '' }],
  ['index.html', { to: 'fresh', path: '' }],
  ['icon.svg', { to: 'fresh', path: 'icon.svg' }],
  [script, { to: 'file', path: script }],
  // Of another build: an old tab may need it.
  ['assets/app-1234567.js', { to: 'file', path: 'assets/app-1234567.js' }],
  ['assets/o200k_base-oO8k22P9.js', { to: 'file', path: 'assets/o200k_base-oO8k22P9.js' }],
  ['preview.html?words', { to: 'frame', path: 'preview.html' }],
  ['diagram.html', { to: 'frame', path: 'diagram.html' }],
])('%s is a file of the app', (url, expected) => {
  expect(route(url)).toEqual(expected);
});

test.each([
  'https://api.openai.com/v1/models',
  'https://api.openai.com/tally/assets/app-1234567.js',
  'http://host.test/tally/',
  '/',
  '/other/assets/app-1234567.js',
  '/tally',
  // An endpoint may be served below the app's own folder.
  'v1/models',
  'v1/chat/completions',
  'assets/models',
  'assets/../v1/models',
  'tally.html',
  'sw.js',
])('%s is left to the browser', (url) => {
  expect(route(url)).toBeNull();
});

test.each([
  { method: 'POST' },
  { method: 'HEAD' },
  { headers: { Authorization: 'Bearer sk-1' } },
  { headers: { Range: 'bytes=0-' } },
])('even for a file of the app a request with %j is left to the browser', (init) => {
  expect(route(script, init)).toBeNull();
  expect(route('./', init)).toBeNull();
});

test('what the system shares is taken, and nothing that a script posts there', () => {
  expect(route('share', { method: 'POST', mode: 'navigate' })).toEqual({ to: 'share' });
  expect(route('share', { method: 'POST' })).toBeNull();
  expect(route('share')).toBeNull();
  expect(route('share', { method: 'POST', mode: 'navigate', headers: { Authorization: 'Bearer sk-1' } })).toBeNull();
});
