import type { PictureFormat, PixelSize } from '../../model/attachment/file-format';

/** What a picture's header says, read before anything is decoded: a few bytes can claim a billion pixels. */
export interface PictureHeader {
  /** Null where the header does not say, or says it where nobody looks. */
  size: PixelSize | null;
  isAnimated: boolean;
}

/** Reads the size out of the first bytes of a file. Far more than 64 kB may stand before it in a JPEG only. */
export function readPictureHeader(format: PictureFormat, head: Uint8Array): PictureHeader {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const still = (size: PixelSize | null): PictureHeader => ({ size, isAnimated: false });
  try {
    switch (format) {
      case 'png':
        return { size: sized(view.getUint32(16), view.getUint32(20)), isAnimated: hasAnimationChunk(view) };
      case 'gif':
        return { size: sized(view.getUint16(6, true), view.getUint16(8, true)), isAnimated: gifFrames(view) > 1 };
      case 'bmp':
        return still(bmpSize(view));
      case 'jpeg':
        return still(jpegSize(view));
      case 'webp':
        return webpHeader(view);
      case 'avif':
      case 'heic':
        return { size: largestExtent(view), isAnimated: ascii(view, 8) === 'avis' };
      case 'tiff':
      case 'svg':
        return still(null);
    }
  } catch {
    // A DataView throws where the file ends within its header.
    return still(null);
  }
}

function sized(width: number, height: number): PixelSize | null {
  return width > 0 && height > 0 ? { width, height } : null;
}

/** Four characters. */
function ascii(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

/** A PNG moves if `acTL` comes before the first picture data (PNG, third edition, 11.3.2.1). */
function hasAnimationChunk(view: DataView): boolean {
  for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = ascii(view, at + 4);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}

/** The frames that begin within these bytes, counted up to two (GIF89a, 20: the image descriptor). */
function gifFrames(view: DataView): number {
  const tableBytes = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + tableBytes(view.getUint8(10));
  let frames = 0;
  while (at < view.byteLength && frames < 2) {
    const block = view.getUint8(at);
    if (block === 0x2c) {
      frames++;
      if (at + 10 > view.byteLength) break;
      at += 11 + tableBytes(view.getUint8(at + 9));
    } else if (block === 0x21) at += 2;
    else break;
    while (at < view.byteLength && view.getUint8(at) !== 0) at += view.getUint8(at) + 1;
    at++;
  }
  return frames;
}

function bmpSize(view: DataView): PixelSize | null {
  if (view.getUint32(14, true) === 12) return sized(view.getUint16(18, true), view.getUint16(20, true));
  // A negative height means that the rows come from the top.
  return sized(Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
}

/** Whether a frame of a JPEG begins: C0 to CF, of which C4, C8 and CC mean something else (ITU-T T.81, table B.1). */
export function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** By the first start of frame. */
function jpegSize(view: DataView): PixelSize | null {
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (isStartOfFrame(marker)) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** RFC 9649, sections 2.5 to 2.7. */
function webpHeader(view: DataView): PictureHeader {
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (ascii(view, 12)) {
    case 'VP8X':
      return { size: sized(uint24(24) + 1, uint24(27) + 1), isAnimated: (view.getUint8(20) & 2) !== 0 };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { size: sized((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1), isAnimated: false };
    }
    default:
      return { size: sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff), isAnimated: false };
  }
}

/**
 * The largest `ispe` property, which gives the size of an item in AVIF and HEIC (ISO/IEC 23008-12, 6.5.3). Thumbnails and tiles
 * have one of their own, smaller than that of the whole.
 */
function largestExtent(view: DataView): PixelSize | null {
  let largest: PixelSize | null = null;
  const pixels = ({ width, height }: PixelSize) => width * height;
  for (let at = 4; at + 16 <= view.byteLength; at++) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const size = sized(view.getUint32(at + 8), view.getUint32(at + 12));
    if (size && (!largest || pixels(size) > pixels(largest))) largest = size;
  }
  return largest;
}
