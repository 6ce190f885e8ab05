import type { AttachProblem } from '../../../../model/attachment/attach-problem';
import type { PixelSize } from '../../../../model/attachment/file-format';
import type { MediaReader } from '../../../../model/attachment/media-reader';
import type { MaskWish } from '../../../../model/attachment/picture-mask';
import type { MediaPart, StoredSource } from '../../../../model/chat/parts';
import type { Blobs } from '../../../../storage/blobs/blobs';
import type { OrProblem } from '../../../../model/result';
import { stored } from '../storing';

/** The mask that is made by `wish`, stored, or why there is none. */
export async function maskOf(
  wish: MaskWish,
  blobs: Blobs,
  reader: MediaReader,
): Promise<OrProblem<StoredSource, AttachProblem>> {
  const made = await reader.mask(wish);
  if (made.problem) return made;
  return stored<StoredSource>(async () => blobs.store(new Uint8Array(await made.blob.arrayBuffer())));
}

/** `mask` for the same picture in another size; null where it cannot be made. */
export async function maskInSize(
  mask: StoredSource,
  size: PixelSize,
  blobs: Blobs,
  reader: MediaReader,
): Promise<StoredSource | null> {
  const bytes = await blobs.read(mask.hash);
  if (!bytes) return null;
  const wish: MaskWish = { size, before: new Blob([bytes]), strokes: [], rectangles: [], keeps: true };
  const made = await maskOf(wish, blobs, reader);
  return made.problem ? null : made;
}

/** `part` with `mask`, or without one: the same part where it has none. */
export function withMask(part: MediaPart, mask: StoredSource | null): MediaPart {
  if (part.type !== 'image' || (!part.mask && !mask)) return part;
  const { mask: _, ...unmasked } = part;
  return mask ? { ...unmasked, mask } : unmasked;
}
