import { statusOf } from '../../model/chat/message';
import type { Stores } from '../stores';
import { openAt, type Opens } from './open-at';

/** What this module needs of the app. */
export interface WaitingApp
  extends Opens, Pick<Stores, 'services' | 'notices' | 'conversations' | 'storageStatus' | 'settings'> {}

/** A reply that was asked for without a network. */
interface WaitingReply {
  conversationId: string;
  messageId: string;
}

/** How many chats are searched for messages that wait: those that were used last. */
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

/**
 * Shows one notice for all replies that wait. It opens the chat that was used last, and is then shown again for the others. A reply whose
 * notice the person has put away is not told again.
 */
function tell(app: WaitingApp, waits: readonly WaitingReply[]): void {
  const { notices, settings } = app;
  const quiet = settings.values.quietWaiting ?? [];
  const told = waits.filter(
    ({ conversationId, messageId }) => conversationId !== app.thread?.id && !quiet.includes(messageId),
  );
  const [next, ...others] = told;
  if (!next) return;
  // What the person put away is remembered only while it still waits.
  const stillQuiet = waits.filter(({ messageId }) => quiet.includes(messageId));
  notices.show(
    { kind: 'messages-wait', count: told.length },
    () => void openAt(app, next.conversationId, next.messageId).then(() => tell(app, others)),
    () => void settings.change({ quietWaiting: [...stillQuiet, ...told].map(({ messageId }) => messageId) }),
  );
}

/** The waiting replies at the ends of chats; of a chat with several branches, at the end of the one on show. */
async function waitingIn({ conversations, services }: WaitingApp): Promise<WaitingReply[]> {
  const newest = conversations.all.toSorted((a, b) => b.updatedAt - a.updatedAt).slice(0, mostLookedAt);
  const tips = newest.flatMap(({ id, tipId }) => (tipId === null ? [] : services.library.loadMessage(id, tipId)));
  const read = (await Promise.all(tips)).flatMap((tip) => tip ?? []);
  const waiting = read.filter(
    (tip) => tip.deletedAt === null && statusOf(tip) === 'failed' && tip.reply?.failure?.kind === 'offline',
  );
  return waiting.map(({ conversationId, id }) => ({ conversationId, messageId: id }));
}
