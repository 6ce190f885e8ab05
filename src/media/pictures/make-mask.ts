import type { MaskWish } from '../../model/attachment/picture-mask';
import { contextOf, requireTruePixels } from './encode';

/**
 * A PNG of the picture's size, as OpenAI's interface wants it: transparent where the picture is to be changed, black
 * elsewhere. Throws a `MediaError`.
 */
export async function makeMask({ size, strokes, rectangles, keeps, before }: MaskWish): Promise<Blob> {
  requireTruePixels();
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = contextOf(canvas);
  if (keeps && before) context.drawImage(await createImageBitmap(before), 0, 0, size.width, size.height);
  else context.fillRect(0, 0, size.width, size.height);
  context.globalCompositeOperation = 'destination-out';
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { path, width } of strokes) {
    context.lineWidth = width;
    context.stroke(new Path2D(path));
  }
  for (const { x, y, width, height } of rectangles) context.fillRect(x, y, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}
