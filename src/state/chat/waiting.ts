import { statusOf } from '../../model/chat/message';
import type { Stores } from '../stores';
import { openAt, type Opens } from './open-at';

/** What this module needs of the app. */
export interface WaitingApp
  extends Opens, Pick<Stores, 'services' | 'notices' | 'conversations' | 'storageStatus' | 'settings'> {}

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

/** Each leads to the one that was written last, and tells of the others then. Of what the person put away, nothing is told again. */
function tell(app: WaitingApp, waits: readonly Waits[]): void {
  const { notices, settings } = app;
  const quiet = settings.values.quietWaiting ?? [];
  const told = waits.filter(
    ({ conversationId, messageId }) => conversationId !== app.thread?.id && !quiet.includes(messageId),
  );
  const [next, ...others] = told;
  if (!next) return;
  // Those that do not wait any more are forgotten.
  const stillQuiet = waits.filter(({ messageId }) => quiet.includes(messageId));
  notices.show(
    { kind: 'messages-wait', count: told.length },
    () => void openAt(app, next.conversationId, next.messageId).then(() => tell(app, others)),
    () => void settings.change({ quietWaiting: [...stillQuiet, ...told].map(({ messageId }) => messageId) }),
  );
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
