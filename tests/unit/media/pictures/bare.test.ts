import { expect, test } from 'vitest';
import { isBare } from '../../../../src/media/pictures/bare';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const chunk = (name: string, data = '') => `\0\0\0${String.fromCharCode(data.length)}${name}${data}....`;
const png = (...chunks: string[]) => bytes(`\x89PNG\r\n\x1a\n${chunk('IHDR', 'x'.repeat(13))}${chunks.join('')}`);
const segment = (marker: string, data: string) => `\xff${marker}\0${String.fromCharCode(data.length + 2)}${data}`;
const jpeg = (...segments: string[]) => bytes(`\xff\xd8${segments.join('')}${segment('\xda', '...')}pixels\xff\xd9`);

test('a picture without metadata is bare', () => {
  expect(isBare('png', png(chunk('sRGB', '\0'), chunk('IDAT', 'pixels'), chunk('IEND')))).toBe(true);
  expect(isBare('jpeg', jpeg(segment('\xe0', 'JFIF\0'), segment('\xdb', 'table')))).toBe(true);
});

test.each(['tEXt', 'iTXt', 'eXIf', 'tIME', 'acTL'])('a PNG with %s is not, wherever it stands', (name) => {
  expect(isBare('png', png(chunk(name, 'x'), chunk('IDAT'), chunk('IEND')))).toBe(false);
  expect(isBare('png', png(chunk('IDAT'), chunk(name, 'x'), chunk('IEND')))).toBe(false);
});

test.each(['\xe1', '\xe2', '\xed', '\xfe'])('a JPEG with a segment %j is not', (marker) => {
  expect(isBare('jpeg', jpeg(segment('\xe0', 'JFIF\0'), segment(marker, 'Exif\0\0')))).toBe(false);
});

test('a picture with something behind its end, or without an end, is not', () => {
  const whole = png(chunk('IDAT'), chunk('IEND'));
  expect(isBare('png', Buffer.concat([whole, bytes('more')]))).toBe(false);
  expect(isBare('png', whole.subarray(0, whole.length - 6))).toBe(false);
  expect(isBare('jpeg', Buffer.concat([jpeg(), bytes('a video')]))).toBe(false);
});

test('other formats are made anew', () => {
  expect(isBare('webp', bytes('RIFF'))).toBe(false);
});
