import { removeMessage } from '../../../../src/state/chat/remove-message';
import { describe, expect, test } from 'vitest';
import { failure, hang, reply } from '../../../server/behaviours';
import { ControlledReply } from '../../../server/controlled';
import { ask, Browser, ended, say, texts } from '../a-tab';
import { waitFor } from '../../../wait-for';
import { textOf, textParts } from '../../../../src/model/chat/parts';
import { continueReply, edit, regenerate, retry, showVersion } from '../../../../src/state/chat/answers';

test('a reply that was cut off in its reasoning is asked for anew, as a version beside it', async () => {
  const browser = await Browser.start();
  browser.server.next(
    reply('', { reasoning: 'Let me', finishReason: 'length' }),
    reply('Four.', { reasoning: 'Let me see.' }),
  );
  const { thread } = await browser.tab();
  const cut = await ask(thread, 'Two and two?');
  await continueReply(thread, cut);
  const whole = await ended(thread);
  expect(whole).toMatchObject({ parts: [{ type: 'reasoning', text: 'Let me see.' }, ...textParts('Four.')] });
  expect(thread.messages.version(whole)).toEqual({ number: 2, total: 2 });
  expect(browser.server.chats[1]?.['messages']).toEqual(browser.server.chats[0]?.['messages']);
});

describe('sending', () => {
  test('puts the words and the reply into the thread, into storage, and the chat into the list', async () => {
    const browser = await Browser.start({ usually: reply('Hello you.') });
    const { app, thread, library } = await browser.tab();
    expect(app.conversations.list).toEqual([]);
    expect(await ask(thread, 'Hi there')).toMatchObject({
      parts: textParts('Hello you.'),
      reply: { status: 'complete', failure: null },
    });
    expect(texts(thread)).toEqual(['Hi there', 'Hello you.']);
    expect(app.conversations.list.map(({ title }) => title)).toEqual(['Hi there']);
    expect((await library.loadMessages(thread.id)).map(textOf)).toEqual(['Hi there', 'Hello you.']);
    expect(thread.draft.text).toBe('');
  });

  test('carries the branch, and nothing beside it', async () => {
    const browser = await Browser.start();
    const { thread } = await browser.tab();
    await thread.change((one) => ({ ...one, systemPrompt: { promptId: null, text: 'Be brief.' } }));
    await ask(thread, 'One');
    await ask(thread, 'Two');
    expect(browser.server.chats[1]?.['messages']).toEqual([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'One' },
      { role: 'assistant', content: 'Hello from the test server.' },
      { role: 'user', content: 'Two' },
    ]);
  });

  test('a second Enter, while the first request is made ready, sends once', async () => {
    const browser = await Browser.start();
    const { thread } = await browser.tab();
    thread.draft.type('Once');
    await Promise.all([thread.send(), thread.send()]);
    await ended(thread);
    expect(browser.server.chats).toHaveLength(1);
    expect(texts(thread)).toEqual(['Once', 'Hello from the test server.']);
  });

  test('nothing is sent while a reply is running, and the draft stays', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start({ usually: running.behaviour });
    const { thread } = await browser.tab();
    await say(thread, 'First');
    await say(thread, 'Second');
    expect(thread.draft.text).toBe('Second');
    expect(texts(thread)).toEqual(['First', '']);
  });

  test('what cannot be sent leaves the draft, and says why', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await thread.choose('gone', 'gpt-4o');
    await say(thread, 'Words of an hour');
    expect(thread.requests.failure).toEqual({ kind: 'no-endpoint' });
    await thread.choose('e1', '');
    await thread.send();
    expect(thread.requests.failure).toEqual({ kind: 'no-model' });
    expect(thread.draft.text).toBe('Words of an hour');
    expect(app.conversations.list).toEqual([]);
    await thread.choose('e1', 'gpt-4o');
    await thread.send();
    expect(thread.requests.failure).toBeNull();
    expect(thread.draft.text).toBe('');
  });

  test('words typed while the request is made ready stay', async () => {
    const browser = await Browser.start();
    const { thread } = await browser.tab();
    thread.draft.type('Sent');
    const sending = thread.send();
    thread.draft.type('Sent, and more');
    await sending;
    expect(thread.draft.text).toBe(', and more');
  });
});

