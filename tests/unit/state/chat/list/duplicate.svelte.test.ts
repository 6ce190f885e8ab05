import { expect, test } from 'vitest';
import { noTotals } from '../../../../../src/model/usage/usage';
import { duplicateChat } from '../../../../../src/state/chat/list/duplicate';
import { waitFor } from '../../../../wait-for';
import { ask, Browser, ended, texts } from '../../a-tab';
import { regenerate } from '../../../../../src/state/chat/answers';

test('a copy has all branches, its own bill, the same folder and tags, and an undo', async () => {
  const { app, library } = await (await Browser.start()).tab();
  const thread = app.thread!;
  await ask(thread, 'First question');
  const { id } = thread;
  await app.conversations.change(id, (one) => ({ ...one, folderId: 'f1', tags: ['tax'], pinned: true }));
  const [question] = thread.branch;
  await regenerate(thread, thread.branch[1]!);
  await ended(thread);
  expect(app.conversations.byId(id)!.totals.completionTokens).toBeGreaterThan(0);
  const before = await library.loadMessages(id);

  await duplicateChat(app, id, 'First question (copy)');

  const copy = app.thread!;
  expect(copy.id).not.toBe(id);
  expect(copy.conversation).toMatchObject({
    title: 'First question (copy)',
    folderId: 'f1',
    tags: ['tax'],
    pinned: false,
  });
  expect(copy.conversation.totals).toEqual(noTotals);
  expect(texts(copy)).toEqual(texts(thread));
  const copied = await library.loadMessages(copy.id);
  expect(copied).toEqual(before.map((one) => ({ ...one, conversationId: copy.id })));
  expect(copy.messages.versions(copy.branch[1]!)).toHaveLength(2);

  await copy.messages.put([{ ...copy.branch[0]!, deletedAt: 1 }]);
  expect((await library.loadMessages(id)).find((one) => one.id === question!.id)?.deletedAt).toBeNull();

  app.notices.list.find(({ notice }) => notice.kind === 'chat-duplicated')!.undo!();
  await waitFor(() => expect(app.conversations.isLive(copy.id)).toBe(false));
  expect(app.conversations.isLive(id)).toBe(true);
});
