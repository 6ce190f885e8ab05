import type { MediaPart } from '../../../model/chat/parts';
import { MediaKeeper } from '../../request/media/keep-media';
import type { Stores } from '../../stores';

/** `media` of a pasted request as a message has them: what its `data:` addresses hold is stored in their place. */
export async function storedMedia(
  stores: Pick<Stores, 'services' | 'storageStatus'>,
  media: readonly MediaPart[],
): Promise<MediaPart[]> {
  const keeper = new MediaKeeper(stores);
  const stored: MediaPart[] = [];
  for (const [choice, one] of media.entries()) {
    const { source } = one;
    const [head] = source.kind === 'url' ? (/^data:[^,]*,/i.exec(source.url.slice(0, 200)) ?? []) : [];
    if (source.kind !== 'url' || head === undefined) stored.push(one);
    else {
      // Each is a choice of its own, so that one that stands there twice is not left out.
      const kept = await keeper.keep({ type: 'media', choice, media: one, base64: source.url.slice(head.length) });
      if (kept) stored.push(kept.media);
    }
  }
  return stored;
}
