import type { AttachProblem } from '../../../model/attachment/attach-problem';
import type { FileReading } from '../../../model/attachment/file-format';
import type { MediaReader, PageRange, TextNote } from '../../../model/attachment/media-reader';
import { pictureLimits } from '../../../model/attachment/picture-limits';
import type { SendForm } from '../../../model/attachment/send-forms';
import type { MediaPart, PagesOf } from '../../../model/chat/parts';
import type { Blobs } from '../../../storage/blobs/blobs';
import { lengthOf } from '../../audio/play';
import type { OrProblem } from '../../../model/result';
import { stored } from './storing';

/** The longest text, in bytes: about a million tokens. */
export const mostTextBytes = 4 * 1024 * 1024;

/** The name of what was pasted and has none. */
const pastedName = (mediaType: string): string => `pasted.${mediaType.replace(/^image\/|\+.*$/g, '')}`;

/** What is needed to make attachments. */
export interface Making {
  blobs: Blobs;
  reader: MediaReader;
  /** The form is the usual one, and not a person's choice. */
  isUsual?: boolean;
  /** Of a picture. */
  keepsTransparency?: boolean;
  /** Called with pages read so far, of all. */
  onProgress?: (done: number, of: number) => void;
}

/** What was made of a file, or why nothing was. */
export type Made = OrProblem<{ parts: MediaPart[] }, AttachProblem>;

/**
 * Makes what is sent of `file` in `form`, and stores that: of a picture its pixels, small enough and without the place where
 * it was taken, of a document its text. Where that is not the file itself, the file is stored, too, so that the form can be
 * changed. `pages`: of a PDF, those that are made into text or pictures; without, all of them or the first ones.
 */
export function makeParts(
  file: File,
  reading: FileReading,
  form: SendForm | 'audio',
  making: Making,
  pages?: PageRange,
): Promise<Made> {
  return stored(() => {
    switch (form) {
      case 'picture':
        return reading.format === 'pdf' ? asPages(file, reading, making, pages) : asPicture(file, reading, making);
      case 'text':
        return asText(file, reading, making, pages);
      case 'file':
      case 'audio':
        return asFile(file, reading, form, making);
    }
  });
}

async function asPicture(file: File, { mediaType: was }: FileReading, making: Making): Promise<Made> {
  const { reader, blobs, keepsTransparency = false } = making;
  const wish = { as: 'smaller', limits: pictureLimits(''), changes: null, keepsTransparency } as const;
  const picture = await reader.picture(file, wish);
  if (picture.problem) return picture;
  const { blob, size, notes } = picture;
  const { type: mediaType } = blob;
  const source = await blobs.store(new Uint8Array(await blob.arrayBuffer()));
  const own = was === 'image/svg+xml' ? await bytesOf(file) : null;
  if (own?.problem) return own;
  const original = own && { name: file.name, mediaType: was, source: await blobs.store(own.bytes) };
  return {
    parts: [
      {
        type: 'image',
        name:
          file.name === '' ? pastedName(mediaType) : mediaType === was ? file.name : withEnding(file.name, mediaType),
        mediaType,
        source,
        // Not of a photo, which says where it was taken: only what can be sent in another form, too.
        ...(original && { original }),
        ...(notes.length > 0 && { notes }),
        size,
      },
    ],
  };
}

/** A picture of each page. */
async function asPages(
  file: File,
  { mediaType }: FileReading,
  { reader, blobs, onProgress }: Making,
  wanted?: PageRange,
): Promise<Made> {
  const drawn = await reader.drawPages(file, pictureLimits(''), {
    ...(wanted && { pages: wanted }),
    ...(onProgress && { onProgress }),
  });
  if (drawn.problem) return drawn;
  const own = await bytesOf(file);
  if (own.problem) return own;
  const { pictures, pages } = drawn;
  const original = { name: file.name, mediaType, source: await blobs.store(own.bytes), pages };
  const parts: MediaPart[] = [];
  for (const [index, { blob, size }] of pictures.entries()) {
    const source = await blobs.store(new Uint8Array(await blob.arrayBuffer()));
    const isFirstOfSome = index === 0 && pictures.length < pages.of;
    const notes: TextNote[] = isFirstOfSome ? [{ kind: 'some-pages', ...pages }] : [];
    const name = pageName(file.name, pages.from + index, blob.type);
    parts.push({
      type: 'image',
      name,
      mediaType: blob.type,
      source,
      original,
      ...(notes.length > 0 && { notes }),
      size,
    });
  }
  return { parts };
}

