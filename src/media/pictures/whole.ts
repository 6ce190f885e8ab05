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
    // Something may follow the end (ITU-T T.81, B.1.1.3).
    return format !== 'jpeg' || hasMarker(bytes, 0xd9);
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

function hasMarker(bytes: Uint8Array, marker: number): boolean {
  for (let at = bytes.lastIndexOf(marker); at > 0; at = bytes.lastIndexOf(marker, at - 1))
    if (bytes[at - 1] === 0xff) return true;
  return false;
}
