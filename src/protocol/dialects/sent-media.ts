import type { MediaPart } from '../../model/chat/parts';

/** A picture, a file or a sound as a request carries it. `bytes`: absent where its server loads it from its address. */
export type SentMedia = MediaPart & { bytes?: Uint8Array };

/** Where the content of `media` is for a server: an address, or base64, also of a `data:` URL; null where it is nowhere. */
export function contentOf({ source, bytes }: SentMedia): { url: string } | { base64: string } | null {
  if (bytes) return { base64: toBase64(bytes) };
  if (source.kind !== 'url') return null;
  const { url } = source;
  const [head] = /^data:[^,]*;base64,/.exec(url) ?? [];
  return head === undefined ? { url } : { base64: url.slice(head.length) };
}

/** As many bytes at a time as the arguments of a call may be, and a multiple of three. */
const step = 24_576;

/** `bytes` as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += btoa(String.fromCharCode(...bytes.subarray(at, at + step)));
  return text;
}
