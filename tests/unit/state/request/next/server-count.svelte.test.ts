import { expect, test } from 'vitest';
import { learntOf } from '../../../../../src/model/endpoint/learnt';
import { countNext } from '../../../../../src/state/request/next/server-count';
import type { Thread } from '../../../../../src/state/chat/thread.svelte';
import type { App } from '../../../../../src/state/app/app.svelte';
import { failure, json } from '../../../../server/behaviours';
import { ask, Browser, ended, say, texts } from '../../a-tab';
import { waitFor } from '../../../../wait-for';
import { decide } from '../../../../../src/state/request/ask';

/** A server of which nothing is known but that it is near. */
async function nearby() {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const endpoint = { ...app.endpoints.byId('e1')!, name: 'My server', baseUrl: browser.server.baseUrl };
  await app.endpoints.save(endpoint, { text: 'sk-test-0123456789', keeping: 'device' });
  return { browser, app, thread };
}

async function countAt(server: Browser['server'], app: App, thread: Thread, count: number): Promise<void> {
  await settled(thread);
  server.nextAt('/apply-template', failure(404, { message: 'Not Found' }));
  server.nextAt('/tokenize', json({ count }));
  expect(await countNext(app, thread, new AbortController().signal)).toBeNull();
}

/** Waits until the sum is that of the messages on show and the draft: what is counted is what is sent then. */
const settled = async (thread: Thread) =>
  waitFor(() => {
    const { rows = [], sum } = thread.nextRequest ?? {};
    expect(rows.map(({ content }) => content)).toEqual(texts(thread));
    expect(sum?.total).toBeGreaterThan(0);
  });

test('a server’s own count is the sum of that very request, and of no other', async () => {
  const { browser, app, thread } = await nearby();
  thread.draft.type('How long is this?');
  await settled(thread);
  const { total: own } = thread.nextRequest!.sum!;
  await countAt(browser.server, app, thread, 57);
  const { nextRequest } = thread;
  expect(nextRequest?.sum).toMatchObject({ total: 57, exact: true, countedBy: 'My server' });
  const { wrapping = 0, tools = 0, hidden = 0 } = nextRequest?.overheads ?? {};
  expect((nextRequest?.draft?.tokens ?? 0) + wrapping + tools + hidden).toBe(57);
  thread.draft.type('How long is this one?');
  expect(nextRequest?.sum).toMatchObject({ exact: false, countedBy: null });
  thread.draft.type('How long is this?');
  expect(nextRequest?.sum).toMatchObject({ total: 57, countedBy: 'My server' });
  for (const parameters of [
    { reasoningEffort: 'high' },
    { maxTokens: 100 },
    { hostedTools: ['web-search'] as const },
  ]) {
    await thread.change((one) => ({ ...one, parameters }));
    await waitFor(() => expect(nextRequest?.sum).toMatchObject({ exact: false, countedBy: null }));
    await thread.change((one) => ({ ...one, parameters: {} }));
    await waitFor(() => expect(nextRequest?.sum).toMatchObject({ total: 57, countedBy: 'My server' }));
  }
  await app.endpoints.change('e1', (one) => ({ ...one, dialect: 'anthropic-messages' }));
  await waitFor(() => expect(nextRequest?.sum).toMatchObject({ exact: false, countedBy: null }));
  await app.endpoints.change('e1', ({ dialect: _, ...one }) => one);
  await waitFor(() => expect(nextRequest?.sum).toMatchObject({ total: 57, countedBy: 'My server' }));
  await thread.choose('e1', 'another-model');
  await waitFor(() => expect(nextRequest?.sum).toMatchObject({ total: own, exact: false, countedBy: null }));
});

test('how a near server counts is learnt by asking once', async () => {
  const { browser, app, thread } = await nearby();
  thread.draft.type('One');
  await countAt(browser.server, app, thread, 20);
  expect(learntOf(app.endpoints.byId('e1')!, 'gpt-4o').countsBy).toBe('vllm');
  browser.server.nextAt('/tokenize', json({ count: 21 }));
  thread.draft.type('Two');
  await settled(thread);
  await countNext(app, thread, new AbortController().signal);
  expect(browser.server.requests.map(({ path }) => path)).toEqual(['/apply-template', '/tokenize', '/tokenize']);
  expect(thread.nextRequest?.sum).toMatchObject({ total: 21, exact: true });
});

test('Send judges by the server’s count, too: what it says is too long is held, and older turns make room', async () => {
  const { browser, app, thread } = await nearby();
  await app.models.correct('e1', 'gpt-4o', { contextWindow: 1000, price: null, like: null });
  await ask(thread, 'One');
  await ask(thread, 'Two');
  thread.draft.type('Three');
  await countAt(browser.server, app, thread, 751);
  expect(thread.nextRequest?.sum).toMatchObject({ total: 751, over: 1 });
  await thread.send();
  expect(thread.requests.hold).toMatchObject({ kind: 'context-over', over: 1, exact: true, turns: 2, fitting: 1 });
  await decide(thread.requests, { kind: 'drop-oldest' });
  await ended(thread);
  expect(browser.server.chats.at(-1)?.['messages']).toHaveLength(3);
});

test('what the server says fits is not held by our estimate', async () => {
  const { browser, app, thread } = await nearby();
  await app.models.correct('e1', 'gpt-4o', { contextWindow: 1000, price: null, like: null });
  const long = 'some words of a long message '.repeat(150);
  await say(thread, long);
  expect(thread.requests.hold?.kind).toBe('context-over');
  await countAt(browser.server, app, thread, 700);
  await thread.send();
  await ended(thread);
  expect(browser.server.chats).toHaveLength(1);
});
