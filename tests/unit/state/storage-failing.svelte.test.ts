import { describe, expect, test, vi } from 'vitest';
import { ApiError, type Failure } from '../../../src/model/failure';
import { textOf, textParts } from '../../../src/model/chat/parts';
import { Data } from '../../../src/state/data/data.svelte';
import { ChatExport } from '../../../src/state/export/chat-export.svelte';
import { savePrompt } from '../../../src/state/prompts/edit-library';
import { readAgain } from '../../../src/state/data/everything';
import { transcriptTexts } from '../../../src/locales/sentences/transcript';
import { ControlledReply } from '../../server/controlled';
import { ask, Browser, ended, say, texts } from './a-tab';
import { settled } from './settled';
import { waitFor } from '../../wait-for';

const full: Failure = { kind: 'storage-full' };
const gone: Failure = { kind: 'storage-gone' };
const hello = 'Hello from the test server.';

describe('a storage that is full', () => {
  test('is said, and the chat goes on: replies, totals, the list', async () => {
    const browser = await Browser.start();
    const { app, thread, breakStorage } = await browser.tab();
    breakStorage(full, 'writes');
    await ask(thread, 'One');
    expect(app.storageStatus.problem).toEqual(full);
    const { completionTokens } = thread.conversation.totals;
    expect(completionTokens).toBeGreaterThan(0);
    await ask(thread, 'Two');
    expect(texts(thread)).toEqual(['One', hello, 'Two', hello]);
    expect(thread.conversation.totals.completionTokens).toBe(2 * completionTokens);
    expect(app.conversations.list.map(({ title }) => title)).toEqual(['One']);
    expect(thread.draft.text).toBe('');
  });

  test('is no longer said once something could be written, but a read does not say so', async () => {
    const browser = await Browser.start();
    const { app, thread, breakStorage } = await browser.tab();
    await ask(thread, 'One');
    breakStorage(full, 'writes');
    await app.conversations.rename(thread.id, 'Name');
    await thread.load();
    expect(app.storageStatus.problem).toEqual(full);
    breakStorage(null);
    await app.conversations.rename(thread.id, 'Other name');
    expect(app.storageStatus.problem).toBeNull();
  });

  test('gets what it lacks once it works again', async () => {
    const browser = await Browser.start();
    const { thread, library, breakStorage } = await browser.tab();
    breakStorage(full, 'writes');
    await ask(thread, 'One');
    breakStorage(null);
    await thread.change((one) => ({ ...one, pinned: true }));
    await waitFor(async () => {
      expect((await library.loadMessages(thread.id)).map(textOf)).toEqual(['One', hello]);
      expect((await library.loadConversation(thread.id))?.totals).toEqual(thread.conversation.totals);
    });
  });

  test('gets drafts, names, settings and prompts, too; and a backup made meanwhile has them', async () => {
    const browser = await Browser.start();
    const { app, thread, library, breakStorage } = await browser.tab();
    await ask(thread, 'One');
    breakStorage(full, 'writes');
    thread.draft.type('Not sent');
    await thread.draft.flush();
    await app.conversations.rename(thread.id, 'Renamed');
    await app.settings.change({ theme: 'dark' });
    await savePrompt(app.prompts, null, { name: 'Brief', text: 'Be brief.' });
    await ask(thread, 'Two');
    await thread.draft.flush();
    const text = await (await new Data(app).backup())!.file.text();
    expect(JSON.parse(text)).toMatchObject({
      conversations: [{ title: 'Renamed', totals: thread.conversation.totals }],
      prompts: [{ name: 'Brief' }],
      settings: { theme: 'dark' },
    });
    expect((JSON.parse(text) as { messages: unknown[] }).messages).toHaveLength(4);
    breakStorage(null);
    thread.draft.type('Still not sent');
    await thread.draft.flush();
    const { app: again, thread: reloaded } = await browser.tab(`#/chat/${thread.id}`);
    expect(texts(reloaded)).toEqual(['One', hello, 'Two', hello]);
    expect(reloaded.draft.text).toBe('Still not sent');
    expect(reloaded.conversation).toEqual(thread.conversation);
    expect(again.settings.values.theme).toBe('dark');
    expect(again.prompts.list).toEqual(app.prompts.list);
    expect(app.storageStatus.problem).toBeNull();
    expect(await library.loadMessages(thread.id)).toHaveLength(4);
  });

  test('that fills up while a reply comes takes nothing of it from the screen', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start({ usually: running.behaviour });
    const { app, thread, breakStorage } = await browser.tab();
    await say(thread, 'Hi');
    await running.started;
    running.say('First, ');
    await waitFor(() => expect([...thread.requests.replies.values()][0]?.shown.blocks).toHaveLength(1));
    breakStorage(full, 'writes');
    running.say('then');
    running.finish();
    expect(await ended(thread)).toMatchObject({ parts: textParts('First, then'), reply: { status: 'complete' } });
    expect(app.storageStatus.problem).toEqual(full);
    expect(thread.requests.replies.size).toBe(0);
  });
});

