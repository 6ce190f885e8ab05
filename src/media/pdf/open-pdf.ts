import type { getDocument, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { MediaError } from '../archive/unpack';

export type PdfDocument = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

type LoadingTask = ReturnType<typeof getDocument>;

/** Opens a PDF. Throws a `MediaError`. `close` frees what was opened. */
export async function openPdf(file: Blob): Promise<{ pdf: PdfDocument; close: () => Promise<void> }> {
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
      data: new Uint8Array(await file.arrayBuffer()),
      worker,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      // Nothing is drawn and nothing is loaded: not fonts, not tables, not the compiled decoders of pictures.
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
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
