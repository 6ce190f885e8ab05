import type { AttachProblem } from '../../../../model/attachment/attach-problem';
import type { MediaReader } from '../../../../model/attachment/media-reader';
import type { MaskWish } from '../../../../model/attachment/picture-mask';
import type { MediaPart, StoredSource } from '../../../../model/chat/parts';
import { ApiError } from '../../../../model/failure';
import type { Blobs } from '../../../../storage/blobs/blobs';

/** The mask that is made by `wish`, stored, or why there is none. */
export async function maskOf(
  wish: MaskWish,
  blobs: Blobs,
  reader: MediaReader,
): Promise<StoredSource | { problem: AttachProblem }> {
  const made = await reader.mask(wish);
  if ('problem' in made) return made;
  try {
    return await blobs.store(new Uint8Array(await made.blob.arrayBuffer()));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { problem: { kind: 'not-stored', failure: error.failure } };
  }
}

/** `part` with `mask`, or without one: the same part where it has none. */
export function withMask(part: MediaPart, mask: StoredSource | null): MediaPart {
  if (part.type !== 'image' || (!part.mask && !mask)) return part;
  const { mask: _, ...unmasked } = part;
  return mask ? { ...unmasked, mask } : unmasked;
}
