import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Browser, type Tab } from '../a-tab';

let tab: Tab;

beforeEach(async () => {
  tab = await (await Browser.start()).tab();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
});

test.each<[where: string, method: 'save' | 'write', type: (text: string) => void]>([
  ['the composer', 'save', (text) => tab.thread.draft.type(text)],
  ['the editor of a message', 'write', (text) => tab.thread.draft.edits.type('m1', text)],
])('what is typed in %s is saved 300 ms after the first key, though the person types on', async (_, method, type) => {
  const saving = vi.spyOn(tab.app.services.drafts, method);
  type('W');
  await vi.advanceTimersByTimeAsync(200);
  type('Wo');
  await vi.advanceTimersByTimeAsync(99);
  expect(saving).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(saving).toHaveBeenCalledOnce();
  // What is typed after that has a time of its own.
  type('Words');
  await vi.advanceTimersByTimeAsync(299);
  expect(saving).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(1);
  expect(saving).toHaveBeenCalledTimes(2);
  await tab.app.threads.flush();
  expect(saving).toHaveBeenCalledTimes(2);
  const stored = await tab.app.services.drafts.loadAll(tab.app.newChatSlot.current);
  expect(stored.map(({ text }) => text)).toEqual(['Words']);
});
