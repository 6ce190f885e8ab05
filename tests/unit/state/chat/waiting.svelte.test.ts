import { expect, test } from 'vitest';
import { ask, Browser, type Tab } from '../a-tab';
import { waitFor } from '../../../wait-for';

/** The chats named after what waits in them, each sent without a network, and one in which nothing does. */
async function leftWaiting(browser: Browser, ...names: string[]): Promise<void> {
  const { app } = await browser.tab();
  await ask(app.thread!, 'Answered');
  browser.isOffline = true;
  for (const name of names) {
    await app.newChat();
    await ask(app.thread!, name);
  }
}

const news = ({ app }: Tab) => app.notices.list.filter(({ notice }) => notice.kind === 'messages-wait');
const counts = (tab: Tab) => news(tab).map(({ notice }) => notice);

test('back online, what waits in other chats is told, one after the other, and nothing is sent', async () => {
  let registered = Promise.withResolvers<() => void>();
  const browser = await Browser.start({
    handedOver: {
      shared: () => Promise.resolve({ text: '', files: [] }),
      onOpened: () => undefined,
      onOnline: (heard) => registered.resolve(heard),
    },
  });
  await leftWaiting(browser, 'Ebb', 'Flood');
  await registered.promise;
  registered = Promise.withResolvers();
  const tab = await browser.tab('#/');
  const comeBack = await registered.promise;
  expect(news(tab)).toEqual([]);
  browser.isOffline = false;
  comeBack();
  await waitFor(() => expect(counts(tab)).toEqual([{ kind: 'messages-wait', count: 2 }]));
  const [shown] = news(tab);
  shown!.undo!();
  tab.app.notices.dismiss(shown!.id);
  await waitFor(() => expect(counts(tab)).toEqual([{ kind: 'messages-wait', count: 1 }]));
  expect(tab.app.thread?.conversation.title).toBe('Flood');
  expect(browser.server.chats).toHaveLength(1);
});

test('a start with a network tells of what waits since an earlier visit, but not of the chat on show', async () => {
  const browser = await Browser.start();
  await leftWaiting(browser, 'Ebb', 'Flood');
  browser.isOffline = false;
  // The chat that was read last.
  const tab = await browser.tab('');
  expect(tab.app.thread?.conversation.title).toBe('Flood');
  await waitFor(() => expect(counts(tab)).toEqual([{ kind: 'messages-wait', count: 1 }]));
  // Put away, it is not told again; what waits besides is.
  news(tab)[0]!.onputaway!();
  tab.app.notices.dismiss(news(tab)[0]!.id);
  await waitFor(async () => expect(await tab.app.services.configuration.loadSettings()).toHaveProperty('quietWaiting'));
  const later = await browser.tab('#/');
  await waitFor(() => expect(counts(later)).toEqual([{ kind: 'messages-wait', count: 1 }]));
  expect(later.app.settings.values.quietWaiting).toHaveLength(1);
  news(later)[0]!.undo!();
  await waitFor(() => expect(later.app.thread?.conversation.title).toBe('Flood'));
});
