import { FoundFiles } from '../../../context/plan/attached-files';
import { absentNote } from '../../../model/attachment/taken';
import { isSentAsText, mediaOf, type MediaPart, type MessagePart } from '../../../model/chat/parts';
import type { DialectName } from '../../../model/endpoint/endpoint';
import type { RequestMessage } from '../../../protocol/dialects/messages';
import type { SentMedia } from '../../../protocol/dialects/sent-media';
import { inHeardFormat } from './heard-format';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Records } from '../../../storage/keyspace/records';

/**
 * What was read of the stored bytes, by the storage that they are in: '' until they are sent as text. Texts of one hash are
 * the same for ever.
 */
const read = new WeakMap<Records, Map<string, string | null>>();

/** Looks up the bytes that `messages` refer to: of text files their text, of others whether they are stored. */
export async function findFiles(
  records: Records,
  messages: Iterable<{ parts: readonly MessagePart[] }>,
): Promise<FoundFiles> {
  const known = read.get(records) ?? new Map<string, string | null>();
  read.set(records, known);
  const blobs = new Blobs(records);
  // All at once: of 200 pictures, one after the other would hold up the chat that is opened.
  const looked = [...messages].flatMap(mediaOf).map(async (part) => {
    const { source } = part;
    if (source.kind !== 'blob') return;
    const before = known.get(source.hash) ?? null;
    // What was missing may have come back with a backup, and what went as a file may go as its text now.
    if (before !== null && (before !== '' || !isSentAsText(part))) return;
    const content = await contentOf(blobs, source.hash, part);
    // The same bytes may be in a message in both forms: what was read as text stays, whichever is looked up last.
    if (content !== '' || !known.get(source.hash)) known.set(source.hash, content);
  });
  await Promise.all(looked);
  return new FoundFiles(new Map(known));
}

async function contentOf(blobs: Blobs, hash: string, part: MediaPart): Promise<string | null> {
  if (!isSentAsText(part)) return (await blobs.isStored(hash)) ? '' : null;
  const bytes = await blobs.read(hash);
  return bytes && new TextDecoder().decode(bytes);
}

/**
 * `messages` with the bytes of their pictures, files and sounds, read only now that they are about to be sent. What was
 * deleted meanwhile, as by another tab, is named as missing.
 */
export async function withBytes(
  records: Records,
  messages: readonly RequestMessage[],
  dialect: DialectName | null,
): Promise<RequestMessage[]> {
  const blobs = new Blobs(records);
  return Promise.all(
    messages.map(async (message) => {
      if (!message.media) return message;
      const media: SentMedia[] = [];
      const notes: string[] = [];
      for (const one of message.media) {
        const bytes = one.source.kind === 'blob' ? await blobs.read(one.source.hash) : null;
        const mask = one.type === 'image' && one.mask ? await blobs.read(one.mask.hash) : undefined;
        if (one.source.kind === 'url') media.push(one);
        // Without its mask, all of the picture would be painted anew.
        else if (bytes && mask !== null)
          media.push(await inHeardFormat({ ...one, bytes, ...(mask && { sentMask: { bytes: mask } }) }, dialect));
        else if (message.role !== 'assistant') notes.push(absentNote(one, 'not-stored'));
      }
      const { media: _, ...words } = message;
      const content = [...notes, message.content].filter((text) => text !== '').join('\n\n');
      return { ...words, content, ...(media.length > 0 && { media }) };
    }),
  );
}
