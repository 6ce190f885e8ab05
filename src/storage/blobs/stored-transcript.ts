import type { Transcript } from '../../model/audio/transcript';
import { isMessage } from '../checks/message-shapes';
import { isConversation } from '../checks/shapes';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Records } from '../keyspace/records';
import { slicesOf } from '../library/slices';

/**
 * What is said in the sound with this hash, where a message of any chat has it; of several, the one that was written last. What was
 * deleted, or lies in a deleted chat, is not brought back. It reads every message, so it is asked for only where it saves a request.
 */
export async function storedTranscript(records: Records, hash: string): Promise<Transcript | null> {
  let newest: { createdAt: number; transcript: Transcript } | null = null;
  for await (const found of slicesOf(records, rangeOf.messages()))
    for (const { value: message } of found) {
      if (!isMessage(message) || message.deletedAt !== null || message.createdAt < (newest?.createdAt ?? 0)) continue;
      for (const part of message.parts)
        if (part.type === 'audio' && part.transcript && part.source.kind === 'blob' && part.source.hash === hash)
          if (await isLive(records, message.conversationId))
            newest = { createdAt: message.createdAt, transcript: part.transcript };
    }
  return newest?.transcript ?? null;
}

async function isLive(records: Records, conversationId: string): Promise<boolean> {
  const header = await records.get(keyOf.conversation(conversationId));
  return isConversation(header) && header.deletedAt === null;
}
