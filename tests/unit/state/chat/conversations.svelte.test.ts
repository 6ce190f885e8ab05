import { expect, test, vi } from 'vitest';
import { ask, Browser } from '../a-tab';
import { waitFor } from '../../../wait-for';

test('the result of an earlier write does not undo a later change of the header', async () => {
  const browser = await Browser.start();
  const { app, thread, library } = await browser.tab();
  await ask(thread, 'One');
  const models: string[] = [];
  const save = library.saveMessages.bind(library);
  vi.spyOn(library, 'saveMessages').mockImplementation(async (messages, also) => {
    await save(messages, also);
    // As a send would find it that comes in between.
    setTimeout(() => models.push(thread.forNextRequest.model), 0);
  });
  await Promise.all([
    thread.choose('e1', 'first'),
    app.conversations.setPinned(thread.id, true),
    thread.choose('e1', 'second'),
  ]);
  await waitFor(() => expect(models).toHaveLength(3));
  expect(new Set(models)).toEqual(new Set(['second']));
  expect(thread.conversation).toMatchObject({ model: 'second', pinned: true });
  expect(await library.loadConversation(thread.id)).toEqual(thread.conversation);
});

test.each([
  ['rejects', () => Promise.reject(new Error('The change could not be made'))],
  ['writes nothing', () => Promise.resolve(null)],
])('a header is shown as it was where the write %s, also once it is read again', async (_, write) => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  await ask(thread, 'One');
  const before = thread.conversation;
  await app.conversations.changeWith(thread.id, (one) => ({ ...one, title: 'Other' }), write).catch(() => null);
  expect(thread.conversation).toEqual(before);
  await app.conversations.reload(thread.id);
  expect(thread.conversation).toEqual(before);
});

test('taking a change back leaves a later one', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  await ask(thread, 'One');
  const before = thread.conversation;
  let refuse = (_: null): void => undefined;
  const refused = new Promise<null>((resolve) => (refuse = resolve));
  const changing = app.conversations.changeWith(
    thread.id,
    (one) => ({ ...one, title: 'Other' }),
    () => refused,
  );
  await app.conversations.setPinned(thread.id, true);
  refuse(null);
  await changing;
  expect(thread.conversation).toEqual({ ...before, pinned: true });
});

test('a chat that could not be kept is new again', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const nothing = (): Promise<null> => Promise.resolve(null);
  await app.conversations.changeWith(thread.id, (one) => one, nothing, thread.conversation);
  expect(thread.isNew).toBe(true);
  expect(app.conversations.list).toEqual([]);
});
