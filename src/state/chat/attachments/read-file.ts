import type { AttachProblem } from '../../../model/attachment/attach-problem';
import type { FileReading } from '../../../model/attachment/file-format';
import type { MediaPart } from '../../../model/chat/parts';
import { ApiError } from '../../../model/failure';
import { identify } from '../../../media/identify/identify';
import { decodeText } from '../../../media/identify/text-bytes';
import type { Blobs } from '../../../storage/blobs/blobs';

/** The largest file that is attached: no server takes more in one request, in which it is a third longer. */
const mostBytes = 50 * 1024 * 1024;
/** The longest text, in bytes: about a million tokens. */
const mostTextBytes = 4 * 1024 * 1024;

/** Pictures that models take as they are. */
const sentAsTheyAre = ['png', 'jpeg', 'webp', 'gif'];

/** The name of what was pasted and has none. */
const pastedName = (mediaType: string): string => `pasted.${mediaType.replace(/^image\/|\+.*$/g, '')}`;

/** Reads `file` and stores its bytes. Gives the part of a message that refers to them, or why there is none. */
export async function attach(file: File, blobs: Blobs): Promise<{ part: MediaPart } | { problem: AttachProblem }> {
  if (file.size > mostBytes) return { problem: { kind: 'too-large', bytes: file.size, limit: mostBytes } };
  const reading = await identify(file, file.name);
  if (reading.problem) return { problem: reading.problem };
  const read = await contentOf(file, reading);
  if ('problem' in read) return read;
  const { bytes, mediaType } = read;
  try {
    const source = await blobs.store(bytes);
    const shared = { name: file.name || pastedName(mediaType), mediaType, source };
    const [form] = reading.forms;
    if (form === 'picture') return { part: { ...shared, type: 'image', size: reading.size } };
    if (form === 'audio') return { part: { ...shared, type: 'audio', seconds: null } };
    return { part: { ...shared, type: 'file' } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { problem: { kind: 'not-stored', failure: error.failure } };
  }
}

type Content = { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

async function contentOf(
  file: File,
  { format, forms, mediaType }: FileReading,
): Promise<Content | { problem: AttachProblem }> {
  const [form] = forms;
  if (form === 'picture' && !sentAsTheyAre.includes(format)) return { problem: { kind: 'undecodable', format } };
  if (form === 'tree') return { problem: { kind: 'unknown-format' } };
  if (form === 'text' && file.size > mostTextBytes)
    return { problem: { kind: 'too-large', bytes: file.size, limit: mostTextBytes } };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was deleted, moved or changed since it was chosen.
    return { problem: { kind: 'unreadable' } };
  }
  if (form !== 'text') return { bytes, mediaType };
  const decoded = decodeText(bytes);
  if (!decoded) return { problem: { kind: 'unknown-format' } };
  // Stored as what is sent: its text, in UTF-8.
  return { bytes: new TextEncoder().encode(decoded.text), mediaType: 'text/plain' };
}