function pageName(name: string, page: number, mediaType: string): string {
  return withEnding(`${name.replace(/\.pdf$/i, '')}-${page}.pdf`, mediaType);
}

/** `name` with the ending of a picture of this type. */
export function withEnding(name: string, mediaType: string): string {
  const ending = mediaType.replace(/^image\//, '').replace('jpeg', 'jpg');
  return `${name.replace(/\.[a-z\d]{1,5}$/i, '')}.${ending}`;
}

async function asText(
  file: File,
  { mediaType }: FileReading,
  { reader, blobs, onProgress }: Making,
  pages?: PageRange,
): Promise<Made> {
  const read = await reader.text(file, file.name, {
    mostBytes: mostTextBytes,
    ...(pages && { pages }),
    ...(onProgress && { onProgress }),
  });
  if (read.problem) return read;
  const { text, notes } = read;
  // Stored as what is sent: its text, in UTF-8.
  const source = await blobs.store(new TextEncoder().encode(text));
  const own = await bytesOf(file);
  if (own.problem) return own;
  const whole = await blobs.store(own.bytes);
  const original = {
    name: file.name,
    mediaType,
    source: whole,
    ...(read.pages && mediaType === 'application/pdf' && { pages: pagesRead(read.pages, notes) }),
  };
  return {
    parts: [
      {
        type: 'file',
        name: file.name,
        mediaType: 'text/plain',
        source,
        // The words of an SVG are the file itself, which can be drawn.
        ...((whole.hash !== source.hash || mediaType === 'image/svg+xml') && { original }),
        ...(notes.length > 0 && { notes }),
      },
    ],
  };
}

function pagesRead(of: number, notes: readonly TextNote[]): PagesOf {
  const some = notes.find((note) => note.kind === 'some-pages');
  return some ? { from: some.from, to: some.to, of } : { from: 1, to: of, of };
}

async function asFile(file: File, reading: FileReading, form: 'file' | 'audio', making: Making): Promise<Made> {
  const { blobs, reader } = making;
  const { mediaType } = reading;
  // A PDF's tokens are counted by its pages: a scanned page of megabytes takes no more of them than a printed one.
  const counted = mediaType === 'application/pdf' ? await reader.pages(file) : null;
  // Every server refuses such a one, and with it all later messages of the chat.
  if (counted?.problem && /^(?:encrypted|broken)$/.test(counted.problem.kind)) return counted;
  // No server reads the fields of a form of XML.
  if (making.isUsual && counted && !counted.problem && counted.isXmlForm) return asText(file, reading, making);
  const read = await bytesOf(file);
  if (read.problem) return read;
  const shared = { name: file.name, mediaType, source: await blobs.store(read.bytes) };
  if (form === 'audio') return { parts: [{ ...shared, type: 'audio', seconds: await lengthOf(file) }] };
  const more = {
    ...(mediaType === 'text/plain' && { asFile: true as const }),
    ...(counted && !counted.problem && { pages: counted.pages }),
  };
  return { parts: [{ ...shared, type: 'file', ...more }] };
}

async function bytesOf(file: File): Promise<OrProblem<{ bytes: Uint8Array<ArrayBuffer> }, AttachProblem>> {
  try {
    return { bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // It was deleted, moved or changed since it was chosen.
    return { problem: { kind: 'unreadable' } };
  }
}
