import { isSentAsText, withFiles, type FoundFiles } from '../../../context/plan/attached-files';
import type { Message } from '../../../model/chat/message';
import { mediaOf, type MediaPart, type MessagePart } from '../../../model/chat/parts';
import type { RequestMessage } from '../../../protocol/dialects/messages';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Records } from '../../../storage/keyspace/records';

/** What was read of the stored bytes, by the storage that they are in. Texts of one hash are the same for ever. */
const read = new WeakMap<Records, Map<string, string | null>>();

/** Looks up the bytes that `messages` refer to: of text files their text, of others whether they are stored. */
export async function findFiles(
  records: Records,
  messages: Iterable<{ parts: readonly MessagePart[] }>,
): Promise<FoundFiles> {
  const known = read.get(records) ?? new Map<string, string | null>();
  read.set(records, known);
  const blobs = new Blobs(records);
  for (const message of messages)
    for (const part of mediaOf(message)) {
      const { source } = part;
      // What was missing may have come back with a backup.
      if (source.kind === 'blob' && (known.get(source.hash) ?? null) === null)
        known.set(source.hash, await contentOf(blobs, source.hash, part));
    }
  return known;
}

async function contentOf(blobs: Blobs, hash: string, part: MediaPart): Promise<string | null> {
  if (!isSentAsText(part)) return (await blobs.isStored(hash)) ? '' : null;
  const bytes = await blobs.read(hash);
  return bytes && new TextDecoder().decode(bytes);
}

/** `messages` as they are sent: with the texts of their files, and words in the place of what is no longer stored. */
export async function asSent(records: Records, messages: readonly Message[]): Promise<readonly Message[]> {
  const found = await findFiles(records, messages);
  return messages.map((message) => withFiles(message, found));
}

/** `messages` with the bytes of their pictures, files and sounds, read only now that they are about to be sent. */
export async function withBytes(records: Records, messages: readonly RequestMessage[]): Promise<RequestMessage[]> {
  const blobs = new Blobs(records);
  return Promise.all(
    messages.map(async (message) => {
      if (!message.media) return message;
      const media = await Promise.all(
        message.media.map(async (one) => {
          const bytes = one.source.kind === 'blob' ? await blobs.read(one.source.hash) : null;
          return bytes ? { ...one, bytes } : one;
        }),
      );
      return { ...message, media };
    }),
  );
}
