import { expect, test } from 'vitest';
import { nextTask } from '../../../../../src/model/next-task';
import { Attachments } from '../../../../../src/state/chat/attachments/attachments.svelte';
import { removeChats } from '../../../../../src/state/chat/list/actions';
import { attachmentsEditor } from '../../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { directReader } from '../../../media/direct-reader';
import { waitFor } from '../../../../wait-for';
import { ask, Browser } from '../../a-tab';

async function chatWithAttachments(asked = ['Hello']) {
  const { app, thread } = await (await Browser.start()).tab();
  for (const words of asked) await ask(thread, words);
  const blobs = new Blobs(app.services.storage.records);
  const attachments = new Attachments(thread.draft, blobs, directReader(), () => undefined, {
    taker: () => Promise.resolve(null),
    count: (texts) => Promise.resolve(texts.map(() => ({ tokens: 1, exact: true }))),
  });
  thread.draft.attachments = attachments;
  return { app, thread, attachments };
}

test('a file that is still being read when its chat is left is there when the chat is opened again', async () => {
  const { app, thread, attachments } = await chatWithAttachments();
  let come = (_: string): void => undefined;
  const adding = attachments.addText(new Promise<string>((resolve) => (come = resolve)), 0);
  await app.newChat();
  await app.open(thread.id);
  come('A long text');
  await adding;
  expect(app.thread!.draft.edits.textOf(attachmentsEditor)).toContain('Pasted text.txt');
});

test('a file that is still being looked at when its chat is left is there when the chat is opened again', async () => {
  const { app, thread, attachments } = await chatWithAttachments();
  let look = (): void => undefined;
  const looked = new Promise<void>((resolve) => (look = resolve));
  thread.draft.bring(
    looked.then(async () => {
      await attachments.addText('A long text', 0);
      return undefined;
    }),
  );
  await app.newChat();
  await app.open(thread.id);
  look();
  await Promise.all(thread.draft.arrivals);
  expect(app.thread!.draft.edits.textOf(attachmentsEditor)).toContain('Pasted text.txt');
});

test('a chat whose files are to be chosen from stays open when it is left, and asks when it is opened again', async () => {
  const { app, thread, attachments } = await chatWithAttachments();
  let look = (): void => undefined;
  const looked = new Promise<void>((resolve) => (look = resolve));
  const source = { folder: [{ path: 'a.ts', file: new Blob(['let a;']) }] };
  thread.draft.bring(
    looked.then(() => {
      attachments.choose('project', source);
      return undefined;
    }),
  );
  await app.newChat();
  look();
  await Promise.all(thread.draft.arrivals);
  // By then a chat that nobody has to be asked about would be closed.
  await nextTask();
  await app.open(thread.id);
  expect(app.thread!.draft.attachments?.trees).toHaveLength(1);
  attachments.leave(attachments.trees[0]!);
  await app.newChat();
  await waitFor(() => expect(app.threads.byId(thread.id)).toBeNull());
});

test.each(['new', 'deleted'])('a %s chat is let go when it is left, whatever is to be asked in it', async (kind) => {
  const { app, thread, attachments } = await chatWithAttachments(kind === 'new' ? [] : ['Hello']);
  attachments.choose('project', { folder: [{ path: 'a.ts', file: new Blob(['let a;']) }] });
  expect(attachments.isAsking).toBe(true);
  if (kind === 'deleted') await removeChats(app, [thread.id]);
  else await app.newChat();
  await waitFor(() => expect(app.threads.all).toEqual([app.thread]));
  expect(app.thread).not.toBe(thread);
});
