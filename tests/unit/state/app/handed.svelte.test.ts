import { expect, test, vi } from 'vitest';
import type { Handed } from '../../../../src/model/handed';
import { attachmentsOf } from '../../../../src/state/chat/attachments/attachments-of';
import { ControlledReply } from '../../../server/controlled';
import { waitFor } from '../../../wait-for';
import { ask, Browser, ended, say, texts, type Tab } from '../a-tab';

const log = new File(['# Log'], 'log.md');
const long = 'High and low. '.repeat(75_000);

interface System extends Tab {
  browser: Browser;
  /** Hands over what was shared. */
  share: (shared: Handed | null) => void;
  /** Opens files with the app. */
  open: (files: readonly (File | string)[]) => void;
}

/** A tab of a browser whose system hands over when it is told to. */
async function onSystem(): Promise<System> {
  const shared = Promise.withResolvers<Handed | null>();
  const opened = Promise.withResolvers<System['open']>();
  const browser = await Browser.start({
    handedOver: { shared: () => shared.promise, onOpened: (taken) => opened.resolve(taken), onOnline: () => undefined },
  });
  const tab = await browser.tab();
  return Object.assign(tab, { browser, share: shared.resolve, open: await opened.promise });
}

const attachments = ({ app, thread }: Tab) => attachmentsOf(app, thread);
const handedNames = (tab: Tab) => attachments(tab).handed.map(({ name }) => name);

test('what is shared comes into a new chat, below what is typed there; its files are asked about', async () => {
  const system = await onSystem();
  const { thread } = system;
  thread.draft.type('Look at this:');
  system.share({ text: 'https://tides.test/', files: [log] });
  await waitFor(() => expect(handedNames(system)).toEqual(['log.md']));
  expect(system.thread).toBe(thread);
  expect(thread.draft.text).toBe('Look at this:\n\nhttps://tides.test/');
});

test('of a request that is shared, its key does not get into the draft', async () => {
  const system = await onSystem();
  const command = 'curl https://a.test/v1/models \\\r\n  -H "Authorization: Bearer sk-abc123def"';
  system.share({ text: command, files: [] });
  await waitFor(() => expect(system.thread.draft.text).toContain('curl'));
  expect(system.thread.draft.text).toBe(command.replace('sk-abc123def', '$API_KEY').replace('\r\n', '\n'));
});

test('while a reply comes, what is handed over has a chat of its own, and the reply goes on', async () => {
  const system = await onSystem();
  const { app, thread, browser } = system;
  const running = new ControlledReply();
  browser.server.next(running.behaviour);
  await say(thread, 'Well?');
  await running.started;
  running.say('One');
  system.share({ text: 'Tides', files: [] });
  await waitFor(() => expect([system.thread.isNew, system.thread.draft.text]).toEqual([true, 'Tides']));
  system.open([log, 'gone.json']);
  await waitFor(() => expect(handedNames(system)).toEqual(['log.md']));
  expect(attachments(system).problems).toEqual([{ name: 'gone.json', problem: { kind: 'unreadable' } }]);
  expect(thread.requests.isReplying).toBe(true);
  running.finish();
  await app.open(thread.id);
  await ended(thread);
  expect(texts(thread)).toEqual(['Well?', 'One']);
});

test('where another chat is opened while the new one is on its way, what is shared still comes into a new one', async () => {
  const system = await onSystem();
  const { app, thread } = system;
  await ask(thread, 'Hello');
  const newChat = app.newChat.bind(app);
  // The person was quicker.
  vi.spyOn(app, 'newChat')
    .mockImplementation(() => newChat())
    .mockImplementationOnce(() => app.open(thread.id));
  system.share({ text: 'Tides', files: [] });
  await waitFor(() => expect([system.thread.isNew, system.thread.draft.text]).toEqual([true, 'Tides']));
  expect(thread.draft.text).toBe('');
});

test('of a long text that cannot be attached, without storage, no word is lost', async () => {
  const system = await onSystem();
  await ask(system.thread, 'Hello');
  system.breakStorage({ kind: 'storage-gone' });
  system.share({ text: long, files: [] });
  await waitFor(() => expect([system.thread.isNew, system.thread.draft.text === long]).toEqual([true, true]));
});

test('what was shared and has not arrived is told of', async () => {
  const system = await onSystem();
  system.share(null);
  await waitFor(() => expect(system.app.notices.list.map(({ notice }) => notice.kind)).toEqual(['share-lost']));
});
