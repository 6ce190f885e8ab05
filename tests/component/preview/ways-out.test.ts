import { expect, test } from 'vitest';
import { closeWaysOut } from '../../../src/preview/safety/ways-out';

type Scope = Window & typeof globalThis;

/** A window of its own, without Trusted Types, as older browsers have it. */
function opened(): Scope {
  return document.body.appendChild(document.createElement('iframe')).contentWindow as Scope;
}

const frame = '<p>words</p><iframe srcdoc="x"></iframe><link rel="preconnect" href="https://a.test/">';

test.each<[string, (scope: Scope) => void]>([
  ['innerHTML', ({ document }) => (document.body.innerHTML = frame)],
  ['outerHTML', ({ document }) => (document.body.appendChild(document.createElement('p')).outerHTML = frame)],
  ['insertAdjacentHTML', ({ document }) => document.body.insertAdjacentHTML('beforeend', frame)],
  ['a fragment', ({ document }) => document.body.append(document.createRange().createContextualFragment(frame))],
  [
    'a parsed document',
    ({ document, DOMParser }) =>
      document.body.append(document.adoptNode(new DOMParser().parseFromString(frame, 'text/html').body)),
  ],
  [
    'elements by name',
    ({ document }) => {
      document.body.append('words', document.createElement('iframe'), document.createElement('LINK'));
      document.body.append(document.createElementNS('http://www.w3.org/1999/xhtml', 'a:object'));
    },
  ],
])('no frame and no link comes into a preview by %s', (_way, make) => {
  const scope = opened();
  closeWaysOut(scope);
  make(scope);
  const { body } = scope.document;
  expect(body.textContent).toContain('words');
  expect(body.querySelectorAll('iframe, link, object')).toHaveLength(0);
  expect(body.innerHTML).toContain('blocked-');
  expect(body.innerHTML).not.toMatch(/:(?:iframe|object)/);
});

test('what a policy does not cover is gone', () => {
  const scope = opened();
  const names = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'XSLTProcessor'];
  for (const name of names) Reflect.set(scope, name, Object);
  closeWaysOut(scope);
  expect(names.filter((name) => name in scope)).toEqual([]);
});
