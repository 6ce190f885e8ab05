import type { PixelSize } from '../../model/attachment/file-format';
import type { PictureLimits } from '../../model/attachment/media-reader';
import { fitted } from '../../model/attachment/picture-size';

/** A drawing has no pixels of its own: it is drawn so large, where that is within the limits. */
const usualSide = 2048;
/** Where it does not say how it is shaped, as browsers have it. */
const usualSize: PixelSize = { width: 300, height: 150 };

const rootTag = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/i;

/**
 * An SVG as a PNG; null where the browser cannot draw it. As a picture of an element `img` it runs no script and loads
 * nothing, whatever is in it. Needs a page: workers draw no SVG.
 */
export async function drawSvg(file: Blob, limits: PictureLimits): Promise<Blob | null> {
  const drawing = sized(await file.text(), limits);
  if (!drawing) return null;
  const url = URL.createObjectURL(new Blob([drawing.text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { width, height } = drawing.size;
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } catch {
    // It is broken, or of the kinds that taint a canvas.
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The drawing with its size in pixels on its first tag: without one, Firefox draws nothing. Null where it has no such tag. */
export function sized(text: string, limits: PictureLimits): { text: string; size: PixelSize } | null {
  const [tag] = rootTag.exec(text) ?? [];
  if (tag === undefined) return null;
  const own = sizeIn(tag);
  const scale = usualSide / Math.max(own.width, own.height);
  const size = fitted({ width: own.width * scale, height: own.height * scale }, limits);
  const [width, height] = [Math.max(1, Math.round(size.width)), Math.max(1, Math.round(size.height))];
  const bare = tag.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/gi, '').replace(/\s*\/?>$/, '');
  const attributes = [
    `width="${width}" height="${height}"`,
    /\sviewBox\s*=/i.test(tag) ? '' : `viewBox="0 0 ${own.width} ${own.height}"`,
    /\sxmlns\s*=/i.test(tag) ? '' : 'xmlns="http://www.w3.org/2000/svg"',
  ].filter(Boolean);
  const end = /\/>$/.test(tag) ? '/>' : '>';
  const root = `${bare} ${attributes.join(' ')}${end}`;
  return { text: text.replace(tag, () => root), size: { width, height } };
}

/** By its width and height where both are plain numbers, else by its view box. */
function sizeIn(tag: string): PixelSize {
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1] ?? '';
  const [width, height] = ['width', 'height'].map((name) => /^\s*([\d.]+)(?:px)?\s*$/.exec(attribute(name))?.[1]);
  if (Number(width) > 0 && Number(height) > 0) return { width: Number(width), height: Number(height) };
  const [, , across, down] = attribute('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return across && down && across > 0 && down > 0 ? { width: across, height: down } : usualSize;
}
