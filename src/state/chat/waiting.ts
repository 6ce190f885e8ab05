import { statusOf } from '../../model/chat/message';
import type { Stores } from '../stores';
import { openAt } from './open-at';
import type { Thread } from './thread.svelte';

/** What this module needs of the app. */
export interface WaitingApp extends Pick<Stores, 'services' | 'notices' | 'conversations' | 'storageStatus'> {
  readonly thread: Thread | null;
  open(id: string): Promise<void>;
}

/** A reply that was asked for without a network. */
interface Waits {
  conversationId: string;
  messageId: string;
}

/** Messages that wait are looked for in so many chats, those that were used last. */
const mostLookedAt = 100;

/** Tells, now and whenever the network comes back, what waits for it in chats that are not on show. It sends nothing. */
export async function watchWaiting(app: WaitingApp): Promise<void> {
  const handedOver = await app.services.handedOver();
  handedOver.onOnline(() => void tellOfWaiting(app));
  await tellOfWaiting(app);
}

async function tellOfWaiting(app: WaitingApp): Promise<void> {
  if (!app.services.network.isOnline()) return;
  await app.conversations.whole;
  const waits = await app.storageStatus.read(() => waitingIn(app));
  app.notices.end(({ kind }) => kind === 'messages-wait');
  if (waits) tell(app, waits);
}

/** Each leads to the one that was written last, and tells of the others then. */
function tell(app: WaitingApp, waits: readonly Waits[]): void {
  const [next, ...others] = waits.filter(({ conversationId }) => conversationId !== app.thread?.id);
  if (!next) return;
  app.notices.show({ kind: 'messages-wait', count: others.length + 1 }, () => {
    void openAt(app, next.conversationId, next.messageId).then(() => tell(app, others));
  });
}

/** The chats that end with such a reply where they were last read. */
async function waitingIn({ conversations, services }: WaitingApp): Promise<Waits[]> {
  const newest = conversations.all.toSorted((a, b) => b.updatedAt - a.updatedAt).slice(0, mostLookedAt);
  const tips = newest.flatMap(({ id, tipId }) => (tipId === null ? [] : services.library.loadMessage(id, tipId)));
  const read = (await Promise.all(tips)).flatMap((tip) => tip ?? []);
  const waiting = read.filter(
    (tip) => tip.deletedAt === null && statusOf(tip) === 'failed' && tip.reply?.failure?.kind === 'offline',
  );
  return waiting.map(({ conversationId, id }) => ({ conversationId, messageId: id }));
}
