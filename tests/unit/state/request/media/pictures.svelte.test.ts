import { expect, test } from 'vitest';
import { mediaOf } from '../../../../../src/model/chat/parts';
import type { ReplyMessage } from '../../../../../src/model/chat/message';
import { attachmentsOf } from '../../../../../src/state/chat/attachments/attachments-of';
import { loadUsage } from '../../../../../src/storage/library/ledger';
import { rangeOf } from '../../../../../src/storage/keyspace/key-map';
import { failure, json, rawStream } from '../../../../server/behaviours';
import { png } from '../../../../server/png';
import { event } from '../../../../server/wire';
import { waitFor } from '../../../../wait-for';
import { ask, Browser } from '../../a-tab';

const square = (red: number) => png(8, 8, () => [red, 80, 120]).toString('base64');
const usage = {
  input_tokens: 10,
  output_tokens: 1056,
  total_tokens: 1066,
  input_tokens_details: { text_tokens: 10, image_tokens: 0 },
};
const made = (...pictures: string[]) =>
  json({ created: 1, data: pictures.map((b64_json) => ({ b64_json })), output_format: 'png', usage });

const start = (model = 'gpt-image-1') =>
  Browser.start({ endpoint: { defaultModel: model, models: [{ id: model, facts: {} }] } });

test('a picture is asked for with the last message alone, stored, and billed by its tokens', async () => {
  const browser = await start();
  const { thread } = await browser.tab();
  browser.server.nextAt('/v1/images/generations', made(square(1)), made(square(2)));
  await thread.change((one) => ({
    ...one,
    systemPrompt: { promptId: null, text: 'Be brief.' },
    parameters: { picture: { size: '1024x1024', quality: 'medium' }, temperature: 1 },
  }));
  await ask(thread, 'A cat');
  await ask(thread, 'A dog');
  expect(browser.server.requests.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { model: 'gpt-image-1', prompt: 'A cat', size: '1024x1024', quality: 'medium' },
    { model: 'gpt-image-1', prompt: 'A dog', size: '1024x1024', quality: 'medium' },
  ]);
  const reply = thread.branch.at(-1)!;
  expect(mediaOf(reply)).toMatchObject([
    { type: 'image', mediaType: 'image/png', size: { width: 8, height: 8 }, source: { kind: 'blob' } },
  ]);
  expect(reply.reply).toMatchObject({ status: 'complete', finishReason: 'stop', usage: { completionTokens: 1056 } });
  await waitFor(() => expect(thread.branch.at(-1)?.reply?.costUsd).toBeCloseTo(0.04229, 8));
  await waitFor(() =>
    expect(thread.nextRequest?.rows.map(({ leftOut }) => leftOut)).toEqual(Array(4).fill('not-read')),
  );
  expect(thread.nextRequest?.leftOut(thread.branch[0]!)).toBeNull();
});

test('several pictures are choices, of one bill', async () => {
  const browser = await start();
  const { thread } = await browser.tab();
  browser.server.nextAt('/v1/images/generations', made(square(1), square(2)));
  await thread.change((one) => ({ ...one, parameters: { choices: 2 } }));
  await ask(thread, 'Two cats');
  const replies = thread.messages.versions(thread.branch.at(-1)!);
  expect(replies).toHaveLength(2);
  const hashes = replies.map((one) => JSON.stringify(mediaOf(one).map(({ source }) => source)));
  expect(new Set(hashes).size).toBe(2);
});

test('a picture that was made is changed with the next message', async () => {
  const browser = await start();
  const { app, thread } = await browser.tab();
  browser.server.nextAt('/v1/images/generations', made(square(1)));
  browser.server.nextAt('/v1/images/edits', made(square(2)));
  await ask(thread, 'A cat');
  const [picture] = mediaOf(thread.branch.at(-1)!);
  if (picture?.type !== 'image') throw new TypeError('It is a picture.');
  attachmentsOf(app, thread).use(picture);
  await ask(thread, 'Bluer');
  const edit = browser.server.requests.find(({ path }) => path === '/v1/images/edits');
  expect(edit?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(edit?.text).toContain('name="prompt"\r\n\r\nBluer');
  expect(edit?.text).toMatch(/name="image"; filename="picture-[\da-f]{8}\.png"\r\nContent-Type: image\/png/);
});

test('a refusal of the safety system is said in words, and one without usage is billed by the list', async () => {
  const browser = await start('dall-e-3');
  const { thread } = await browser.tab();
  browser.server.nextAt(
    '/v1/images/generations',
    failure(400, { message: 'Rejected by the safety system.', code: 'content_policy_violation' }),
    json({ created: 1, data: [{ b64_json: square(1), revised_prompt: 'A calm cat' }] }),
  );
  await ask(thread, 'A bad cat');
  expect(thread.branch.at(-1)?.reply).toMatchObject({ status: 'failed', failure: { kind: 'content-filter' } });
  await ask(thread, 'A cat');
  expect(mediaOf(thread.branch.at(-1)!)).toMatchObject([{ alt: 'A calm cat' }]);
  await waitFor(() => expect((thread.branch.at(-1) as ReplyMessage).reply.costUsd).toBe(0.04));
});

test('a limit holds a request back by the price of the pictures that it asks for', async () => {
  const browser = await start();
  const { app, thread } = await browser.tab();
  browser.server.nextAt('/v1/images/generations', made(square(1), square(2), square(3), square(4)));
  await thread.change((one) => ({
    ...one,
    parameters: { choices: 4, picture: { quality: 'high', size: '1536x1024' } },
  }));
  await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 1.01 } });
  await ask(thread, 'Four cats');
  await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 0.99 } });
  thread.draft.type('Four more');
  await thread.send();
  expect(thread.requests.hold).toMatchObject({ kind: 'over-budget', requestUsd: 1 });
  expect(browser.server.requests.filter(({ path }) => path === '/v1/images/generations')).toHaveLength(1);
  expect(app.notices.list.map(({ notice }) => notice.kind)).not.toContain('budget-unpriced');
});

