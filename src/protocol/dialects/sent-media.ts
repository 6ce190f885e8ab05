import { toBase64 } from '../../model/base64';
import type { MediaPart } from '../../model/chat/parts';

/**
 * A picture, a file or a sound as a request carries it. `bytes`: absent where its server loads it from its address.
 * `sentMask`: of a picture with a mask, what is sent of that, its bytes or an address.
 */
export type SentMedia = MediaPart & { bytes?: Uint8Array; sentMask?: { bytes: Uint8Array } | { url: string } };

/** The mask of a picture, as a picture of its own; null where it has none. */
export function maskOf(media: SentMedia): SentMedia | null {
  if (media.type !== 'image' || !media.mask) return null;
  const { mask, sentMask, size } = media;
  const shared = { type: 'image', name: 'mask.png', mediaType: 'image/png', size } as const;
  if (!sentMask) return { ...shared, source: mask };
  return 'url' in sentMask
    ? { ...shared, source: { kind: 'url', url: sentMask.url } }
    : { ...shared, source: mask, bytes: sentMask.bytes };
}

/** Where the content of `media` is for a server: an address, or base64, also of a `data:` URL; null where it is nowhere. */
export function contentOf({ source, bytes }: SentMedia): { url: string } | { base64: string } | null {
  if (bytes) return { base64: toBase64(bytes) };
  if (source.kind !== 'url') return null;
  const { url } = source;
  const [head] = /^data:[^,]*;base64,/.exec(url) ?? [];
  return head === undefined ? { url } : { base64: url.slice(head.length) };
}
