import type { App } from '../../app/app.svelte';

/** Makes the temporary chat on show a chat like any other. Where the disk does not take it, its notice says so. */
export async function keepTemporary(app: Pick<App, 'notices' | 'temporary' | 'thread'>): Promise<void> {
  const { temporary, thread } = app;
  if (!temporary || !thread || !(await temporary.keep(thread))) return;
  app.temporary = null;
  app.notices.show({ kind: 'temporary-kept' });
}

/** Ends the temporary chat; where it is on show, a new chat begins. Undo brings it back for as long as the notice stays. */
export async function endTemporary(
  app: Pick<App, 'isTemporary' | 'newChat' | 'notices' | 'showTemporary' | 'temporary'>,
): Promise<void> {
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
  app: Pick<App, 'isTemporary' | 'newChat' | 'notices' | 'showTemporary' | 'temporary'>,
  temporary: NonNullable<App['temporary']>,
): Promise<void> {
  await endTemporary(app);
  app.temporary = temporary;
  await app.showTemporary();
}
