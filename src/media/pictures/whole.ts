import type { PictureFormat } from '../../model/attachment/file-format';

/**
 * Whether the end of a picture is there, as far as its format tells: browsers draw what there is of one that was cut, or nothing, and
 * say no word.
 */
export function hasEnd(format: PictureFormat, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (format === 'png') return hasLastChunk(view);
    if (format === 'webp') return view.getUint32(4, true) + 8 <= view.byteLength;
    return format !== 'jpeg' || hasEndOfImage(view, bytes);
  } catch {
    // A DataView throws where the file ends too early.
    return false;
  }
}

function hasLastChunk(view: DataView): boolean {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === iend) return true;
  return false;
}

/** `IEND` as four bytes. */
const iend = 0x49454e44;

/**
 * Whether a JPEG's picture ends (ITU-T T.81, B.1). Its metadata may hold a smaller picture with an end of its own, so segments are
 * stepped over; something may follow the end, such as the zeros of a camera.
 */
function hasEndOfImage(view: DataView, bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xff, 2); at !== -1; at = bytes.indexOf(0xff, at)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xd9) return true;
    // What has no length: a byte of the picture, a place to start again, and the filling before a marker.
    const isAlone = marker <= 1 || (marker >= 0xd0 && marker <= 0xd8);
    at += marker === 0xff ? 1 : isAlone ? 2 : 2 + view.getUint16(at + 2);
  }
  return false;
}
