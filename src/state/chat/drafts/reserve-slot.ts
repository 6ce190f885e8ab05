import { isDraft } from '../../../storage/checks/shapes';
import { keyOf } from '../../../storage/keyspace/key-map';
import { hasCrypto } from '../../../storage/secrets/session-store';
import type { Stores } from '../../stores';
import { reloadNote } from './new-chat-slot';

/**
 * The page reloads by itself, and lets go of the words of its new chat for that time. A tab that starts meanwhile is not to take them
 * for those of a closed one: they wait for this tab, for some seconds.
 */
export async function reserveSlot({
  newChatSlot,
  services,
  storageStatus,
}: Pick<Stores, 'newChatSlot' | 'storageStatus'> & {
  services: Pick<Stores['services'], 'drafts' | 'visit'>;
}): Promise<void> {
  // Without WebCrypto a note does not outlast the reload, and the tab would not know its own words again.
  if (!hasCrypto()) return;
  const { current } = newChatSlot;
  await services.visit.putNote(reloadNote, current);
  const change = (old: unknown): unknown => (isDraft(old) ? { ...old, reservedAt: Date.now() } : old);
  await storageStatus.attempt(async () => {
    const kept = await services.drafts.loadAll(current);
    await services.drafts.write(kept.map(({ editor }) => ({ update: keyOf.draft(current, editor), change })));
  });
}
