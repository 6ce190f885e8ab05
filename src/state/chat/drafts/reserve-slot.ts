import { isDraft } from '../../../storage/checks/shapes';
import { keyOf } from '../../../storage/keyspace/key-map';
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
  const { current } = newChatSlot;
  await services.visit.putNote(reloadNote, current);
  const change = (old: unknown): unknown => (isDraft(old) ? { ...old, reservedAt: Date.now() } : old);
  await storageStatus.attempt(() => services.drafts.write([{ update: keyOf.draft(current), change }]));
}
