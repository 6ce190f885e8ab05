import { expect } from 'vitest';
import { rawStream, refusal, reply as says, toolCall, wholeJson, type ReplyOptions } from '../../server/behaviours';
import { ControlledReply } from '../../server/controlled';
import { deltaChunk, doneEvent, finishChunk } from '../../server/wire';
import { ask, button, content, messages, replied, reply, send, reload, test as alone } from '../harness/app';
import { test } from '../harness/visit';

test('reasoning is folded away from the answer, and is never sent back', async ({ chat, server }) => {
  server.next(says('42', { reasoning: 'Six times **seven**.' }));
  expect(await ask(chat, 'The answer?')).toBe('42');
  const thinking = reply(chat).getByText('Six times seven.');
  expect(await thinking.count()).toBe(0);
  await reply(chat).getByText('Reasoning', { exact: true }).click();
  await thinking.waitFor();
  expect(await thinking.locator('strong').innerText()).toBe('seven');
  await ask(chat, 'Sure?');
  expect(JSON.stringify(server.chats[1])).not.toContain('Six times');
});

test('a long reply that comes at once is there whole when it ends, its end in view, and is then drawn', async ({
  chat,
  server,
}) => {
  const steps = Array.from(
    { length: 300 },
    (_, at) => `## Step ${String(at)}\n\nIt takes **${String(at)}** days & nights.`,
  );
  server.next(says(steps.join('\n\n')));
  await ask(chat, 'All steps');
  // Not what is rendered: the words of what is out of view and not drawn yet are in the page, but skipped.
  const words = await content(reply(chat)).textContent();
  for (const at of steps.keys()) expect(words).toContain(`It takes ${String(at)} days & nights.`);
  const headings = content(reply(chat)).getByRole('heading');
  await expect.poll(() => headings.count()).toBe(steps.length);
  expect(await content(reply(chat)).locator('[aria-busy]').count()).toBe(0);
  const isInView = async (): Promise<boolean> => {
    const { y } = (await headings.last().boundingBox())!;
    return y > 0 && y < chat.viewportSize()!.height;
  };
  await expect.poll(isInView).toBe(true);
});

test('while a model thinks, it says so', async ({ chat, server }) => {
  const answer = new ControlledReply();
  server.next(answer.behaviour);
  await send(chat, 'The answer?');
  await answer.started;
  answer.think('Hm.');
  await reply(chat).getByText('Thinking…').waitFor();
  answer.say('42');
  await reply(chat).getByText('Reasoning', { exact: true }).waitFor();
  answer.finish();
  expect(await replied(chat)).toBe('42');
});

test('thinking in tags at the start of the text is reasoning, too', async ({ chat, server }) => {
  server.next(says(['<thi', 'nk>Six times', ' seven.</th', 'ink>', '42']));
  expect(await ask(chat, 'The answer?')).toBe('42');
  await reply(chat).getByText('Reasoning', { exact: true }).waitFor();
});

test('a refusal is shown as the model’s words, and is sent back as such', async ({ chat, server }) => {
  server.next(refusal('I cannot help with that.'));
  expect(await ask(chat, 'Do something bad')).toBe('I cannot help with that.');
  await ask(chat, 'Why?');
  expect(server.chats[1]?.['messages']).toContainEqual({ role: 'assistant', content: 'I cannot help with that.' });
});

test('a call of a tool that the model was not given is said, with what it asked', async ({ chat, server }) => {
  server.next(toolCall('get_weather', { city: 'Oslo' }));
  await send(chat, 'The weather?');
  await replied(chat);
  await reply(chat).getByText('“get_weather”').waitFor();
  await reply(chat).getByText('{"city":"Oslo"}').waitFor();
  await ask(chat, 'And without tools?');
});

test.for<[string, ReplyOptions]>([
  ['in a last chunk of its own', { usageIn: 'last-chunk' }],
  ['with the finish reason', { usageIn: 'finish-chunk' }],
  ['in every chunk', { usageIn: 'every-chunk' }],
  ['where Groq has it', { usageIn: 'x_groq' }],
])('usage counts as billed when it comes %s', async ([, options], { chat, server }) => {
  const usage = { prompt_tokens: 1234, completion_tokens: 7 };
  server.next(says(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { ...options, usage }));
  expect(await ask(chat, 'Hello')).toBe('abcdefg');
  await reply(chat).locator('[data-count=message][data-value="7"][data-exact=true]').waitFor();
  await chat.locator('[data-count=conversation][data-value="1241"]').waitFor();
});

test('a server that ignores streaming is understood', async ({ chat, server }) => {
  server.next(wholeJson('All at **once**.', { prompt_tokens: 9, completion_tokens: 4 }));
  expect(await ask(chat, 'Hello')).toBe('All at once.');
  await reply(chat).locator('[data-count=message][data-value="4"]').waitFor();
});

test('a reply that was cut at the token limit says so, and can be continued', async ({ chat, server }) => {
  server.next(says('To be', { finishReason: 'length' }));
  expect(await ask(chat, 'Hamlet?')).toBe('To be');
  await reply(chat).getByText('Cut off at the token limit').waitFor();
  server.next(says([' or', ' not']));
  await button(reply(chat), 'Continue').click();
  await content(reply(chat)).getByText('To be or not').waitFor();
  await replied(chat);
  expect(await reply(chat).getByText('Cut off at the token limit').count()).toBe(0);
  expect(await messages(chat).count()).toBe(2);
});

test('a reply that the content filter cut says so', async ({ chat, server }) => {
  server.next(says('Well,', { finishReason: 'content_filter' }));
  expect(await ask(chat, 'Hello')).toBe('Well,');
  await reply(chat).getByText('Cut off by the provider’s content filter.').waitFor();
});

test('a stream that ends with a finish reason but without [DONE] is complete', async ({ chat, server }) => {
  server.next(says('That was all.', { done: false }));
  expect(await ask(chat, 'Hello')).toBe('That was all.');
});

test('NUL and lone surrogates in a reply do no harm', async ({ chat, server }) => {
  const odd = deltaChunk({ content: 'HERE' }).replace('HERE', String.raw`a\u0000b\ud83dc`);
  server.next(rawStream(odd + finishChunk('stop') + doneEvent));
  expect(await ask(chat, 'Hello')).toMatch(/^a.?b.c$/u);
  await reload(chat);
  expect(await replied(chat)).toMatch(/^a.?b.c$/u);
  await ask(chat, 'Still there?');
});

alone(
  'an error that the browser hides, as it lacks the headers for a page, is no lack of leave to call',
  async ({ chat, server }) => {
    // This page has read nothing of the server yet; when it was set up, it could.
    server.next(({ response }) => void response.writeHead(401, { 'Content-Type': 'application/json' }).end('{}'));
    await send(chat, 'Hello');
    await replied(chat, 'failed');
    const alert = reply(chat).getByRole('alert');
    expect(await alert.innerText()).toContain('can’t read its answer');
    await button(alert, 'Enter the key').waitFor();
  },
);
