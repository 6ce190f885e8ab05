import { longPaste } from '../../model/attachment/long-paste';
import type { Handed } from '../../model/handed';
import type { Thread } from '../chat/thread.svelte';
import type { Stores } from '../stores';

/** What this module needs of the app. */
export interface HandedApp extends Pick<Stores, 'services' | 'notices' | 'endpoints' | 'models'> {
  readonly thread: Thread | null;
  newChat(): Promise<void>;
}

/** Takes what was shared, and from now on what is opened with the app, into a new chat. */
export async function takeHanded(app: HandedApp): Promise<void> {
  const handedOver = await app.services.handedOver();
  handedOver.onOpened((opened) => void hand(app, { text: '', files: opened }));
  const shared = await handedOver.shared();
  if (!shared) app.notices.show({ kind: 'share-lost' });
  else if (shared.text !== '' || shared.files.length > 0) await hand(app, shared);
}

/**
 * Its text stands below what is typed in the new chat already; a long one is attached like one that is pasted. The chat on show may
 * be receiving a reply, which goes on.
 */
async function hand(
  app: HandedApp,
  handed: Omit<Handed, 'files'> & { files: readonly (File | string)[] },
): Promise<void> {
  const [{ attachmentsOf }, { takeKey }, { keyPlace }] = await Promise.all([
    import('../chat/attachments/attachments-of'),
    import('../../protocol/curl/take-key'),
    import('../chat/start/key-place'),
  ]);
  // Another chat may be opened while the new one is on its way, which then does not come.
  while (!app.thread?.isNew) await app.newChat();
  const { draft } = app.thread;
  const attachments = attachmentsOf(app, app.thread);
  const { files } = handed;
  // A key must not get into the draft, as with what is pasted.
  const { text } = takeKey(handed.text.replaceAll('\r\n', '\n'), keyPlace);
  if (text !== '' && draft.text !== '') draft.type(`${draft.text}\n\n`);
  if (text.length >= longPaste) void attachments.addText(text, draft.text.length, 'Shared text.txt');
  else if (text !== '') draft.type(draft.text + text);
  const unreadable = files.filter((file) => typeof file === 'string');
  const problems = unreadable.map((name) => ({ name, problem: { kind: 'unreadable' } as const }));
  attachments.problems = [...attachments.problems, ...problems];
  attachments.handed = [...attachments.handed, ...files.filter((file) => typeof file !== 'string')];
}
