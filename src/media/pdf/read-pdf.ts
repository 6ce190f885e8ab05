import type { PageRange, TextNote } from '../../model/attachment/media-reader';
import { MediaError } from '../archive/unpack';
import type { DocumentText } from '../documents/document';
import { formFields } from './form-fields';
import { openPdf, type PdfDocument, type PdfPage } from './open-pdf';
import { pageText } from './page-text';

/** Which pages are read, and how much of them. */
export interface PdfOptions {
  /** Called with pages read so far, of all that are read. */
  onProgress?: (done: number, of: number) => void;
  /** Both included; all without. */
  pages?: PageRange | undefined;
  /** In UTF-8: pages are read up to the first with which the text would be longer. */
  mostBytes?: number;
}

/** A PDF's text, page by page. Its scripts do not run; the values of its forms are read. */
export async function readPdf(file: Blob, options: PdfOptions): Promise<DocumentText> {
  const { pdf, close } = await openPdf(file);
  try {
    return await textOf(pdf, options);
  } finally {
    await close();
  }
}

/** How many pages a PDF has. Throws a `MediaError`. */
export async function countPages(file: Blob): Promise<number> {
  const { pdf, close } = await openPdf(file);
  await close();
  return pdf.numPages;
}

async function textOf(pdf: PdfDocument, options: PdfOptions): Promise<DocumentText> {
  const { onProgress = () => undefined, mostBytes = Infinity } = options;
  const of = pdf.numPages;
  const { from, to: last } = pagesWithin(options.pages, of);
  const texts: string[] = [];
  const empty: number[] = [];
  const garbled: number[] = [];
  let broken = 0;
  let bytes = 0;
  let to = last;
  for (let number = from; number <= last; number++) {
    const text = await textOfPage(pdf, number);
    if (text === null) broken++;
    else if (text.trim() === '') empty.push(number);
    else {
      const shown = of === 1 ? text : `--- Page ${number} ---\n${text}`;
      bytes += new TextEncoder().encode(`${shown}\n\n`).length;
      // The first page stays however long it is: whoever asked judges that.
      if (bytes > mostBytes && texts.length > 0) {
        to = number - 1;
        break;
      }
      if (isGarbled(text)) garbled.push(number);
      texts.push(shown);
    }
    onProgress(number - from + 1, last - from + 1);
  }
  if (broken === last - from + 1) throw new MediaError({ kind: 'broken', format: 'pdf' });
  const notes: TextNote[] = [];
  if (to - from + 1 < of) notes.push({ kind: 'some-pages', from, to, of });
  if (empty.length > 0) notes.push({ kind: 'pages-without-text', pages: empty, of });
  if (garbled.length > 0) notes.push({ kind: 'garbled-pages', pages: garbled, of });
  if (broken > 0) notes.push({ kind: 'partly-broken' });
  if (await hasScripts(pdf)) notes.push({ kind: 'scripts-not-run' });
  return { text: texts.join('\n\n'), language: '', pages: of, notes };
}

/** `pages` as far as a document of `of` pages has them; at least one. */
export function pagesWithin(pages: PageRange | undefined, of: number): PageRange {
  const from = Math.min(Math.max(1, pages?.from ?? 1), of);
  return { from, to: Math.min(Math.max(from, pages?.to ?? of), of) };
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
