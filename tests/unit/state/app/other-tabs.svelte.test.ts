import { expect, test, vi } from 'vitest';
import { hear } from '../../../../src/state/app/other-tabs';
import { Browser, texts } from '../a-tab';

async function hearing() {
  const browser = await Browser.start();
  browser.server.next((exchange) => exchange.untilGone());
  const { app, thread } = await browser.tab();
  const reload = vi.spyOn(app.page, 'reload').mockResolvedValue();
  const told = (): string[] => app.notices.list.map(({ notice }) => notice.kind);
  return { app, thread, reload, told };
}

test('a tab reloads where another one has changed everything and nothing would be lost', async () => {
  const { app, reload, told } = await hearing();
  await hear(app, { type: 'everything' });
  expect(reload).toHaveBeenCalledOnce();
  expect(told()).toEqual([]);
});

test('a message that is sent in the moment before the reload is not lost: the person is asked to reload', async () => {
  const { app, thread, reload, told } = await hearing();
  thread.draft.type('Hello');
  let sending: Promise<void> | undefined;
  // The last thing that is looked at before what is typed is saved for the reload.
  vi.spyOn(app.services, 'isEditing').mockImplementationOnce(() => {
    sending = thread.send();
    return false;
  });
  await hear(app, { type: 'everything' });
  expect(reload).not.toHaveBeenCalled();
  expect(told()).toEqual(['changed-elsewhere']);
  await sending;
  await thread.requests.end();
  expect(texts(thread)[0]).toBe('Hello');
});