describe('how a reply ends', () => {
  test('failed, when nothing came; Retry asks again in its place', async () => {
    const browser = await Browser.start();
    browser.server.next(failure(400, { message: 'No.' }));
    const { thread } = await browser.tab();
    const failed = await ask(thread, 'Hi');
    expect(failed).toMatchObject({
      parts: textParts(''),
      reply: { status: 'failed', failure: { kind: 'bad-request', said: 'No.' } },
    });
    await retry(thread, failed);
    const retried = await ended(thread);
    expect(retried).toMatchObject({
      id: failed.id,
      parts: textParts('Hello from the test server.'),
      reply: { status: 'complete' },
    });
    expect(thread.messages.version(retried).total).toBe(1);
  });

  test('interrupted, when it was cut: what had come is kept', async () => {
    const browser = await Browser.start();
    browser.server.next(reply(['Half ', 'way'], { cutAfterPieces: 2 }));
    const { thread, library } = await browser.tab();
    const cut = await ask(thread, 'Hi');
    expect(cut).toMatchObject({
      parts: textParts('Half way'),
      reply: { status: 'interrupted', failure: { kind: 'cut-off' } },
    });
    expect(await library.loadMessage(thread.id, cut.id)).toEqual(cut);
  });

  test('stopped, when the person stops it; what had come is kept, and the connection is given up', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start({ usually: running.behaviour });
    const { thread } = await browser.tab();
    await say(thread, 'Hi');
    await running.started;
    running.say('A beginning');
    await waitFor(() => expect([...thread.requests.replies.values()][0]?.shown.blocks).toHaveLength(1));
    thread.requests.stop();
    expect(await ended(thread)).toMatchObject({
      parts: textParts('A beginning'),
      reply: { status: 'stopped', failure: null },
    });
    await running.untilGone();
  });

  test('stopped, also when nothing had come yet', async () => {
    const browser = await Browser.start({ usually: hang() });
    const { thread } = await browser.tab();
    await say(thread, 'Hi');
    thread.requests.stop();
    expect(await ended(thread)).toMatchObject({
      parts: textParts(''),
      reply: { status: 'stopped', failure: null, usage: null },
    });
  });

  test('a reply goes on while another chat is open', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start({ usually: running.behaviour });
    const { app, thread } = await browser.tab();
    await say(thread, 'Hi');
    await running.started;
    await app.newChat();
    running.say('Still here');
    running.finish();
    await waitFor(() => expect(thread.requests.replies.size).toBe(0));
    await app.open(thread.id);
    expect(texts(app.thread!)).toEqual(['Hi', 'Still here']);
  });
});

describe('who is faster than the storage', () => {
  test('writes in the chat that was opened, from the click on', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await ask(thread, 'Hi');
    const opened = app.newChat();
    app.thread!.draft.type('Something else');
    await opened;
    expect([thread.draft.text, app.thread!.draft.text]).toEqual(['', 'Something else']);
    const back = app.open(thread.id);
    app.thread!.draft.type('And then?');
    await app.thread!.send();
    await back;
    await ended(app.thread!);
    expect(texts(app.thread!).slice(0, 3)).toEqual(['Hi', 'Hello from the test server.', 'And then?']);
  });

  test('and goes on and presses Enter again sends what stood there at the first press, once', async () => {
    const browser = await Browser.start();
    const { thread } = await browser.tab();
    thread.draft.type('Hello');
    const sending = thread.send();
    thread.draft.type('Hello, and more');
    await Promise.all([sending, thread.send()]);
    await ended(thread);
    expect(texts(thread)).toEqual(['Hello', 'Hello from the test server.']);
    expect(browser.server.chats).toHaveLength(1);
  });

  test('keeps what had been typed before', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    thread.draft.type('A long letter');
    await thread.draft.flush();
    const opened = app.newChat();
    app.thread!.draft.type('x');
    await opened;
    expect(app.thread!.draft.text).toBe('A long letter\nx');
  });

  test('and leaves a chat while its request is made ready finds it there, once, and no words of it elsewhere', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    thread.draft.type('Hello');
    await thread.draft.flush();
    const sending = thread.send();
    await app.newChat();
    expect([app.thread === thread, app.thread!.draft.text, app.threads.isReplying]).toEqual([false, '', true]);
    app.thread!.draft.type('Something else');
    await app.thread!.draft.flush();
    await sending;
    await app.open(thread.id);
    await ended(thread);
    expect([app.thread === thread, thread.draft.text]).toEqual([true, '']);
    expect(texts(thread)).toEqual(['Hello', 'Hello from the test server.']);
    await app.newChat();
    expect(app.thread!.draft.text).toBe('Something else');
    expect(browser.server.chats).toHaveLength(1);
  });

  test.each([true, false])(
    'types on while it is sent: what was sent is stored once (a new chat: %s)',
    async (isNew) => {
      const browser = await Browser.start();
      const { thread, app } = await browser.tab();
      if (!isNew) await ask(thread, 'First');
      thread.draft.type('Sent');
      const sending = thread.send();
      let typed = 'Sent';
      // Until what was sent is taken out of what is typed.
      while (thread.draft.text === typed) {
        thread.draft.type((typed += '.'));
        await thread.draft.flush();
      }
      await sending;
      expect(thread.draft.text).toMatch(/^\.+$/);
      await waitFor(async () => expect(await app.services.drafts.load(thread.id)).toBe(thread.draft.text));
    },
  );

  test('sets a parameter of a new chat twice: the later one holds', async () => {
    const browser = await Browser.start();
    const { thread } = await browser.tab();
    const set = (maxTokens: number) => thread.change((one) => ({ ...one, parameters: { maxTokens } }));
    const both = Promise.all([set(1), set(15)]);
    expect(thread.conversation.parameters).toEqual({ maxTokens: 15 });
    await both;
    expect(thread.conversation.parameters).toEqual({ maxTokens: 15 });
  });

  test('keeps what was typed, also when it was saved while an older draft was on its way', async () => {
    const browser = await Browser.start();
    const { thread } = await browser.tab();
    const loading = thread.draft.load();
    thread.draft.type('Newer');
    await Promise.all([thread.draft.flush(), loading]);
    expect(thread.draft.text).toBe('Newer');
  });
});

