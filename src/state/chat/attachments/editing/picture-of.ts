import type { AttachProblem } from '../../../../model/attachment/attach-problem';
import type { PictureLimits } from '../../../../model/attachment/media-reader';
import type { ImagePart } from '../../../../model/chat/parts';
import { withEnding, type Making } from '../make-parts';
import { stored } from '../storing';
import { maskInSize } from './mask-of';
import type { Original } from './originals';
import type { OrProblem } from '../../../../model/result';

/**
 * `before` with the picture that is made anew of its original, or why there is none. Where something is covered or cut off,
 * it is no longer tied to the whole file that it was made from, in which that shows. A mask stays where the picture is only made of
 * another size (`earlier`: what it was made from so far).
 */
export async function pictureOf(
  { notes: _, mask, original: whole, ...before }: ImagePart,
  { file, as, changes }: Original,
  earlier: Original | null,
  limits: PictureLimits,
  { blobs, reader, keepsTransparency = false }: Making,
): Promise<OrProblem<{ part: ImagePart }, AttachProblem>> {
  const picture = await reader.picture(file, { as, limits, changes, keepsTransparency });
  if (picture.problem) return picture;
  const { blob, size, notes } = picture;
  return stored(async () => {
    const source = await blobs.store(new Uint8Array(await blob.arrayBuffer()));
    const isSameView = JSON.stringify(changes) === JSON.stringify(earlier?.changes ?? null);
    const kept = mask && isSameView ? await maskInSize(mask, size, blobs, reader) : null;
    const name = before.mediaType === blob.type ? before.name : withEnding(before.name, blob.type);
    return {
      part: {
        ...before,
        name,
        mediaType: blob.type,
        source,
        ...(whole && !changes && { original: whole }),
        size,
        ...(kept && { mask: kept }),
        ...(notes.length > 0 && { notes }),
      },
    };
  });
}
