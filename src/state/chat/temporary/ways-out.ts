import type { App } from '../../app/app.svelte';

/** Makes the temporary chat on show a chat like any other. Where the disk does not take it, its notice says so. */
export async function keepTemporary(app: App): Promise<void> {
  const { temporary, thread } = app;
  if (!temporary || !thread || !(await temporary.keep(thread))) return;
  app.temporary = null;
  app.notices.show({ kind: 'temporary-kept' });
}

/** Ends the temporary chat on show, and begins a new chat. Undo brings it back for as long as the notice stays. */
export async function endTemporary(app: App): Promise<void> {
  const { temporary, thread } = app;
  if (!temporary || !thread) return;
  await thread.requests.end();
  await app.newChat();
  app.temporary = null;
  const { tipId } = temporary.conversation;
  if (tipId === null) return;
  app.notices.show({ kind: 'temporary-ended' }, () => {
    app.temporary ??= temporary;
    void app.showTemporary();
  });
}
