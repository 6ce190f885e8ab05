import type { PictureFormat } from '../../model/attachment/file-format';
import { isStartOfFrame } from './header';

/** The transparent colours of a PNG stand before its picture. */
const headBytes = 4096;

/** Chunks of a PNG that say how it is drawn, and nothing else. */
const drawingChunks = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs'.split(' '));

/**
 * Whether a file is its picture and nothing more: no place, no camera, no author, no comment, no preview. Such a PNG or JPEG, a
 * screenshot above all, can be sent as it is, where all servers decode it alike: of 16 bits a colour many see white only, and inks
 * (CMYK) they refuse or see inverted. Others never can: not every server decodes WebP, and a GIF may move.
 */
export function isBare(format: PictureFormat, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (format === 'png') return view.getUint8(24) <= 8 && isBarePng(view);
    return format === 'jpeg' && isBareJpeg(view);
  } catch {
    // A DataView throws where the file ends too early.
    return false;
  }
}

/** Whether a PNG may be transparent in places: by its type of colour, or as one of its colours is. */
export function hasAlpha(bytes: Uint8Array): boolean {
  return (bytes[25]! & 4) !== 0 || new TextDecoder('latin1').decode(bytes.subarray(0, headBytes)).includes('tRNS');
}

function isBarePng(view: DataView): boolean {
  for (let at = 8; at < view.byteLength; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...[4, 5, 6, 7].map((place) => view.getUint8(at + place)));
    if (!drawingChunks.has(name)) return false;
    // What follows the end belongs to no picture.
    if (name === 'IEND') return at + 12 === view.byteLength;
  }
  return false;
}

/** Of the segments of an application, only JFIF's and Adobe's say how the picture is drawn; a comment is none (ITU-T T.81, B.1.1). */
function isBareJpeg(view: DataView): boolean {
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (isStartOfFrame(marker) && (view.getUint8(at + 4) !== 8 || view.getUint8(at + 9) > 3)) return false;
    if (marker === 0xda) return view.getUint16(view.byteLength - 2) === 0xffd9;
    if (marker === 0xfe || (marker > 0xe0 && marker < 0xee) || marker === 0xef) return false;
  }
  return false;
}
