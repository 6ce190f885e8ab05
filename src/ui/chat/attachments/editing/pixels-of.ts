import type { PixelSize } from '../../../../model/attachment/file-format';

/** How large the picture at `url` is; null where the browser cannot draw it. */
export async function pixelsOf(url: string): Promise<PixelSize | null> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    return null;
  }
  return { width: image.naturalWidth, height: image.naturalHeight };
}
