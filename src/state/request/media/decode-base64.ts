import { fromBase64 } from '../../../model/base64';

/** Characters that are decoded at once, about a millisecond of work. A multiple of four. */
const sliceLength = 262_144;

/**
 * The bytes of `base64`, also where it has line ends in it or is in the alphabet of addresses; up to the first character
 * that is of neither. `pause` is awaited between slices, so that the page stays responsive.
 */
export async function decodeBase64(base64: string, pause: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  let text = base64;
  const slices: Uint8Array[] = [];
  for (let at = 0; at < text.length; at += sliceLength) {
    if (at > 0) await pause();
    // Slices are cut by length, so a character that is no base64 would shift all slices after it.
    if (/[\s_-]/.test(text.slice(at, at + sliceLength)))
      text = text.slice(0, at) + text.slice(at).replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/');
    const slice = text.slice(at, at + sliceLength);
    const sound = /^[A-Za-z\d+/]*/.exec(slice)?.[0] ?? '';
    // A last group of one character has six bits, which is less than a byte: it is left out.
    slices.push(fromBase64(sound.length % 4 === 1 ? sound.slice(0, -1) : sound));
    if (sound.length < slice.length) break;
  }
  const bytes = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const slice of slices) {
    bytes.set(slice, end);
    end += slice.length;
  }
  return bytes;
}
