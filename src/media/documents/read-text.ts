import type { FileFormat } from '../../model/attachment/file-format';
import type { ReadText, TextNote } from '../../model/attachment/media-reader';
import { MediaError } from '../archive/unpack';
import { decodeText } from '../identify/text-bytes';
import { type DocumentText, picturesLeftOut } from './document';
import { languageOf } from './languages';
import type { PdfOptions } from '../pdf/read-pdf';

/** The text of a file whose format is known; `options` are a PDF's. Throws a `MediaError`. Each format's reader is loaded when its first file comes. */
export async function readText(
  file: Blob,
  name: string,
  format: FileFormat,
  options: PdfOptions = {},
): Promise<ReadText> {
  const { text, language, pages, notes } = await documentText(file, name, format, options);
  if (text.trim() === '') throw new MediaError({ kind: 'no-text', format });
  return { name, language, text, pages, notes };
}

async function documentText(file: Blob, name: string, format: FileFormat, options: PdfOptions): Promise<DocumentText> {
  switch (format) {
    case 'docx':
      return (await import('./office/docx')).readDocx(file);
    case 'xlsx':
      return (await import('./office/xlsx')).readXlsx(file);
    case 'pptx':
      return (await import('./office/pptx')).readPptx(file);
    case 'odt':
    case 'ods':
    case 'odp':
      return (await import('./open-document/odf')).readOdf(file, format);
    case 'epub':
      return (await import('./epub')).readEpub(file);
    case 'pdf':
      return (await import('../pdf/read-pdf')).readPdf(file, options);
    case 'rtf':
      return plain((await import('./rtf')).readRtf(await bytesOf(file)), '');
    case 'notebook': {
      const { text } = await decoded(file, format);
      return (await import('./notebook')).readNotebook(text);
    }
    case 'html': {
      const { text, notes } = await decoded(file, format);
      const page = (await import('./html')).htmlToMarkdown(text);
      return { ...plain(page.text, 'markdown'), notes: [...notes, ...picturesLeftOut(page.pictures)] };
    }
    case 'svg':
    case 'text': {
      const { text, notes } = await decoded(file, format);
      return { ...plain(text, format === 'svg' ? 'svg' : languageOf(name)), notes };
    }
    case 'old-office':
      throw new MediaError({ kind: 'old-office' });
    case 'empty':
      throw new MediaError({ kind: 'empty-file' });
    default:
      throw new MediaError({ kind: 'unknown-format' });
  }
}

function plain(text: string, language: string): DocumentText {
  return { text, language, pages: null, notes: [] };
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** A file of text, and how it was read if that is not sure. */
async function decoded(file: Blob, format: FileFormat): Promise<{ text: string; notes: TextNote[] }> {
  const bytes = await bytesOf(file);
  const read = decodeText(bytes);
  if (!read) throw new MediaError({ kind: 'unknown-format' });
  if (read.encoding.startsWith('utf-')) return { text: read.text, notes: [] };
  const declared = format === 'html' ? decodeDeclared(bytes) : null;
  if (declared !== null) return { text: declared, notes: [] };
  return { text: read.text, notes: [{ kind: 'encoding', encoding: read.encoding }] };
}

/** A page that says in which encoding it is written; null where it says none. */
function decodeDeclared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return label === undefined ? null : new TextDecoder(label).decode(bytes);
  } catch {
    // An encoding that browsers do not know.
    return null;
  }
}
