import { passagesOf } from '../../context/meaning/passages';
import type { MeaningSettings } from '../../model/meaning/meaning';
import { accessFor } from '../endpoints/access';
import { Embedder, type MeaningStores } from './embedder';
import type { OrFailure } from '../../model/result';

/** What indexing all chats from the beginning would send. */
export interface MeaningEstimate {
  messages: number;
  tokens: number;
  /** Counted by the model's own tokenizer. */
  exact: boolean;
  /** US dollars; null where no price is known. */
  costUsd: number | null;
}

/** Texts that are counted at once. */
const countedTogether = 500;

/** Counts all that would be embedded. Nothing is sent. `onChat`: one more chat is counted. */
export async function estimateMeaning(
  stores: MeaningStores,
  { endpointId, model, usdPerMillion }: MeaningSettings,
  signal: AbortSignal,
  onChat: () => void,
): Promise<OrFailure<MeaningEstimate> | null> {
  const access = await accessFor(stores, { endpointId, model });
  if (access.failure) return access;
  const embedder = await Embedder.of(stores, access, model, usdPerMillion);
  const counter = await stores.services.counter();
  const estimate: MeaningEstimate = { messages: 0, tokens: 0, exact: embedder.by.exact, costUsd: null };
  let texts: string[] = [];
  const count = async (): Promise<void> => {
    for (const { tokens, exact } of await counter.count(texts, embedder.by)) {
      estimate.tokens += tokens;
      estimate.exact &&= exact;
    }
    texts = [];
  };
  for (const { id } of stores.conversations.all) {
    if (signal.aborted) return null;
    const messages = (await stores.storageStatus.read(() => stores.services.library.loadStoredMessages(id))) ?? [];
    const passages = messages.flatMap(passagesOf);
    estimate.messages += new Set(passages.map(({ messageId }) => messageId)).size;
    texts.push(...passages.map(({ text }) => text));
    if (texts.length >= countedTogether) await count();
    onChat();
  }
  await count();
  return { ...estimate, costUsd: embedder.costOf(estimate.tokens) };
}
