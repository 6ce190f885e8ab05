import type { TextNote } from '../../model/attachment/media-reader';
import { MediaError } from '../archive/unpack';
import type { DocumentText } from '../documents/document';
import { formFields } from './form-fields';
import { openPdf, type PdfDocument, type PdfPage } from './open-pdf';
import { pageText } from './page-text';

/** A PDF's text, page by page. Its scripts do not run; the values of its forms are read. */
export async function readPdf(file: Blob, onProgress: (done: number, of: number) => void): Promise<DocumentText> {
  const { pdf, close } = await openPdf(file);
  try {
    return await textOf(pdf, onProgress);
  } finally {
    await close();
  }
}

async function textOf(pdf: PdfDocument, onProgress: (done: number, of: number) => void): Promise<DocumentText> {
  const of = pdf.numPages;
  const texts: string[] = [];
  const empty: number[] = [];
  const garbled: number[] = [];
  let broken = 0;
  for (let number = 1; number <= of; number++) {
    const text = await textOfPage(pdf, number);
    if (text === null) broken++;
    else if (text.trim() === '') empty.push(number);
    else {
      if (isGarbled(text)) garbled.push(number);
      texts.push(of === 1 ? text : `--- Page ${number} ---\n${text}`);
    }
    onProgress(number, of);
  }
  if (broken === of) throw new MediaError({ kind: 'broken', format: 'pdf' });
  const notes: TextNote[] = [];
  if (empty.length > 0) notes.push({ kind: 'pages-without-text', pages: empty, of });
  if (garbled.length > 0) notes.push({ kind: 'garbled-pages', pages: garbled, of });
  if (broken > 0) notes.push({ kind: 'partly-broken' });
  if (await hasScripts(pdf)) notes.push({ kind: 'scripts-not-run' });
  return { text: texts.join('\n\n'), language: '', pages: of, notes };
}

/** Null where the page is broken. */
async function textOfPage(pdf: PdfDocument, number: number): Promise<string | null> {
  let page: PdfPage;
  try {
    page = await pdf.getPage(number);
  } catch {
    return null;
  }
  try {
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      return {
        text: item.str,
        x,
        y,
        width: item.width,
        height: item.height || Math.hypot(a, b),
        endsLine: item.hasEOL,
      };
    });
    return [pageText(pieces), formFields(await page.getAnnotations())].filter(Boolean).join('\n\n');
  } catch {
    return null;
  } finally {
    page.cleanup();
  }
}

/**
 * Whether a text is no language: a font without a table from its shapes to characters gives characters of private use, controls,
 * or the numbers of the shapes as characters, a soup of signs. Dots and lines lead to page numbers, and tell nothing.
 */
export function isGarbled(text: string): boolean {
  const shown = text.replace(/[\s._\-–—|•…]/g, '');
  const unreadable = shown.match(/[\p{Co}\uFFFD\0-\x1f]/gu)?.length ?? 0;
  const readable = shown.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  return unreadable * 4 > shown.length || (shown.length >= 50 && readable < shown.length * 0.55);
}

async function hasScripts(pdf: PdfDocument): Promise<boolean> {
  try {
    return (await pdf.getJSActions()) !== null;
  } catch {
    return false;
  }
}
