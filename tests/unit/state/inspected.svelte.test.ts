import { expect, test } from 'vitest';
import { textOf } from '../../../src/model/request/exchange';
import { textParts } from '../../../src/model/chat/parts';
import { failure, json, reply, withLogprobs } from '../../server/behaviours';
import { ask, Browser, ended } from './a-tab';
import { continueReply } from '../../../src/state/chat/answers';

test('every attempt at a reply can be inspected, and what a provider may be asked about is stored with it', async () => {
  const browser = await Browser.start();
  browser.server.next(failure(503), reply('Hello'));
  const { app, thread } = await browser.tab();
  const { id } = await ask(thread, 'Hi');
  const exchanges = app.exchanges.get(id)!;
  expect(exchanges.map(({ response }) => response?.status)).toEqual([503, 200]);
  expect(textOf(exchanges[1]!.body!)).toContain('[DONE]');
  expect(thread.messages.byId(id)?.reply?.trace).toMatchObject({
    answerId: 'chatcmpl-test',
    headersMs: expect.any(Number) as number,
  });
  const later = await browser.tab(app.path);
  expect(later.thread.messages.byId(id)?.reply?.trace?.answerId).toBe('chatcmpl-test');
  expect(later.app.exchanges.has(id)).toBe(false);
});

test('a request that was refused has its id', async () => {
  const browser = await Browser.start();
  browser.server.next(json({ error: { message: 'No.' } }, 400, { 'x-request-id': 'req_1' }));
  const { thread } = await browser.tab();
  expect((await ask(thread, 'Hi')).reply).toMatchObject({ status: 'failed', trace: { requestId: 'req_1' } });
});

test('probabilities of tokens are stored with the reply, and go on with it', async () => {
  const browser = await Browser.start();
  browser.server.next(withLogprobs([{ token: 'He', logprob: -0.5, top_logprobs: [{ token: 'She', logprob: -1 }] }]));
  const { app, thread } = await browser.tab();
  const first = await ask(thread, 'Hi');
  browser.server.next(withLogprobs([{ token: ' said', logprob: -0.25 }]));
  await continueReply(thread, first);
  await ended(thread);
  const { thread: later } = await browser.tab(app.path);
  expect(later.branch.at(-1)).toMatchObject({
    parts: textParts('He said'),
    reply: {
      logprobs: {
        tokens: [
          { token: 'He', logprob: -0.5, alternatives: [{ token: 'She', logprob: -1 }] },
          { token: ' said', logprob: -0.25, alternatives: [] },
        ],
      },
    },
  });
});