describe('a storage that is gone', () => {
  test('while the app starts leaves no blank page', async () => {
    const browser = await Browser.start();
    const { page } = await browser.tab('', gone);
    expect(page.storageStatus.problem).toEqual(gone);
    expect(page.mode).toBe('welcome');
    expect(page.form).not.toBeNull();
  });

  test('is why the draft cannot be sent, where the key lay in it; the draft stays', async () => {
    const browser = await Browser.start();
    const { thread, breakStorage } = await browser.tab();
    breakStorage(gone);
    await say(thread, 'Words');
    expect(thread.requests.failure).toEqual(gone);
    expect(thread.draft.text).toBe('Words');
  });

  test('while a reply comes gets back what is on the screen: the chat, the draft, prompts, settings', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start();
    const { app, thread, library, emptyStorage } = await browser.tab();
    await ask(thread, 'One');
    await app.settings.change({ theme: 'dark' });
    await savePrompt(app.prompts, null, { name: 'Brief', text: 'Be brief.' });
    browser.server.next(running.behaviour);
    await say(thread, 'Two');
    thread.draft.type('More');
    await thread.draft.flush();
    await running.started;
    await emptyStorage();
    running.say('Half');
    await waitFor(() => expect(app.storageStatus.problem).toEqual(gone));
    running.finish();
    await ended(thread);
    await waitFor(async () => {
      expect((await library.loadMessages(thread.id)).map(textOf)).toEqual(['One', hello, 'Two', 'Half']);
      expect(await library.loadConversation(thread.id)).toEqual(thread.conversation);
    });
    expect(await app.services.drafts.load(thread.id)).toBe('More');
    expect((await app.services.configuration.loadSettings()).theme).toBe('dark');
    expect(await library.loadPrompts()).toHaveLength(1);
    expect(await app.services.configuration.loadEndpoints()).toHaveLength(1);
  });

  test('takes nothing away that is on the screen', async () => {
    const browser = await Browser.start();
    const { app, thread, breakStorage } = await browser.tab();
    await ask(thread, 'One');
    await savePrompt(app.prompts, null, { name: 'Brief', text: 'Be brief.' });
    thread.draft.type('More');
    await thread.draft.flush();
    breakStorage(gone);
    await readAgain(app);
    expect(app.storageStatus.problem).toEqual(gone);
    expect(texts(thread)).toEqual(['One', hello]);
    expect(thread.draft.text).toBe('More');
    expect(app.prompts.list).toHaveLength(1);
    expect(app.endpoints.list).toHaveLength(1);
    expect(app.conversations.list).toHaveLength(1);
  });
});

describe('a chat that could not be read', () => {
  test('is not taken for an empty one: what is typed stays, and is sent below what was there', async () => {
    const browser = await Browser.start();
    const { thread: first } = await browser.tab();
    await ask(first, 'One');
    const { app, breakStorage } = await browser.tab('#/new');
    breakStorage(full);
    await app.open(first.id);
    const { thread } = app;
    expect(app.storageStatus.problem).toEqual(full);
    expect(thread?.isLoaded).toBe(false);
    await say(thread!, 'Two');
    expect(thread?.requests.failure).toEqual(full);
    expect(thread?.draft.text).toBe('Two');
    expect(browser.server.chats).toHaveLength(1);
    breakStorage(null);
    await ask(thread!, 'Two');
    expect(texts(thread!)).toEqual(['One', hello, 'Two', hello]);
    expect(browser.server.chats.at(-1)?.['messages']).toHaveLength(3);
  });

  test('is read as soon as the storage works again', async () => {
    const browser = await Browser.start();
    const { thread: first } = await browser.tab();
    await ask(first, 'One');
    const { app, library } = await browser.tab('#/new');
    const broken = vi.spyOn(library, 'messageSlices').mockImplementationOnce(() => {
      throw new ApiError(gone);
    });
    await app.open(first.id);
    expect(broken).toHaveBeenCalled();
    await waitFor(() => expect(app.thread?.isLoaded).toBe(true));
    expect(texts(app.thread!)).toEqual(['One', hello]);
  });
});

test('a chat that cannot be read is no file, and the storage says why', async () => {
  const browser = await Browser.start();
  const { app, thread, breakStorage } = await browser.tab();
  await ask(thread, 'One');
  const making = new ChatExport(app);
  const look = { language: 'en', direction: 'ltr', finish: async () => undefined } as const;
  const save = (format: 'markdown' | 'json') => making.save([thread.id], format, transcriptTexts(), look);
  expect(await (await save('markdown'))?.file.text()).toContain(hello);
  const denied: Failure = { kind: 'storage-denied' };
  breakStorage(denied);
  for (const format of ['markdown', 'json'] as const) {
    expect(await save(format)).toBeNull();
    expect(making.problem).toBe('not-read');
  }
  expect(app.storageStatus.problem).toEqual(denied);
});

test('a restore that is cancelled says nothing, changes nothing, and can be tried again', async () => {
  const from = await (await Browser.start()).tab();
  await ask(from.thread, 'Theirs');
  const { file } = (await new Data(from.app).backup())!;
  const { app } = await (await Browser.start()).tab();
  await settled(app);
  const data = new Data(app);
  await data.check(file);
  const before = await app.services.storage.records.range([]);
  const whole = data.checked!;
  const open = (): Promise<ReadableStream<Uint8Array>> => {
    data.work.cancel();
    return whole.checked.source.open();
  };
  data.checked = { ...whole, checked: { ...whole.checked, source: { ...whole.checked.source, open } } };
  await data.restore();
  expect([data.work.kind, data.problem, data.restored, app.storageStatus.problem]).toEqual([null, null, null, null]);
  expect(await app.services.storage.records.range([])).toEqual(before);
  data.checked = whole;
  await data.restore();
  expect(data.restored).toMatchObject({ updated: 0 });
  expect(app.conversations.list.map(({ title }) => title)).toEqual(['Theirs']);
});

test('a file that needs more room than the browser has says so before it is restored', async () => {
  const from = await (await Browser.start()).tab();
  await ask(from.thread, 'Theirs');
  const { file } = (await new Data(from.app).backup())!;
  const { app } = await (await Browser.start()).tab();
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 90, quota: 100 }) } });
  const data = new Data(app);
  await data.check(file);
  vi.unstubAllGlobals();
  expect(data.mayNotFit).toEqual({ needs: file.size, free: 10 });
  expect(data.checked).not.toBeNull();
});
