import type { Conversation } from '../../../model/chat/conversation';
import { digestOf, type SeenExport } from '../../../storage/files/imports/reading/taken';
import { mayNotFit } from '../../../storage/keyspace/persistence';
import type { Stores } from '../../stores';

/** What an import would do with what is here. */
export interface Preview extends Pick<
  SeenExport,
  'formats' | 'prompts' | 'losses' | 'problems' | 'others' | 'backups'
> {
  /** Of all chats in it. */
  chats: number;
  /** Of these, the ones that are not here yet and go on with a system prompt. */
  instructed: number;
  /** Those that are not here yet and do not say when they were: they get the time of the import. */
  undated: number;
  messages: number;
  media: number;
  /** Chats that are not here yet, that have changed since they were imported, and that are here as they are. */
  added: number;
  grown: number;
  here: number;
  /** It may need more room, in bytes, than the browser says is free; null where it does not. */
  mayNotFit: { needs: number; free: number } | null;
}

/** Compares what is in an export with what is here. Throws where `signal` ends it. */
export async function compare(
  { services: { library }, storageStatus }: Pick<Stores, 'services' | 'storageStatus'>,
  seen: SeenExport,
  signal: AbortSignal,
): Promise<Preview> {
  const live: Conversation[] = [];
  await storageStatus.read(async () => {
    for await (const some of library.conversationSlices())
      live.push(...some.filter(({ deletedAt }) => deletedAt === null));
  });
  const digests = new Map(live.flatMap(({ importedFrom: from }) => (from ? [[from.key, from.digest]] : [])));
  // A chat that was exported by Tally is known by its own id.
  const keys = new Set(seen.chats.map(({ key }) => key));
  for (const { id } of live) {
    if (!keys.has(`tally ${id}`)) continue;
    signal.throwIfAborted();
    const messages = (await storageStatus.read(() => library.loadMessages(id))) ?? [];
    digests.set(`tally ${id}`, digestOf(messages.filter((one) => one.deletedAt === null)));
  }
  const counts = { added: 0, grown: 0, here: 0, instructed: 0, undated: 0 };
  // Of a chat that the export has twice, the longer one is imported.
  const byLength = seen.chats.toSorted((a, b) => a.messages - b.messages);
  const chats = [...new Map(byLength.map((chat) => [chat.key, chat])).values()];
  for (const { key, digest, isInstructed, isUndated } of chats) {
    const known = digests.get(key);
    counts[known === undefined ? 'added' : known === digest ? 'here' : 'grown'] += 1;
    if (known === undefined && isInstructed) counts.instructed += 1;
    if (known === undefined && isUndated) counts.undated += 1;
  }
  const { formats, prompts, losses, problems, others, backups } = seen;
  const tooMuch = await mayNotFit(seen.bytes);
  signal.throwIfAborted();
  return {
    ...counts,
    ...{ formats, prompts, losses, problems, others, backups },
    mayNotFit: counts.added + counts.grown > 0 ? tooMuch : null,
    chats: chats.length,
    messages: chats.reduce((sum, { messages }) => sum + messages, 0),
    media: chats.reduce((sum, { media }) => sum + media, 0),
  };
}
