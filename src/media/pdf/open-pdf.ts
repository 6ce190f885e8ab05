import type { getDocument, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { MediaError } from '../archive/unpack';
import { CharacterMaps } from './character-maps';

export type PdfDocument = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;
export type TextItem = Extract<Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number], { str: string }>;

type LoadingTask = ReturnType<typeof getDocument>;

/**
 * Opens a PDF. Throws a `MediaError`. `close` frees what was opened. `isDrawn`: its pages are to be drawn, and not only read.
 */
export async function openPdf(file: Blob, isDrawn = false): Promise<{ pdf: PdfDocument; close: () => Promise<void> }> {
  // A file that went away is no broken one.
  const data = new Uint8Array(await file.arrayBuffer());
  // The build for older browsers: the other one needs functions that came in 2025.
  const [pdfjs, { WorkerMessageHandler }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // pdf.js puts its parser into a worker of its own. This is a worker already, so that the two halves talk within it.
  const { port1, port2 } = new MessageChannel();
  WorkerMessageHandler.initializeFromPort(port2);
  port2.start();
  port1.start();
  const worker = pdfjs.PDFWorker.create({ port: port1 as unknown as Worker, verbosity: pdfjs.VerbosityLevel.ERRORS });
  let task: LoadingTask | null = null;
  const close = async () => {
    await task?.destroy();
    worker.destroy();
    port1.close();
    port2.close();
  };
  try {
    task = pdfjs.getDocument({
      data,
      worker,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      // Nothing is loaded but tables of letters: not fonts, not the compiled decoders of pictures.
      useWorkerFetch: false,
      useWasm: false,
      BinaryDataFactory: CharacterMaps,
      // A form of XML has one page beside, which says that another program is needed. It is read, and cannot be drawn.
      enableXfa: !isDrawn,
      ...(isDrawn
        ? await drawing()
        : { disableFontFace: true, useSystemFonts: false, isOffscreenCanvasSupported: false }),
      isImageDecoderSupported: false,
      stopAtErrors: false,
    });
    return { pdf: await task.promise, close };
  } catch (error) {
    await close();
    const isEncrypted = error instanceof Error && error.name === 'PasswordException';
    throw new MediaError(isEncrypted ? { kind: 'encrypted', format: 'pdf' } : { kind: 'broken', format: 'pdf' });
  }
}

/** What pdf.js needs for drawing where there is no document. */
async function drawing() {
  const { NoFilters, WorkerCanvases } = await import('./worker-canvas');
  // Fonts that are not in the file are those of the device, as in every viewer. A browser whose workers know no fonts draws
  // the letters as shapes, and only of fonts that are in the file.
  const { fonts } = globalThis as { fonts?: FontFaceSet };
  return {
    disableFontFace: !fonts,
    useSystemFonts: fonts !== undefined,
    ownerDocument: { fonts } as unknown as HTMLDocument,
    isOffscreenCanvasSupported: true,
    CanvasFactory: WorkerCanvases,
    FilterFactory: NoFilters,
  };
}
