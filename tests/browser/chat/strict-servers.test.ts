import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { failure, hang, rawStream, reply as says } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import type { Behaviour } from '../../server/exchange';
import { llamaCppWindows, startLlamaCpp, type LlamaCpp } from '../../server/peers/llama-cpp';
import { event } from '../../server/wire';
import { ask, button, connect, content, openInspector, replied, reply, send, test } from '../harness/app';

/** As chat templates say it that take turns. */
const alternate = failure(400, { message: 'Conversation roles must alternate user/assistant/user/assistant/...' });

test.for<[string, 'failed' | 'stopped', Behaviour]>([
  ['fails', 'failed', failure(404, { message: 'model "x" not found, try pulling it first' })],
  ['is stopped before any text', 'stopped', hang()],
])(
  'where a reply %s, the next message goes to a server that takes no two of one role',
  async ([, status, first], { chat, server }) => {
    server.next(first);
    await send(chat, 'One');
    await expect.poll(() => server.chats.length).toBe(1);
    if (status === 'stopped') await button(chat, 'Stop').click();
    await replied(chat, status);
    server.next(alternate, says('Hello.'), says('Good.'));
    expect(await ask(chat, 'Two')).toBe('Hello.');
    expect(server.chats.at(-1)?.['messages']).toEqual([{ role: 'user', content: 'One\n\nTwo' }]);
    expect(await ask(chat, 'Three')).toBe('Good.');
    expect(server.chats).toHaveLength(4);
  },
);

/** A chat with llama.cpp. */
async function atLlamaCpp(page: Page, says = 'Hello.'): Promise<LlamaCpp> {
  const llama = await startLlamaCpp(says);
  await button(page, 'Local or other').click();
  await button(page, 'llama.cpp').click();
  await connect(page, llama.server.baseUrl, { key: '' });
  return llama;
}

async function stopAfter(page: Page, server: LlamaCpp['server'], text: string): Promise<void> {
  const answer = new ControlledReply();
  server.next(answer.behaviour);
  await send(page, 'Tell me a story.');
  await answer.started;
  answer.say(text);
  await content(reply(page)).getByText(text).waitFor();
  await button(page, 'Stop').click();
  await replied(page, 'stopped');
}

test('llama.cpp goes on with what there is; where it begins with that again, it stands there once', async ({
  page,
  onTestFinished,
}) => {
  const { server } = await atLlamaCpp(page);
  onTestFinished(() => server.close());
  await stopAfter(page, server, 'Once upon');
  // As it was recorded of one: an id that stays, no date, and a null in the first delta.
  const chunk = (delta: object, reason: string | null = null): string =>
    event({
      choices: [{ delta, finish_reason: reason, index: 0 }],
      created: 0,
      id: 'chatcmpl-1',
      model: 'qwen3',
      object: 'chat.completion.chunk',
      system_fingerprint: 'b10499-6d05498',
    });
  const again = ['Once', ' up', 'on', ' a time.'].map((piece) => chunk({ content: piece }));
  server.next(
    rawStream([chunk({ content: null, role: 'assistant' }), ...again, chunk({}, 'stop'), 'data: [DONE]\n\n'].join('')),
  );
  await button(reply(page), 'Continue').click();
  expect(await replied(page)).toBe('Once upon a time.');
  expect(server.chats[1]).toMatchObject({
    continue_final_message: true,
    add_generation_prompt: false,
    messages: [{ role: 'user' }, { role: 'assistant', content: 'Once upon' }],
  });
});

test('a server that takes no answer to go on with is asked to by words, once and from then on', async ({
  page,
  onTestFinished,
}) => {
  const { server } = await atLlamaCpp(page);
  onTestFinished(() => server.close());
  await stopAfter(page, server, 'Once');
  const refusal = { message: 'Assistant response prefill is incompatible with enable_thinking.' };
  server.next(failure(400, refusal), says(' more'));
  await button(reply(page), 'Continue').click();
  expect(await replied(page)).toBe('Once more');
  const roles = (n: number) => (server.chats[n]?.['messages'] as { role: string }[]).map(({ role }) => role);
  expect([roles(1), roles(2)]).toEqual([
    ['user', 'assistant'],
    ['user', 'assistant', 'user'],
  ]);
  await stopAfter(page, server, 'Twice');
  server.next(says(' more'));
  await button(reply(page), 'Continue').click();
  expect(await replied(page)).toBe('Twice more');
  expect(server.chats).toHaveLength(5);
});

test('llama.cpp cut at a limit goes on, whichever way it begins; cut in its thoughts it begins afresh', async ({
  page,
  onTestFinished,
}) => {
  const story = Array.from({ length: 40 }, (_, index) => `w${index} `).join('');
  const llama = await atLlamaCpp(page, story);
  const { server } = llama;
  onTestFinished(() => server.close());
  const upTo = (words: number): string => story.split(' ').slice(0, words).join(' ');
  // It is what `/props` says, and not what the model was trained with.
  await page.locator(`[data-count=context-limit][data-value="${llamaCppWindows.running}"]`).waitFor();
  const inspector = await openInspector(page, 'Parameters');
  await inspector.getByRole('spinbutton', { name: 'Max tokens', exact: true }).fill('16');

  expect(await ask(page, 'Count.')).toBe(upTo(16));
  await button(reply(page), 'Continue').click();
  await expect.poll(() => replied(page)).toBe(upTo(32));
  llama.beginsAgain = true;
  await button(reply(page), 'Continue').click();
  await expect.poll(() => replied(page)).toBe(upTo(40));
  expect(server.chats.slice(1).map((sent) => [sent['continue_final_message'], sent['add_generation_prompt']])).toEqual([
    [true, false],
    [true, false],
  ]);

  llama.thinks = 'Let me think about what comes after the last of them, and why. '.repeat(2);
  await send(page, 'Think.');
  await reply(page).getByText('Cut off at its limit of 16 tokens.').waitFor();
  await button(reply(page), 'Continue').click();
  await reply(page).getByText('2 / 2', { exact: true }).waitFor();
  await replied(page);
  expect(server.chats.at(-1)?.['messages']).toEqual(server.chats.at(-2)?.['messages']);
});
