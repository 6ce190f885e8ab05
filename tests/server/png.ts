import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** A PNG of these pixels, each `colour` gives as red, green and blue (0 to 255); of one green without. */
export function png(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly number[] = () => [40, 120, 90],
): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows.set(colour(x, y), y * (1 + 3 * width) + 1 + 3 * x);
  return pngOf(width, height, deflateSync(rows));
}

/** A PNG like that, some of whose pixels are seen through: `colour` gives how much of each is not, too. */
export function seenThroughPng(
  width: number,
  height: number,
  colour: (x: number, y: number) => readonly number[],
): Buffer {
  const rows = Buffer.alloc(height * (1 + 4 * width));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows.set(colour(x, y), y * (1 + 4 * width) + 1 + 4 * x);
  return pngOf(width, height, deflateSync(rows), 6);
}

/** A PNG of random pixels, as large as they are: at once, as what does not compress is not tried to. */
export function noisyPng(width: number, height: number): Buffer {
  const rows = randomBytes(height * (1 + 3 * width));
  // A row begins with how it is filtered: not at all.
  for (let y = 0; y < height; y += 1) rows[y * (1 + 3 * width)] = 0;
  return pngOf(width, height, deflateSync(rows, { level: 0 }));
}

/** `type`: of three colours (2), or of these and how much of them is seen (6). */
function pngOf(width: number, height: number, pixels: Buffer, type = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits of each colour.
  header.set([8, type], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
