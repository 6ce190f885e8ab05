import { expect, test } from 'vitest';
import { tellsPlace } from '../../../../src/media/pictures/metadata';

/** Exif with these tags, as a camera writes it: a directory of entries of twelve bytes. */
function tiff(isLittle: boolean, tags: Record<number, number>): Buffer {
  const bytes = Buffer.alloc(10 + Object.keys(tags).length * 12);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  bytes.write(isLittle ? 'II' : 'MM', 'latin1');
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, 8, isLittle);
  view.setUint16(8, Object.keys(tags).length, isLittle);
  Object.entries(tags).forEach(([tag, value], index) => {
    view.setUint16(10 + index * 12, Number(tag), isLittle);
    view.setUint16(18 + index * 12, value, isLittle);
  });
  return bytes;
}

const exif = (isLittle: boolean, tags: Record<number, number>) =>
  Buffer.concat([Buffer.from('\xff\xd8\xff\xe1\0\x40Exif\0\0', 'latin1'), tiff(isLittle, tags)]);

test.each([true, false])('the place in a photo is found (little endian: %s)', (isLittle) => {
  expect(tellsPlace(exif(isLittle, { 0x0112: 6, 0x8825: 100 }))).toBe(true);
  expect(tellsPlace(exif(isLittle, { 0x0112: 6 }))).toBe(false);
});

test('the place is found in a PNG, in a WebP and in XMP, too', () => {
  const place = tiff(true, { 0x8825: 100 });
  expect(tellsPlace(Buffer.concat([Buffer.from('\x89PNG....eXIf', 'latin1'), place]))).toBe(true);
  expect(tellsPlace(Buffer.concat([Buffer.from('RIFF....WEBPEXIF\x20\0\0\0', 'latin1'), place]))).toBe(true);
  expect(tellsPlace(Buffer.from('<rdf:Description exif:GPSLatitude="50,56N"/>'))).toBe(true);
});

test('metadata that end too early have no place', () => {
  expect(tellsPlace(exif(true, { 0x0112: 3, 0x8825: 1 }).subarray(0, 30))).toBe(false);
});
