import { markupOf } from '../../../state/export/html/article';
import { pageStyle } from '../../../state/export/html/page';
import { shadowPage } from '../shadow-page';

/** The width of a picture in CSS pixels; each is two of the picture's. */
const width = 720;
const scale = 2;
/** The height of one picture at most: with this width, within the 16.7 million pixels that every browser can draw. */
const mostHeight = 5_600;
/** More would be a folder of pictures that nobody looks at. */
const mostPictures = 20;

/** Why there are no pictures: they would be too many, or the browser does not draw what it is given. */
export interface PictureProblem {
  kind: 'tooLong' | 'undrawn';
}

const pictureStyle = `
  main { box-sizing: border-box; inline-size: ${width}px; max-inline-size: none; padding: 32px 40px 40px; background: var(--paper); }
  article:first-child { margin-block-start: 0; padding-block-start: 0; border: 0; }
  pre, table, data.display { overflow: visible; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  :is(td, th, p) { overflow-wrap: anywhere; }
`;

/**
 * Draws a part of a saved page as PNG pictures, two pixels to one. What is too high for one picture is divided between lines.
 *
 * The elements become an image of SVG, which browsers draw without loading anything, and that becomes a picture on a canvas. It is an
 * address of `data:`, because Chromium lets nobody read a canvas that such an image was drawn on from a `blob:`.
 */
export async function picturesOf(section: HTMLElement, scheme: 'light' | 'dark'): Promise<Blob[] | PictureProblem> {
  const style = pageStyle + pictureStyle;
  const { host, main } = shadowPage(style);
  main.style.colorScheme = scheme;
  host.className = 'hidden-visually';
  host.inert = true;
  main.append(section);
  document.body.append(host);
  try {
    await Promise.all([...main.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined)));
    const { top, height } = main.getBoundingClientRect();
    const cuts = cutsOf(Math.floor(height), linesIn(main, top));
    if (cuts.length - 1 > mostPictures) return { kind: 'tooLong' };
    const markup = `<style xmlns="http://www.w3.org/1999/xhtml">${style.replace(/[<&]/g, '')}</style>${markupOf(main)}`;
    const pictures: Blob[] = [];
    for (const [index, from] of cuts.slice(0, -1).entries())
      pictures.push(await drawn(markup, Math.floor(height), from, cuts[index + 1]! - from));
    return pictures;
  } catch {
    return { kind: 'undrawn' };
  } finally {
    host.remove();
  }
}

/** Where the lines and pictures in `main` are, from its top. */
function linesIn(main: HTMLElement, top: number): readonly (readonly [from: number, to: number])[] {
  const lines: [number, number][] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) range.selectNodeContents(node);
    else if (!(node instanceof HTMLImageElement) && !(node instanceof MathMLElement)) continue;
    for (const box of node instanceof Element ? node.getClientRects() : range.getClientRects())
      lines.push([box.top - top, box.bottom - top]);
  }
  return lines;
}

/**
 * Where pictures begin and end: between lines, and as high as each other, so that none is a remainder of some pixels.
 *
 * @internal Exported for tests.
 */
export function cutsOf(
  height: number,
  lines: readonly (readonly [from: number, to: number])[],
  most = mostHeight,
): number[] {
  const cuts = [0];
  for (let from = 0; height - from > most;) {
    const rest = height - from;
    const even = Math.ceil(rest / Math.ceil(rest / most));
    let cut = from + even;
    const crossing = lines.filter(([start, end]) => start < cut && end > cut);
    const before = Math.floor(Math.min(cut, ...crossing.map(([start]) => start)));
    // A picture that is higher than all that can be drawn is cut through.
    if (before > from + even / 2) cut = before;
    cuts.push(cut);
    from = cut;
  }
  return [...cuts, height];
}

async function drawn(markup: string, whole: number, from: number, height: number): Promise<Blob> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 ${from} ${width} ${height}">` +
    `<foreignObject width="${width}" height="${whole}">${markup}</foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}
