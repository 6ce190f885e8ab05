import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { newMessage, newReplyFacts } from '../../../src/model/chat/message';
import { Clock } from '../../../src/state/base/clock.svelte';
import { Frames } from '../../../src/state/request/reply/frames';
import { Reply } from '../../../src/state/request/reply/reply.svelte';
import Waiting from '../../../src/ui/chat/message/reply/Waiting.svelte';

/** A reply of which nothing was heard for 13 s. */
function silentReply(): Reply {
  const message = { ...newMessage('c', null, 'assistant', ''), reply: newReplyFacts('e', 'm') };
  return new Reply(message, {
    journal: { append: () => Promise.resolve(), defer: () => undefined },
    frames: new Frames({
      now: () => 0,
      requestFrame: () => 0,
      cancelFrame: () => undefined,
      setTimer: () => 0,
      clearTimer: () => undefined,
      lastKeyAt: () => -Infinity,
    }),
    growing: () => ({ append: () => undefined, finish: () => Promise.resolve({ tokens: 0, exact: false }) }),
    price: null,
    tie: { dialect: 'chat-completions', endpointId: 'e', model: 'm', digest: '' },
    now: () => Date.now() - 13_000,
    controller: new AbortController(),
  });
}

test('a long silence is mentioned while the model may still write', () => {
  render(Waiting, { reply: silentReply(), clock: new Clock() });
  expect(screen.getByText(/Still waiting/)).toBeTruthy();
});

test('a long silence is not mentioned once the model has finished, although its server leaves the stream open', () => {
  const reply = silentReply();
  reply.take({ type: 'finished', choice: 0, reason: 'stop' });
  render(Waiting, { reply, clock: new Clock() });
  expect(screen.queryByText(/Still waiting/)).toBeNull();
});
