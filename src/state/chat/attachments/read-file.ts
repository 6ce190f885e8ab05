import type { FileReading } from '../../../model/attachment/file-format';
import type { PageRange } from '../../../model/attachment/media-reader';
import type { SendForm } from '../../../model/attachment/send-forms';
import { mostSentBytes } from '../../../model/attachment/taken';
import { takesPdf, type Taker } from '../../../model/attachment/taker';
import type { MediaPart } from '../../../model/chat/parts';
import { makeParts, type Made, type Making } from './make-parts';

/** The largest sound, which can be transcribed in pieces: an hour of MP3 has 58 MB. A backup takes no larger file. */
const mostSoundBytes = 256 * 1024 * 1024;
/** Of sounds that are decoded as a whole for that: at 64 kbit/s, three and a half hours, a gigabyte of samples a channel. */
const mostDecodedBytes = 100 * 1024 * 1024;

/** What became of a file; `tree`: its files are to be chosen from first. */
export type Attached = Made | { tree: File; problem?: undefined };

/**
 * Reads `file`, and makes and stores what is sent of it, in the form that is usual for it and `taker` (null: not known), or
 * says why there is nothing.
 */
export async function attach(file: File, taker: Taker | null, making: Making): Promise<Attached> {
  const reading = await making.reader.identify(file, file.name);
  const form = usualForm(reading, taker);
  if (form === 'tree') return { tree: file };
  const limit = mostBytesOf(reading);
  if (file.size > limit) return { problem: { kind: 'too-large', bytes: file.size, limit } };
  if (reading.problem) return { problem: reading.problem };
  if (form === undefined) return { problem: { kind: 'unknown-format' } };
  const how = { ...making, isUsual: true, keepsTransparency: taker?.changesPictures ?? false };
  const made = await makeParts(file, reading, form, how);
  if (!made.problem || made.problem.kind !== 'no-text' || !reading.forms.includes('file')) return made;
  // There is no text in it, but its pages are pictures, which the model may see.
  const drawn = reading.format === 'pdf' ? await makeParts(file, reading, 'picture', making) : made;
  return 'parts' in drawn ? drawn : makeParts(file, reading, 'file', making);
}

function mostBytesOf({ format, mediaType }: FileReading): number {
  if (!mediaType.startsWith('audio/')) return mostSentBytes;
  // An MP3 is cut without being decoded, and WAV and FLAC are hardly larger once they are; other formats are many times as large.
  return /^(?:mp3|wav|flac)$/.test(format) ? mostSoundBytes : mostDecodedBytes;
}

function usualForm({ format, forms }: FileReading, taker: Taker | null) {
  if (format !== 'pdf') return forms[0];
  return taker && takesPdf(taker) ? 'file' : 'text';
}

/** Makes anew what is sent of `part`, in another form or of other pages. The file that it was made from is stored. */
export async function sendAs(part: MediaPart, form: SendForm, making: Making, pages?: PageRange): Promise<Made> {
  const { name, source } = part.original ?? part;
  const bytes = source.kind === 'blob' ? await making.blobs.read(source.hash) : null;
  if (!bytes) return { problem: { kind: 'unreadable' } };
  const file = new File([bytes], name);
  return makeParts(file, await making.reader.identify(file, name), form, making, pages);
}
