import { expect, test } from 'vitest';
import { identify } from '../../../../src/media/identify/identify';
import { textFormat } from '../../../../src/media/identify/text-format';

/** A file of these bytes, written as characters of Latin-1. */
function file(...bytes: string[]): Blob {
  return new Blob([Uint8Array.from(bytes.join(''), (character) => character.charCodeAt(0))]);
}

const uint32 = (n: number) => String.fromCharCode((n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255);

function png(width: number, height: number): Blob {
  return file('\x89PNG\r\n\x1a\n', uint32(13), 'IHDR', uint32(width), uint32(height), '\x08\x02\0\0\0', uint32(0));
}

test('bytes tell what a file is, and its name does not', async () => {
  const reading = await identify(png(640, 480), 'report.pdf');
  expect(reading).toMatchObject({ format: 'png', mediaType: 'image/png', forms: ['picture'] });
  expect(reading).toMatchObject({ size: { width: 640, height: 480 }, problem: null });
});

test('a picture of a billion pixels is refused by its header', async () => {
  const reading = await identify(png(30_000, 30_000), 'large.png');
  expect(reading.problem).toEqual({
    kind: 'too-many-pixels',
    size: { width: 30_000, height: 30_000 },
    limit: 120_000_000,
  });
  expect(reading.forms).toEqual([]);
});

const jpegSegment = `\xff\xe1\0\x10${'x'.repeat(14)}`;

test.each([
  ['jpeg', file('\xff\xd8', jpegSegment, '\xff\xc2\0\x11\x08\x01\xe0\x02\x80'), 640, 480],
  ['gif', file('GIF89a\x80\x02\xe0\x01\0\0\0'), 640, 480],
  ['bmp', file('BM', '\0'.repeat(12), '\x28\0\0\0', '\x80\x02\0\0', '\x20\xfe\xff\xff'), 640, 480],
  ['webp', file('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\x02\0\xdf\x01\0'), 640, 480],
  ['webp', file('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x7f\xc2\x77\0'), 640, 480],
  ['webp', file('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\xe0\x01'), 640, 480],
  ['avif', file('\0\0\0\x14ftypavif\0\0\0\0mif1', uint32(20), 'ispe\0\0\0\0', uint32(640), uint32(480)), 640, 480],
])('the size of a %s is read from its header', async (format, picture, width, height) => {
  expect(await identify(picture, 'a')).toMatchObject({ format, size: { width, height } });
});

test.each([
  ['pdf', file('%PDF-1.7\n')],
  ['pdf', file('\r\n\xef\xbb\xbf%PDF-1.4')],
  ['heic', file('\0\0\0\x18ftypmif1\0\0\0\0mif1heic')],
  ['avif', file('\0\0\0\x18ftypmif1\0\0\0\0mif1avif')],
  ['mp4', file('\0\0\0\x18ftypisom\0\0\0\0isomavc1')],
  ['m4a', file('\0\0\0\x18ftypM4A \0\0\0\0M4A isom')],
  ['wav', file('RIFF\0\0\0\0WAVEfmt ')],
  ['mp3', file('ID3\x04\0\0\0\0\0\0')],
  ['mp3', file('\xff\xfb\x90\x64\0\0')],
  ['ogg', file('OggS\0\x02')],
  ['rtf', file('{\\rtf1\\ansi Hello}')],
  ['text', file('Hello')],
  ['text', file('head = b"%PDF-1.7"\n')],
  ['html', file('<!DOCTYPE html><p>Hello')],
  ['svg', file('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
])('a %s is told by its first bytes', async (format, bytes) => {
  expect((await identify(bytes, 'a.bin')).format).toBe(format);
});

test('a text that begins like the header of a bitmap stays text', async () => {
  expect((await identify(file('BMW and others, a report on cars of this year'), 'a.txt')).format).toBe('text');
});

test('an empty file is told', async () => {
  expect(await identify(new Blob([]), 'a.txt')).toMatchObject({ forms: [], problem: { kind: 'empty-file' } });
});

test('bytes that are nothing known can only go as a file', async () => {
  const reading = await identify(file('\x7fELF\x02\x01\x01\0\0\0\0\0'), 'program');
  expect(reading).toMatchObject({ format: 'unknown', forms: ['file'], problem: { kind: 'unknown-format' } });
});

test('a file that has gone since it was chosen is told', async () => {
  const gone = new Blob(['x']);
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }) as Blob;
  expect((await identify(gone, 'a.txt')).problem).toEqual({ kind: 'unreadable' });
});

test('a picture that ends within its header is broken', async () => {
  expect((await identify(file('\x89PNG\r\n\x1a\n\0\0'), 'a.png')).problem).toEqual({ kind: 'broken', format: 'png' });
});

const frame = '\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0';

test('a GIF of several frames is known to move', async () => {
  const start = 'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff';
  expect((await identify(file(start, frame, ';'), 'a.gif')).isAnimated).toBe(false);
  expect((await identify(file(start, '\x21\xf9\x04\0\0\0\0\0', frame, frame, ';'), 'a.gif')).isAnimated).toBe(true);
});

test('a text that begins with many comments is told apart, though no tag follows', () => {
  const comments = '<!-- a -->\n'.repeat(1000);
  expect(textFormat(`${comments}# Title`, 'readme.md')).toBe('text');
  expect(textFormat(`${comments}<html>`, 'a')).toBe('html');
  expect(textFormat(`<?xml version="1.0"?>\n${comments}<!DOCTYPE svg>${comments}<svg >`, 'a')).toBe('svg');
  expect(textFormat(`${comments}<!-- never closed <html>`, 'a')).toBe('text');
});

/** A compound file (MS-CFB) of sectors of 512 bytes: its table, and a directory of two sectors, the second with this entry. */
function compound(entry: string): Blob {
  const bytes = Buffer.alloc(4 * 512);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0, 76);
  for (const [sector, next] of [0xfffffffd, 2, 0xfffffffe].entries()) bytes.writeUInt32LE(next, 512 + 4 * sector);
  bytes.write('Root Entry', 2 * 512, 'utf16le');
  bytes.write(entry, 3 * 512, 'utf16le');
  return new Blob([bytes]);
}

// alephdata/aleph#2957
test.each([
  ['plan.docx', 'docx'],
  ['stock.xlsm', 'xlsx'],
  ['talk.pptx', 'pptx'],
])('%s behind a password says so, and is taken for no file from before 2007', async (name, format) => {
  const reading = await identify(compound('EncryptedPackage'), name);
  expect(reading.problem).toEqual({ kind: 'encrypted', format });
  expect((await identify(compound('WordDocument'), name)).problem).toEqual({ kind: 'old-office' });
  expect((await identify(compound('EncryptedPackage').slice(0, 700), name)).problem).toEqual({ kind: 'old-office' });
});
