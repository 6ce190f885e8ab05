import { expect, test } from 'vitest';
import { Attachments } from '../../../../../src/state/chat/attachments/attachments.svelte';
import { attachmentsEditor } from '../../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { directReader } from '../../../media/direct-reader';
import { ask, Browser } from '../../a-tab';

test('a file that is still being read when its chat is left is there when the chat is opened again', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  await ask(thread, 'Hello');
  const blobs = new Blobs(app.services.storage.records);
  const attachments = new Attachments(thread.draft, blobs, directReader(), () => undefined, {
    taker: () => Promise.resolve(null),
    count: () => Promise.resolve([]),
  });
  thread.draft.attachments = attachments;
  let come = (_: string): void => undefined;
  const adding = attachments.addText(new Promise<string>((resolve) => (come = resolve)), 0);
  await app.newChat();
  await app.open(thread.id);
  come('A long text');
  await adding;
  expect(app.thread!.draft.edits.textOf(attachmentsEditor)).toContain('Pasted text.txt');
});
