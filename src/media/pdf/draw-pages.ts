import type { PagePictures, PageRange, Picture, PictureLimits } from '../../model/attachment/media-reader';
import { fitted } from '../../model/attachment/picture-size';
import { MediaError } from '../archive/unpack';
import { encode } from '../pictures/encode';
import { openPdf, type PdfDocument } from './open-pdf';
import { pagesWithin } from './read-pdf';

/** Pages that are drawn where nobody says which: a page costs more as a picture than as text. */
const usualPages = 20;
/** Pages that are drawn at most: servers take few more pictures in a request. */
const mostPages = 50;

/** A point is 1/72 inch: at three pixels a point, small print is as sharp as it gets. */
const mostScale = 3;

/** Pages of a PDF as pictures, as large as a model takes them. Throws a `MediaError`. */
export async function drawPages(
  file: Blob,
  limits: PictureLimits,
  pages: PageRange | undefined,
  onProgress: (done: number, of: number) => void,
): Promise<PagePictures> {
  const { pdf, close } = await openPdf(file, true);
  try {
    const of = pdf.numPages;
    const { from, to: last } = pagesWithin(pages ?? { from: 1, to: usualPages }, of);
    const to = Math.min(last, from + mostPages - 1);
    const pictures: Picture[] = [];
    for (let number = from; number <= to; number++) {
      pictures.push(await drawPage(pdf, number, limits));
      onProgress(number - from + 1, to - from + 1);
    }
    return { pictures, pages: { from, to, of } };
  } finally {
    await close();
  }
}

async function drawPage(pdf: PdfDocument, number: number, limits: PictureLimits): Promise<Picture> {
  try {
    const page = await pdf.getPage(number);
    const whole = page.getViewport({ scale: mostScale });
    const size = fitted({ width: Math.ceil(whole.width), height: Math.ceil(whole.height) }, limits);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const viewport = page.getViewport({ scale: (mostScale * size.width) / whole.width });
    // It takes any canvas, whatever its type says.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    page.cleanup();
    const { blob, drawn } = await encode(canvas, size, { isPhoto: false, isBest: false, limits });
    return { blob, size: drawn, from: size, notes: [] };
  } catch (error) {
    if (error instanceof MediaError) throw error;
    throw new MediaError({ kind: 'broken', format: 'pdf' });
  }
}
