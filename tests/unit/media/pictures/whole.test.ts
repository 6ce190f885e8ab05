import { expect, test } from 'vitest';
import { hasEnd } from '../../../../src/media/pictures/whole';
import { png } from '../../../server/png';

const bytesOf = (latin: string): Uint8Array => new Uint8Array(Buffer.from(latin, 'latin1'));
const jpeg = bytesOf('\xff\xd8\xff\xe0\0\x04\0\0\xff\xda\0\x02scan\xff\xd9');
const webp = bytesOf('RIFF\x0c\0\0\0WEBPVP8 data');

test.each([
  ['png', new Uint8Array(png(3, 2))],
  ['jpeg', jpeg],
  ['webp', webp],
] as const)('a %s has its end, also with something behind it, and has none wherever it is cut', (format, whole) => {
  expect(hasEnd(format, whole)).toBe(true);
  expect(hasEnd(format, new Uint8Array([...whole, 1, 2, 3]))).toBe(true);
  for (let length = 8; length < whole.length; length += 1)
    expect([length, hasEnd(format, whole.subarray(0, length))]).toEqual([length, false]);
});

test('a photo that is cut is not whole for the end of the small picture in its metadata', () => {
  const photo = bytesOf('\xff\xd8\xff\xe1\0\x0bExif\0\xff\xd8\xff\xd9\xff\xff\xda\0\x02a\xff\0b\xff\xd0c\xff\xd9');
  expect(hasEnd('jpeg', photo)).toBe(true);
  expect(hasEnd('jpeg', photo.subarray(0, -1))).toBe(false);
});

test('of other formats nothing is said', () => {
  expect(hasEnd('gif', bytesOf('GIF89a'))).toBe(true);
});
