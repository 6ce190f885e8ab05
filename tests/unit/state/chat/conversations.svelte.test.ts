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
    setTimeout(() => models.push(thread.asked.model), 0);
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