describe('versions', () => {
  test('regenerate, edit and back: nothing is overwritten', async () => {
    const browser = await Browser.start();
    browser.server.next(reply('First'), reply('Second'), reply('Third'));
    const { thread } = await browser.tab();
    await regenerate(thread, await ask(thread, 'Hi'));
    const second = await ended(thread);
    expect(thread.messages.version(second)).toEqual({ number: 2, total: 2 });
    await edit(thread, thread.branch[0]!, 'Hi again');
    await ended(thread);
    expect(texts(thread)).toEqual(['Hi again', 'Third']);
    showVersion(thread, thread.branch[0]!, -1);
    expect(texts(thread)).toEqual(['Hi', 'Second']);
    showVersion(thread, thread.branch[1]!, -1);
    expect(texts(thread)).toEqual(['Hi', 'First']);
    const { thread: reopened } = await browser.tab(`#/chat/${thread.id}`);
    expect(texts(reopened)).toEqual(['Hi', 'First']);
  });

  test('a reply in the person’s own words is a version beside it', async () => {
    const browser = await Browser.start();
    const { thread } = await browser.tab();
    await edit(thread, await ask(thread, 'Hi'), 'My words');
    expect(texts(thread)).toEqual(['Hi', 'My words']);
    expect(thread.messages.version(thread.branch[1]!)).toEqual({ number: 2, total: 2 });
  });
});

describe('deleting', () => {
  test('one message joins what was around it; undo is exact', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await ask(thread, 'One');
    await ask(thread, 'Two');
    const before = thread.branch;
    await removeMessage(thread, before[1]!, false);
    expect(texts(thread)).toEqual(['One', 'Two', 'Hello from the test server.']);
    app.notices.list.at(-1)?.undo?.();
    await waitFor(() => expect(thread.branch).toEqual(before));
  });

  test('with what follows leads back to what was before, and to another version where there is one', async () => {
    const browser = await Browser.start();
    const { thread } = await browser.tab();
    await ask(thread, 'One');
    await ask(thread, 'Two');
    await edit(thread, thread.branch[2]!, 'Two, better');
    await ended(thread);
    await removeMessage(thread, thread.branch[2]!, true);
    expect(texts(thread)[2]).toBe('Two');
    await removeMessage(thread, thread.branch[2]!, true);
    expect(texts(thread)).toEqual(['One', 'Hello from the test server.']);
  });

  test('a streaming message waits for its end, and stays deleted', async () => {
    const running = new ControlledReply();
    const browser = await Browser.start({ usually: running.behaviour });
    const { thread, library } = await browser.tab();
    await say(thread, 'Hi');
    await running.started;
    running.say('Going on');
    await waitFor(() => expect([...thread.requests.replies.values()][0]?.shown.blocks).toHaveLength(1));
    const streaming = thread.branch[1]!;
    await removeMessage(thread, streaming, false);
    expect(thread.requests.replies.size).toBe(0);
    expect(texts(thread)).toEqual(['Hi']);
    expect(await library.loadMessage(thread.id, streaming.id)).toMatchObject({
      parts: textParts('Going on'),
      deletedAt: expect.any(Number) as number,
      reply: { status: 'stopped' },
    });
  });
});

test('a chat that is left while its reply comes is let go when that has ended', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const running = new ControlledReply();
  browser.server.next(running.behaviour);
  await say(thread, 'Hi');
  await running.started;
  await app.newChat();
  expect(app.threads.byId(thread.id)).toBe(thread);
  running.finish();
  await thread.requests.untilIdle();
  await waitFor(() => expect(app.threads.byId(thread.id)).toBeNull());
  expect(app.threads.all).toEqual([app.thread]);
  await app.open(thread.id);
  expect(app.threads.all).toEqual([app.thread]);
});

test('a reply keeps the limit that it was cut at, also when the chat’s own is another one by then', async () => {
  const browser = await Browser.start({ usually: reply('Cut', { finishReason: 'length' }) });
  const { thread } = await browser.tab();
  await thread.change((one) => ({ ...one, parameters: { maxTokens: 20 } }));
  await ask(thread, 'Hi');
  await thread.change((one) => ({ ...one, parameters: { maxTokens: 40 } }));
  expect(thread.branch.at(-1)?.reply?.maxTokens).toBe(20);
});
