import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strikeKey } from '../../../../src/protocol/errors/strike-key';

const key = 'sk-proj-Ab3dEf6hIj9lMn2pQr5tUv8x/+=';
const url = new URLSearchParams({ key }).toString();

const encodedByte = (byte: number) =>
  /[a-z]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`;

describe('a key is struck out of words of a server', () => {
  test.each([
    ['as it is', `Bad key ${key}.`],
    ['within JSON', JSON.stringify({ error: { got: [key] } })],
    ['in JSON within JSON', JSON.stringify({ raw: JSON.stringify({ key }) })],
    [
      'with its signs escaped',
      [...key].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    ],
    ['in a query', `See ?${url}`],
    ['wholly URL-encoded', [...key].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')],
    ['URL-encoded twice', encodeURIComponent(url)],
    ['as HTML', [...key].map((sign) => `&#${sign.charCodeAt(0)};`).join('')],
    ['in base64', `Decoded ${btoa(key)}`],
    ['in base64 behind its scheme', `Header ${btoa(`Bearer ${key}`)}`],
    ['in base64 of a pair', `Header ${btoa(`user:${key}`)} !`],
    ['in URL-safe base64', btoa(`x${key}`).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')],
    ['letter by letter', [...key].join(' ')],
    ['on several lines', `${key.slice(0, 12)}\n${key.slice(12, 20)}\r\n${key.slice(20)}`],
    ['in a list', JSON.stringify([key.slice(0, 15), key.slice(15)])],
    ['without its end', `Bad key ${key.slice(0, 20)}…`],
    ['in two halves', `It starts with ${key.slice(0, 17)} and ends with ${key.slice(17)}`],
  ])('%s', (_, said) => {
    const left = strikeKey(said, key);
    expect(left).toContain('•••');
    for (const form of [key, btoa(key), btoa(`x${key}`), btoa(`xx${key}`)].map((one) =>
      one.replace(/[^a-z\d]/gi, ''),
    )) {
      const bare = left.replace(/[^a-z\d]/gi, '');
      for (let at = 0; at + 12 <= form.length; at += 1) expect(bare).not.toContain(form.slice(at, at + 12));
    }
  });

  test('and nothing else is changed', () => {
    const said = 'Incorrect API key provided: sk-proj-****. See https://x.test/a%20b?c=d & "e\\n" \\u00e9 &#233;';
    expect(strikeKey(said, key)).toBe(said);
    expect(strikeKey(`Before ${key}, after.`, key)).toBe('Before •••, after.');
    expect(strikeKey(said, null)).toBe(said);
  });

  test('a short one is struck out whole', () => {
    expect(strikeKey('Bad key sk-a1 (sk-a1).', 'sk-a1')).toBe('Bad key ••• (•••).');
  });

  // Too few letters and digits to be looked for in pieces: it is found whole, in any spelling.
  const short = `a'b (c)!*~"é\\`;
  test.each([
    ['in the query of an address', new URL(`https://x.test/?q=${encodeURIComponent(short)}`).href],
    ['in the query of a form', new URLSearchParams({ q: short }).toString()],
    ['with all but letters encoded', [...new TextEncoder().encode(short)].map(encodedByte).join('')],
    ['encoded twice', encodeURIComponent(encodeURIComponent(short))],
    ['in small digits', encodeURIComponent(short).toLowerCase()],
    ['in JSON', JSON.stringify({ short })],
    ['in JSON as ASCII', JSON.stringify({ short }).replace('é', '\\u00e9').replace("'", '\\u0027')],
    ['in HTML', short.replace("'", '&#39;').replace('"', '&quot;').replace('é', '&#xE9;')],
  ])('a short one with signs, %s', (_, said) => {
    const left = strikeKey(`Before ${said} after`, short);
    expect(left).toContain('•••');
    expect(left).not.toMatch(/b.*c/);
  });

  test('whatever it is, and whatever stands around it', () => {
    const keys = fc.string({ minLength: 12, maxLength: 60, unit: fc.constantFrom(...'abcXYZ0189-_./+=') });
    fc.assert(
      fc.property(keys, fc.string(), fc.string(), (any, before, after) => {
        const left = strikeKey(before + any + after, any);
        expect(left).not.toContain(any);
      }),
    );
  });
});
