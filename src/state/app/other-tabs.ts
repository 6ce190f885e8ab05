import type { Announcement } from '../../storage/keyspace/channel';
import type { OpenThreads } from '../chat/open-threads.svelte';
import type { Thread } from '../chat/thread.svelte';
import { reserveSlot } from '../chat/drafts/reserve-slot';
import type { Stores } from '../stores';

/** What this module needs of the app. */
interface HearingApp extends Stores {
  readonly threads: OpenThreads;
  readonly thread: Thread | null;
  /** The temporary chat, which a reload would lose. */
  readonly temporary: unknown;
  readonly page: {
    /** The endpoint form that is open. */
    readonly form: unknown;
    reload(): Promise<void>;
  };
  newChat(): Promise<void>;
}

/** Takes over into `app` what another tab announces to have changed. */
export async function hear(app: HearingApp, announcement: Announcement): Promise<void> {
  switch (announcement.type) {
    case 'conversation':
      await app.conversations.reload(announcement.id);
      return leaveDeleted(app, announcement.id);
    case 'messages':
      return hearMessages(app, announcement.conversationId, announcement.ids);
    case 'reply':
      return (await app.threads.byId(announcement.conversationId)?.messages.elsewhere())?.grow(announcement.id);
    case 'draft':
      return app.threads.byId(announcement.conversationId)?.draft.load();
    case 'usage':
      return app.ledger.hear(announcement.month, announcement.id);
    case 'folders':
      return app.folders.load();
    case 'prompts':
      return app.prompts.load();
    case 'settings':
      return app.settings.load();
    case 'keys':
      await Promise.all([app.vault.load(), app.endpoints.loadKeys()]);
      return;
    case 'locked':
      app.vault.hearLocked();
      return;
    case 'restoring':
      app.notices.show({ kind: 'restoring-elsewhere' });
      // The lock is free again also where the other tab was closed in the middle of restoring. The lock of imports would not do: while
      // this tab had it for a moment, an import in another tab would be refused.
      await (
        await app.services.locks.awaitAlone('restore')
      )();
      app.notices.end(({ kind }) => kind === 'restoring-elsewhere');
      return;
    case 'endpoints':
      await app.endpoints.load();
      await app.models.load();
      // A page load cannot call an origin outside the pin of its policy, so a new one takes a reload.
      return app.endpoints.list.every((endpoint) => app.endpoints.isReachable(endpoint)) ? undefined : meetReload(app);
    case 'everything':
      // Without endpoints everything was deleted: this tab must not write its copy back.
      if ((await app.services.configuration.loadEndpoints()).length === 0) app.services.reload();
      else await meetReload(app);
      return;
  }
}

/**
 * Takes over messages that another tab changed. Where some of the path on show were deleted for good, as by the undo of their import, a
 * notice says so.
 */
async function hearMessages(app: HearingApp, conversationId: string, ids: readonly string[]): Promise<void> {
  const thread = app.threads.byId(conversationId);
  const count = (await (await thread?.messages.elsewhere())?.reload(ids)) ?? 0;
  if (count > 0 && app.thread === thread) app.notices.show({ kind: 'messages-deleted', count });
}

/**
 * Leaves the chat on show when another tab has deleted it: what is written into it would be lost with it. From the bin it can be had
 * back; where it is gone altogether, as after the undo of its import, it cannot.
 */
async function leaveDeleted(app: HearingApp, id: string): Promise<void> {
  const stored = app.conversations.byId(id);
  if (app.thread?.id !== id || stored?.deletedAt === null) return;
  const { title } = app.thread.conversation;
  await app.thread.requests.end();
  // Another chat may have been opened meanwhile.
  if (app.thread.id === id) await app.newChat();
  const restore = (): void => void app.conversations.change(id, (one) => ({ ...one, deletedAt: null }));
  app.notices.show({ kind: 'conversation-deleted', title }, stored ? restore : null);
}

/** Reloads at once where nothing would be lost; else asks the person to. */
async function meetReload(app: HearingApp): Promise<void> {
  const isBusy = (): unknown => app.threads.isReplying || app.temporary || app.page.form || app.services.isEditing();
  if (!isBusy()) {
    await app.threads.flush();
    await reserveSlot(app);
    // Something may have begun while that was written.
    if (!isBusy()) return app.page.reload();
  }
  app.notices.show({ kind: 'changed-elsewhere' });
}
