import { expect, test } from 'vitest';
import { hasAlpha, isBare } from '../../../../src/media/pictures/bare';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const chunk = (name: string, data = '') => `\0\0\0${String.fromCharCode(data.length)}${name}${data}....`;
/** `kind`: the bits of a colour, and the type of colours. */
const pngOf = (kind: string, ...chunks: string[]) =>
  bytes(`\x89PNG\r\n\x1a\n${chunk('IHDR', `${'\0'.repeat(8)}${kind}\0\0\0`)}${chunks.join('')}`);
const png = (...chunks: string[]) => pngOf('\x08\x02', ...chunks);
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

// unslothai/unsloth#10970 (white only), nothings/stb#128 (refused)
test('a PNG of 16 bits and a JPEG of inks are made anew, as servers decode them in other ways or not at all', () => {
  expect(isBare('png', pngOf('\x10\0', chunk('IDAT'), chunk('IEND')))).toBe(false);
  const frame = (colours: string) => segment('\xc0', `\x08\0\x10\0\x10${colours}`);
  expect(isBare('jpeg', jpeg(frame('\x03')))).toBe(true);
  expect(isBare('jpeg', jpeg(frame('\x04')))).toBe(false);
});

test('whether a PNG may be transparent is told by its type of colour, or by a colour that is', () => {
  expect(hasAlpha(png(chunk('IDAT'), chunk('IEND')))).toBe(false);
  expect(hasAlpha(pngOf('\x08\x06', chunk('IDAT'), chunk('IEND')))).toBe(true);
  expect(hasAlpha(pngOf('\x08\x03', chunk('PLTE'), chunk('tRNS', '\0'), chunk('IDAT'), chunk('IEND')))).toBe(true);
});
