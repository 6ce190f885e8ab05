import type { PageRange, PdfPages, TextNote } from '../../model/attachment/media-reader';
import { MediaError } from '../archive/unpack';
import type { DocumentText } from '../documents/document';
import { annotationText } from './annotations';
import { openPdf, type PdfDocument, type PdfPage, type TextItem } from './open-pdf';
import { pageText } from './page-text';
import { type PlacedPiece, upright } from './reading-order';
import { xfaText } from './xfa-text';

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

/** How many pages a PDF has, and whether it is a form of XML. Throws a `MediaError`. */
export async function countPages(file: Blob): Promise<PdfPages> {
  const { pdf, close } = await openPdf(file);
  await close();
  return { pages: pdf.numPages, ...(pdf.isPureXfa && { isXmlForm: true as const }) };
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
    // A form of XML has its fields among its words.
    if (pdf.isPureXfa) return xfaText(await page.getXfa());
    const { items, styles } = await page.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item ? pieceOf(item, styles[item.fontName]?.vertical === true) : [],
    );
    return [...upright(pieces).map(pageText), annotationText(await page.getAnnotations())].filter(Boolean).join('\n\n');
  } catch {
    return null;
  } finally {
    page.cleanup();
  }
}

/** How letters of Arabic look beside others: models know the letters themselves. */
const arabicForms = /[\ufb50-\ufdff\ufe70-\ufefc]+/g;

/** `isVertical`: its letters stand below each other, and its lines follow each other to the left. */
function pieceOf(item: TextItem, isVertical: boolean): PlacedPiece {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
  const turns = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  const [length, height] = isVertical ? [item.height, item.width] : [item.width, item.height];
  return {
    text: item.str.replace(arabicForms, (forms) => forms.normalize('NFKC')),
    x,
    y,
    width: length,
    height: height || Math.hypot(c, d),
    endsLine: item.hasEOL,
    turn: (((turns + (isVertical ? 3 : 4)) % 4) * 90) as PlacedPiece['turn'],
  };
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
