import { toBase64 } from '../../../model/base64';

/** Bytes of a piece: a multiple of three, so that the pieces together are the encoding of all. */
const step = 3 * 64 * 1024;

/** `bytes` in base64, in pieces. */
export function* base64Of(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at += step) yield toBase64(bytes.subarray(at, at + step));
}

/** `bytes` as an address that holds them. */
export function dataUrl(bytes: Uint8Array, mediaType: string): string {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream';
  return `data:${type};base64,${toBase64(bytes)}`;
}
