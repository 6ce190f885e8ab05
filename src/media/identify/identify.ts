import type {
  FileFormat,
  FileReading,
  MediaProblem,
  PictureFormat,
  PixelSize,
} from '../../model/attachment/file-format';
import { readZipDirectory, type ZipEntry } from '../../model/zip/zip-directory';
import { readPictureHeader } from '../pictures/header';
import { formsOf, mediaTypeOf } from './forms';
import { formatByMagic } from './magic';
import { encryptedFormat, isEncryptedOffice } from './old-office';
import { decodeText } from './text-bytes';
import { textFormat } from './text-format';
import { zipFormat } from './zip-format';

/** Enough for the header of any picture but a JPEG with large metadata, and to tell text from bytes. */
const headBytes = 64 * 1024;
/** So much of a JPEG may be metadata before its size: a phone's photo has a preview and a profile there. */
const jpegHeadBytes = 4 * 1024 * 1024;

/** A file of more bytes is not read: it would not fit into a request, nor twice into the memory of a phone. */
const mostFileBytes = 512 * 1024 * 1024;
/** A picture of more pixels is not decoded: at four bytes each it would take half a gigabyte. Phones take up to 108 million. */
const mostPixels = 120_000_000;

/** What a file is, by its bytes; its name only tells kinds of text apart. Nothing is decoded. */
export async function identify(file: Blob, name: string): Promise<FileReading> {
  if (file.size === 0) return reading('empty', { kind: 'empty-file' });
  if (file.size > mostFileBytes)
    return reading('unknown', { kind: 'too-large', bytes: file.size, limit: mostFileBytes });
  try {
    return await identifyBytes(file, name);
  } catch {
    // A file that was deleted, moved or changed since it was chosen throws NotFoundError or NotReadableError.
    return reading('unknown', { kind: 'unreadable' });
  }
}

async function identifyBytes(file: Blob, name: string): Promise<FileReading> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const magic = formatByMagic(head);
  if (magic === 'zip') return identifyZip(file);
  if (magic === 'old-office') {
    const isEncrypted = await isEncryptedOffice(file);
    return reading(magic, isEncrypted ? { kind: 'encrypted', format: encryptedFormat(name) } : { kind: 'old-office' });
  }
  if (magic && isPicture(magic)) return identifyPicture(file, magic, head);
  if (magic) return reading(magic, null);
  const decoded = decodeText(head, file.size > head.length);
  return decoded ? reading(textFormat(decoded.text, name), null) : reading('unknown', { kind: 'unknown-format' });
}

async function identifyZip(file: Blob): Promise<FileReading> {
  const directory = await readZipDirectory(file);
  if (directory.problem) return reading('zip', directory.problem);
  return reading(zipFormat(directory.entries, await mimetypeOf(file, directory.entries)), null);
}

/** OpenDocument and EPUB say what they are in a first file that is not compressed, so that it can be read in place. */
async function mimetypeOf(file: Blob, entries: readonly ZipEntry[]): Promise<string> {
  const entry = entries.find(({ path, method }) => path === 'mimetype' && method === 0);
  if (!entry) return '';
  // Behind a local header of 30 bytes and the name; an extra field is not allowed there.
  return file.slice(entry.offset + 38, entry.offset + 38 + Math.min(entry.bytes, 100)).text();
}

async function identifyPicture(file: Blob, format: PictureFormat, head: Uint8Array): Promise<FileReading> {
  let header = readPictureHeader(format, head);
  if (!header.size && format === 'jpeg')
    header = readPictureHeader(format, new Uint8Array(await file.slice(0, jpegHeadBytes).arrayBuffer()));
  return { ...reading(format, pictureProblem(format, header.size)), ...header };
}

function pictureProblem(format: PictureFormat, size: PixelSize | null): MediaProblem | null {
  if (format === 'tiff') return { kind: 'undecodable', format };
  if (size && size.width * size.height > mostPixels) return { kind: 'too-many-pixels', size, limit: mostPixels };
  // Whether HEIC can be decoded, whose header hides its size at times, is known only by trying: Safari does.
  return size || format === 'heic' ? null : { kind: 'broken', format };
}

/** Whether the format is a picture's. */
export function isPicture(format: FileFormat): format is PictureFormat {
  return mediaTypeOf(format).startsWith('image/');
}

function reading(format: FileFormat, problem: MediaProblem | null): FileReading {
  const forms = problem ? formsDespite(problem, format) : formsOf(format);
  return { format, mediaType: mediaTypeOf(format), forms, size: null, isAnimated: false, problem };
}

/** What cannot be read may still be sent as the file that it is; what cannot be held at all may not. */
function formsDespite(problem: MediaProblem, format: FileFormat): FileReading['forms'] {
  if (['empty-file', 'unreadable', 'too-large'].includes(problem.kind)) return [];
  return formsOf(format).filter((form) => form === 'file');
}