test('a limit is asked for each of several pictures also where the server makes one at a time', async () => {
  const browser = await Browser.start({
    endpoint: {
      defaultModel: 'gpt-image-1',
      models: [{ id: 'gpt-image-1', facts: {} }],
      learnt: { 'gpt-image-1': { refuses: ['n'] } },
    },
  });
  const { app, thread } = await browser.tab();
  await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 0.1 } });
  await thread.change((one) => ({ ...one, parameters: { choices: 3 } }));
  thread.draft.type('Three cats');
  await thread.send();
  expect(thread.requests.hold).toMatchObject({ kind: 'over-budget', requestUsd: 3 * 0.042 });
});

test('of several streamed pictures each tells its usage, and all of it is billed', async () => {
  const browser = await start();
  const { app, thread } = await browser.tab();
  const completed = (red: number) => event({ type: 'image_generation.completed', b64_json: square(red), usage });
  browser.server.nextAt('/v1/images/generations', rawStream(completed(1) + completed(2)));
  await thread.change((one) => ({ ...one, parameters: { choices: 2, picture: { previews: 1 } } }));
  await ask(thread, 'Two cats');
  await waitFor(async () =>
    expect(await loadUsage(app.services.storage.records)).toMatchObject([
      { promptTokens: 20, completionTokens: 2112, costUsd: 0.08458 },
    ]),
  );
});

test('pictures that are stopped while the server makes them are booked as made', async () => {
  const browser = await start('dall-e-3');
  const { app, thread } = await browser.tab();
  browser.server.nextAt('/v1/images/generations', (exchange) => exchange.untilGone());
  await thread.change((one) => ({ ...one, parameters: { picture: { size: '1792x1024' } } }));
  thread.draft.type('A cat');
  const sending = thread.send();
  await waitFor(() => expect(browser.server.requests).toHaveLength(1));
  thread.requests.stop();
  await sending;
  await waitFor(async () =>
    expect(await loadUsage(app.services.storage.records)).toMatchObject([
      { outcome: 'stopped', costUsd: 0.08, exact: false },
    ]),
  );
});

test('pictures that nobody answered for in time are booked as made: the server goes on making them', async () => {
  const browser = await start('dall-e-3');
  const { app, thread } = await browser.tab();
  await app.settings.change({ connectTimeoutMs: 50 });
  browser.server.nextAt('/v1/images/generations', (exchange) => exchange.untilGone());
  await ask(thread, 'A cat');
  expect(thread.branch.at(-1)?.reply).toMatchObject({ status: 'failed', failure: { kind: 'timeout' } });
  await waitFor(async () =>
    expect(await loadUsage(app.services.storage.records)).toMatchObject([{ costUsd: 0.04, exact: false }]),
  );
});

test('a picture that a killed tab has seen a preview of has its price', async () => {
  const browser = await start();
  const { app: dying, thread } = await browser.tab();
  const preview = { type: 'image_generation.partial_image', b64_json: square(3), partial_image_index: 0 };
  browser.server.nextAt('/v1/images/generations', async (exchange) => {
    exchange.head(200, { 'Content-Type': 'text/event-stream' });
    exchange.response.write(event(preview));
    await exchange.untilGone();
  });
  await thread.change((one) => ({ ...one, parameters: { picture: { previews: 2, quality: 'high' } } }));
  thread.draft.type('A cat');
  void thread.send();
  await waitFor(async () => {
    const pieces = await dying.services.storage.records.range(rangeOf.journal());
    expect(JSON.stringify(pieces)).toContain('"image"');
  });
  browser.killTabs();
  const { app } = await browser.tab(`#/chat/${thread.id}`);
  await app.recovery;
  await waitFor(async () =>
    expect(await loadUsage(app.services.storage.records)).toMatchObject([{ costUsd: 0.167, exact: false }]),
  );
});

test('a picture that a killed tab still waited for has its price', async () => {
  const browser = await start('dall-e-3');
  const { app: dying, thread } = await browser.tab();
  browser.server.nextAt('/v1/images/generations', (exchange) => exchange.untilGone());
  thread.draft.type('A cat');
  void thread.send();
  await waitFor(() => expect(browser.server.requests).toHaveLength(1));
  await waitFor(async () =>
    expect(JSON.stringify(await dying.services.storage.records.range(rangeOf.journal()))).toContain('taken'),
  );
  browser.killTabs();
  const { app } = await browser.tab(`#/chat/${thread.id}`);
  await app.recovery;
  await waitFor(async () =>
    expect(await loadUsage(app.services.storage.records)).toMatchObject([{ costUsd: 0.04, exact: false }]),
  );
});

test('of several pictures that are cut off all that were asked for are booked', async () => {
  const browser = await start();
  const { app, thread } = await browser.tab();
  const preview = { type: 'image_generation.partial_image', b64_json: square(3), partial_image_index: 0 };
  browser.server.nextAt('/v1/images/generations', rawStream(event(preview)));
  await thread.change((one) => ({ ...one, parameters: { choices: 2, picture: { previews: 2, quality: 'high' } } }));
  await ask(thread, 'Two cats');
  await waitFor(async () =>
    expect(await loadUsage(app.services.storage.records)).toMatchObject([{ costUsd: 2 * 0.167, exact: false }]),
  );
});
