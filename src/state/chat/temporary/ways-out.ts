import type { Stores } from '../../stores';
import type { Thread } from '../thread.svelte';
import type { TemporaryChat } from './temporary-chat.svelte';

/** What leaving a temporary chat needs of the app. */
interface LeavingApp extends Pick<Stores, 'notices'> {
  temporary: Pick<TemporaryChat<Stores>, 'hasWords' | 'keep' | 'thread'> | null;
  readonly isTemporary: boolean;
  readonly thread: Thread | null;
  newChat(): Promise<void>;
  showTemporary(): Promise<void>;
}

/** Makes the temporary chat on show a chat like any other. Where the disk does not take it, its notice says so. */
export async function keepTemporary(app: Pick<LeavingApp, 'notices' | 'temporary' | 'thread'>): Promise<void> {
  const { temporary, thread } = app;
  if (!temporary || !thread || !(await temporary.keep(thread))) return;
  app.temporary = null;
  app.notices.show({ kind: 'temporary-kept' });
}

/** Ends the temporary chat; where it is on show, a new chat begins. Undo brings it back for as long as the notice stays. */
export async function endTemporary(app: Omit<LeavingApp, 'thread'>): Promise<void> {
  const { temporary } = app;
  if (!temporary) return;
  const { thread, hasWords } = temporary;
  await thread?.requests.end();
  await thread?.draft.flush();
  if (app.isTemporary) await app.newChat();
  app.temporary = null;
  if (hasWords) app.notices.show({ kind: 'temporary-ended' }, () => void bringBack(app, temporary));
}

/** A tab has one temporary chat: one that was begun meanwhile ends, with an Undo of its own. */
async function bringBack(
  app: Omit<LeavingApp, 'thread'>,
  temporary: NonNullable<LeavingApp['temporary']>,
): Promise<void> {
  await endTemporary(app);
  app.temporary = temporary;
  await app.showTemporary();
}
