import { describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../../src/model/failure';
import { ControlledReply } from '../../server/controlled';
import { ask, Browser, ended, say, texts } from './a-tab';

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
    await vi.waitFor(async () => {
      expect((await library.loadMessages(thread.id)).map(({ text }) => text)).toEqual(['One', hello]);
      expect((await library.loadConversation(thread.id))?.totals).toEqual(thread.conversation.totals);
    });
  });

  test('that fills up while a reply comes takes nothing of it from the screen', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start({ usually: running.behaviour });
    const { app, thread, breakStorage } = await browser.tab();
    await say(thread, 'Hi');
    await running.started;
    running.say('First, ');
    await vi.waitFor(() => expect([...thread.requests.replies.values()][0]?.blocks).toHaveLength(1));
    breakStorage(full, 'writes');
    running.say('then');
    running.finish();
    expect(await ended(thread)).toMatchObject({ text: 'First, then', reply: { status: 'complete' } });
    expect(app.storageStatus.problem).toEqual(full);
    expect(thread.requests.replies.size).toBe(0);
  });
});

describe('a storage that is gone', () => {
  test('while the app starts leaves no blank page', async () => {
    const browser = await Browser.start();
    const { app } = await browser.tab('', gone);
    expect(app.storageStatus.problem).toEqual(gone);
    expect(app.mode).toBe('welcome');
    expect(app.form).not.toBeNull();
  });

  test('is why the draft cannot be sent, where the key lay in it; the draft stays', async () => {
    const browser = await Browser.start();
    const { thread, breakStorage } = await browser.tab();
    breakStorage(gone);
    await say(thread, 'Words');
    expect(thread.requests.failure).toEqual(gone);
    expect(thread.draft.text).toBe('Words');
  });

  test('takes nothing away that is on the screen', async () => {
    const browser = await Browser.start();
    const { app, thread, breakStorage } = await browser.tab();
    await ask(thread, 'One');
    await app.prompts.save(null, { name: 'Brief', text: 'Be brief.' });
    thread.draft.type('More');
    await thread.draft.flush();
    breakStorage(gone);
    await app.readAgain();
    expect(app.storageStatus.problem).toEqual(gone);
    expect(texts(thread)).toEqual(['One', hello]);
    expect(thread.draft.text).toBe('More');
    expect(app.prompts.list).toHaveLength(1);
    expect(app.endpoints.list).toHaveLength(1);
    expect(app.conversations.list).toHaveLength(1);
  });
});
