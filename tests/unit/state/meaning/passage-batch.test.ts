import { expect, test } from 'vitest';
import { PassageBatch, type ChatWork } from '../../../../src/state/meaning/passage-batch';
import type { Embedder } from '../../../../src/state/meaning/embedder';
import { loadUsage } from '../../../../src/storage/library/ledger';
import { MeaningStore } from '../../../../src/storage/meaning/meaning-store';
import { conversation, message, usageRecord } from '../../storage/builders';
import { Browser } from '../a-tab';

test('an answer that came just before a pause is booked', async () => {
  const browser = await Browser.start();
  const { app } = await browser.tab();
  const { records } = app.services.storage;
  await app.conversations.addWith(conversation('c0', { tipId: 'm0' }), [message('c0', 'm0')]);
  const store = new MeaningStore(records, 'e1', 'm');
  const pause = new AbortController();
  const record = usageRecord('u1', { purpose: 'embedding', promptTokens: 7 });
  const embedder = {
    by: { encoding: 'o200k_base' },
    forbids: () => Promise.resolve(null),
    embed: () => {
      pause.abort();
      return Promise.resolve({ vectors: [new Float32Array([1, 0])], record });
    },
  } as unknown as Embedder;
  const batch = new PassageBatch(app, store, embedder, {
    budgetUsd: null,
    signal: pause.signal,
    onWait: () => undefined,
    onWritten: () => undefined,
  });
  const passage = { messageId: 'm0', textHash: 'h', from: 0, text: 'A cat' };
  const work = { conversationId: 'c0', upTo: 1, version: () => 'v', keeps: () => true, missing: [passage], left: 1 };
  await batch.add(work as unknown as ChatWork);
  expect(await batch.finish()).toBeNull();
  expect(await loadUsage(records)).toMatchObject([{ promptTokens: 7 }]);
});
