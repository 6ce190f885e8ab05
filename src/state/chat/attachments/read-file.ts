import type { AttachProblem } from '../../../model/attachment/attach-problem';
import type { FileReading, PixelSize } from '../../../model/attachment/file-format';
import type { MediaReader, PictureLimits } from '../../../model/attachment/media-reader';
import { pictureLimits } from '../../../model/attachment/picture-limits';
import type { ImagePart, MediaPart } from '../../../model/chat/parts';
import { ApiError } from '../../../model/failure';
import type { Blobs } from '../../../storage/blobs/blobs';
import type { Original } from './originals';

/** The largest file that is attached: no server takes more in one request, in which it is a third longer. */
const mostBytes = 50 * 1024 * 1024;
/** The longest text, in bytes: about a million tokens. */
const mostTextBytes = 4 * 1024 * 1024;

/** The name of what was pasted and has none. */
const pastedName = (mediaType: string): string => `pasted.${mediaType.replace(/^image\/|\+.*$/g, '')}`;

/**
 * Reads `file` and stores what is sent of it: of a picture its pixels, small enough and without the place where it was
 * taken, of a document its text. Gives the part of a message that refers to the stored bytes, or why there is none.
 */
export async function attach(
  file: File,
  blobs: Blobs,
  reader: MediaReader,
): Promise<{ part: MediaPart } | { problem: AttachProblem }> {
  if (file.size > mostBytes) return { problem: { kind: 'too-large', bytes: file.size, limit: mostBytes } };
  const reading = await reader.identify(file, file.name);
  if (reading.problem) return { problem: reading.problem };
  const read = await contentOf(file, reading, reader);
  if ('problem' in read) return read;
  const { bytes, mediaType, size } = read;
  try {
    const source = await blobs.store(bytes);
    const shared = { name: nameOf(file, reading, mediaType), mediaType, source };
    const [form] = reading.forms;
    if (form === 'picture') return { part: { ...shared, type: 'image', size } };
    if (form === 'audio') return { part: { ...shared, type: 'audio', seconds: null } };
    return { part: { ...shared, type: 'file' } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { problem: { kind: 'not-stored', failure: error.failure } };
  }
}

/** `before` with the picture that is made anew of its original, or why there is none. */
export async function pictureOf(
  before: ImagePart,
  { file, as, changes }: Original,
  limits: PictureLimits,
  blobs: Blobs,
  reader: MediaReader,
): Promise<{ part: ImagePart } | { problem: AttachProblem }> {
  const picture = await reader.picture(file, { as, limits, changes });
  if ('problem' in picture) return picture;
  const { blob, size } = picture;
  try {
    const source = await blobs.store(new Uint8Array(await blob.arrayBuffer()));
    const name = before.mediaType === blob.type ? before.name : withEnding(before.name, blob.type);
    return { part: { ...before, name, mediaType: blob.type, source, size } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { problem: { kind: 'not-stored', failure: error.failure } };
  }
}

/** The file's name, with another ending where a picture has become another format. */
function nameOf({ name }: File, { forms, mediaType: was }: FileReading, mediaType: string): string {
  if (name === '') return pastedName(mediaType);
  if (forms[0] !== 'picture' || mediaType === was) return name;
  return withEnding(name, mediaType);
}

/** `name` with the ending of a picture of this type. */
function withEnding(name: string, mediaType: string): string {
  const ending = mediaType.replace(/^image\//, '').replace('jpeg', 'jpg');
  return `${name.replace(/\.[a-z\d]{1,5}$/i, '')}.${ending}`;
}

/** What is stored. `size`: of a picture. */
interface Content {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
  size: PixelSize | null;
}

async function contentOf(
  file: File,
  { forms, mediaType }: FileReading,
  reader: MediaReader,
): Promise<Content | { problem: AttachProblem }> {
  const [form] = forms;
  if (form === 'tree') return { problem: { kind: 'unknown-format' } };
  if (form === 'text') return textOf(file, reader);
  if (form === 'picture') {
    const picture = await reader.picture(file, { as: 'smaller', limits: pictureLimits(''), changes: null });
    if ('problem' in picture) return picture;
    const { blob, size } = picture;
    return { bytes: new Uint8Array(await blob.arrayBuffer()), mediaType: blob.type, size };
  }
  try {
    return { bytes: new Uint8Array(await file.arrayBuffer()), mediaType, size: null };
  } catch {
    // It was deleted, moved or changed since it was chosen.
    return { problem: { kind: 'unreadable' } };
  }
}

async function textOf(file: File, reader: MediaReader): Promise<Content | { problem: AttachProblem }> {
  const read = await reader.text(file, file.name, { mostBytes: mostTextBytes });
  if ('problem' in read) return read;
  // Stored as what is sent: its text, in UTF-8.
  const bytes = new TextEncoder().encode(read.text);
  return { bytes, mediaType: 'text/plain', size: null };
}
