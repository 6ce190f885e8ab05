/** Bytes that are encoded at once: a multiple of three, so that the pieces together are the encoding of all. */
const step = 3 * 64 * 1024;

/** `bytes` in base64, in pieces. */
export function* base64Of(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at += step) {
    let text = '';
    const part = bytes.subarray(at, at + step);
    for (let from = 0; from < part.length; from += 8192)
      text += String.fromCharCode(...part.subarray(from, from + 8192));
    yield btoa(text);
  }
}

/** `bytes` as an address that holds them. */
export function dataUrl(bytes: Uint8Array, mediaType: string): string {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream';
  return `data:${type};base64,${[...base64Of(bytes)].join('')}`;
}
