import { expect, test } from 'vitest';
import { mediaCost, withCarried } from '../../../../src/context/cost/media-cost';
import { newReplyFacts, type ReplyMessage } from '../../../../src/model/chat/message';
import type { MediaPart } from '../../../../src/model/chat/parts';
import type { Price } from '../../../../src/model/endpoint/model-facts';
import type { Billed } from '../../../../src/model/usage/usage';
import { message } from '../../storage/builders';

const price: Price = { input: 2, output: 8, cachedInput: 0.5 };
const picture: MediaPart = {
  type: 'image',
  name: 'a.png',
  mediaType: 'image/png',
  source: { kind: 'blob', hash: 'a'.repeat(64), bytes: 1000 },
  size: { width: 512, height: 512 },
};
const other: MediaPart = { ...picture, source: { kind: 'blob', hash: 'b'.repeat(64), bytes: 1000 } };
const reply = (): ReplyMessage => ({
  ...message('c1', 'r', { role: 'assistant' }),
  reply: newReplyFacts('e', 'gpt-4o'),
});
const billed = (promptTokens: number, cachedTokens = 0): Billed => ({
  ...{ promptTokens, cachedTokens, completionTokens: 10, reasoningTokens: 0, costUsd: null, exact: true },
});
const carrying = (media: MediaPart[], bill: Billed, of: Price | null = price) =>
  withCarried(reply(), [{ media }, {}], bill, of);

test('a picture is counted in the requests that carried it, at what a token of their prompts cost', () => {
  // By the formula of gpt-4o, 255 tokens.
  const replies = [carrying([picture, other], billed(1000)), carrying([picture], billed(1000, 1000)), reply()];
  expect(mediaCost(picture, replies)).toEqual({
    requests: 2,
    tokens: 510,
    costUsd: expect.closeTo((255 * 2 + 255 * 0.5) / 1e6, 12) as number,
  });
  expect(mediaCost(other, replies)).toMatchObject({ requests: 1, tokens: 255 });
});

test('a reply that was gone on with took another request', () => {
  const continued = withCarried(carrying([picture], billed(1000)), [{ media: [picture] }], billed(1200), price);
  expect(mediaCost(picture, [continued])).toMatchObject({ requests: 2, tokens: 510 });
});

test('where one price is not known, no sum is', () => {
  const replies = [carrying([picture], billed(1000)), carrying([picture], billed(1000), null)];
  expect(mediaCost(picture, replies)).toEqual({ requests: 2, tokens: 510, costUsd: null });
});

test('a request without pictures leaves nothing with its reply', () => {
  expect(carrying([], billed(1000)).reply.carried).toBeUndefined();
});
