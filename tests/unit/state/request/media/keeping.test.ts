import { expect, test } from 'vitest';
import type { ReplyEvent } from '../../../../../src/protocol/dialects/reply-event';
import { follow } from '../../../../../src/state/request/follow';
import { onceStorable } from '../../../../../src/state/request/media/keeping';

async function followed(load: () => Promise<unknown>) {
  let isSent = false;
  async function* events(): AsyncGenerator<ReplyEvent> {
    await Promise.resolve();
    isSent = true;
    yield { type: 'sent' };
  }
  const { signal } = new AbortController();
  const { failure, reached } = await follow(onceStorable(events(), load), [], null, signal);
  return { isSent, failure, reached };
}

test('pictures are asked for only where what comes can be stored', async () => {
  const missing = new TypeError('Failed to fetch dynamically imported module: https://a.test/keep-media.js');
  expect(await followed(() => Promise.reject(missing))).toEqual({
    isSent: false,
    failure: { kind: 'part-missing' },
    reached: 'nobody',
  });
  expect(await followed(() => Promise.resolve())).toEqual({ isSent: true, failure: null, reached: 'taken' });
});
