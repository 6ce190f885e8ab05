import type { ImagePart, MediaPart, MediaSource } from '../../model/chat/parts';

/** A picture, a sound or a file of an answer. `base64`: its bytes, where they came with it. */
export interface CameMedia {
  media: MediaPart;
  base64?: string;
}

/** What is told of a picture beside its bytes. */
type Told = Pick<ImagePart, 'alt' | 'id' | 'isPartial'>;

/** A picture at `address`: a `data:` URL has its bytes; one on another host is not requested. */
export function pictureAt(address: string, told: Told = {}): CameMedia {
  const [head, mediaType = ''] = /^data:([\w.+/-]*)[^,]*,/i.exec(address.slice(0, 200)) ?? [];
  if (head !== undefined) return mediaOfBytes(address.slice(head.length), mediaType || 'image/png', told);
  const isAddress = /^https?:/i.test(address);
  return { media: image('', isAddress ? { kind: 'url', url: address } : { kind: 'unkept', bytes: null }, told) };
}

/** What came as `base64`; a picture where its type does not say that it is something else. */
export function mediaOfBytes(base64: string, type: string, told: Told = {}): CameMedia {
  const mediaType = type.toLowerCase();
  const source: MediaSource = { kind: 'unkept', bytes: bytesOf(base64) };
  if (mediaType.startsWith('audio/'))
    return { media: { type: 'audio', name: '', mediaType, source, seconds: null }, base64 };
  if (mediaType !== '' && !mediaType.startsWith('image/'))
    return { media: { type: 'file', name: '', mediaType, source }, base64 };
  return { media: image(mediaType, source, told), base64 };
}

function image(mediaType: string, source: MediaSource, told: Told): ImagePart {
  return { type: 'image', name: '', mediaType, source, size: null, ...told };
}

/** How many bytes a base64 text stands for: four characters are three bytes, less the padding. */
function bytesOf(base64: string): number {
  const padding = /={0,2}$/.exec(base64.slice(-2))?.[0].length ?? 0;
  return Math.max(0, Math.floor((base64.length * 3) / 4) - padding);
}
