import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  empty,
  errorInTheMiddle,
  failure,
  html,
  json,
  ndjson,
  raw,
  redirectTo,
  reply as says,
} from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { ControlledReply } from '../../server/controlled';
import type { Behaviour } from '../../server/exchange';
import {
  ask,
  button,
  composer,
  connect,
  content,
  messages,
  replied,
  reply,
  send,
  testKey,
  reload,
  test as alone,
} from '../harness/app';
import { test } from '../harness/visit';

/** Waits are as short as a server may ask for. */
const soon = { 'retry-after-ms': '1' };

/** Puts any text into the composer at once; typing would take minutes, and drop what no keyboard has. */
async function paste(page: Page, text: string): Promise<void> {
  await composer(page).evaluate((field: HTMLTextAreaElement, json: string) => {
    field.value = JSON.parse(json) as string;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, JSON.stringify(text));
}

const refusals: [name: string, Behaviour, sentence: string, said: string | null][] = [
  [
    '401',
    failure(401, { message: 'Bad key: sk-***', code: 'invalid_api_key' }),
    'The key wasn’t accepted.',
    'Bad key: sk-***',
  ],
  ['402', failure(402, { message: 'Pay up.' }), 'Your account has no credit or quota left.', 'Pay up.'],
  [
    '403',
    failure(403, { message: 'Not from your country.' }),
    'The server refused this request.',
    'Not from your country.',
  ],
  [
    '404 of a model',
    failure(404, { message: 'No gpt-9.', code: 'model_not_found' }),
    'The server has no model with that name.',
    'No gpt-9.',
  ],
  [
    '404 of a path',
    failure(404, { message: 'Nothing here.' }),
    'This address doesn’t offer the endpoint’s interface.',
    'Nothing here.',
  ],
  ['413', failure(413, { message: 'At most 1 MB.' }), 'The request is too large for the server.', 'At most 1 MB.'],
  [
    '400 of a parameter',
    failure(400, { message: 'No top_k.', code: 'unsupported_parameter', param: 'top_k' }),
    'The server didn’t accept “top_k”.',
    'No top_k.',
  ],
  [
    '400 of the content filter',
    failure(400, { message: 'Violence.', code: 'content_filter' }),
    'The provider’s content filter refused this.',
    'Violence.',
  ],
  [
    '400 of the context',
    failure(400, {
      message: "This model's maximum context length is 8192 tokens. However, your messages resulted in 10000 tokens.",
      code: 'context_length_exceeded',
    }),
    'The request has 10,000 tokens; the model takes 8,192.',
    'maximum context length',
  ],
  [
    '422 of FastAPI',
    json({ detail: [{ loc: ['body', 'n'], msg: 'Extra inputs are not permitted' }] }, 422),
    'The server didn’t accept',
    'Extra inputs',
  ],
  [
    'a web page instead of JSON',
    html(200, 'Please log in'),
    'The server answered, but not with a reply.',
    'Please log in',
  ],
  ['an empty body', empty(), 'The server answered, but not with a reply.', null],
  [
    'JSON that is cut off',
    raw('{"choices":[{"message":{"content":"Hel', { 'Content-Type': 'application/json' }),
    'The server answered, but not with a reply.',
    'choices',
  ],
  [
    'Ollama’s own API',
    ndjson('Hello'),
    'The server answered in an interface other than this endpoint’s: Ollama.',
    null,
  ],
];

test('a refusal is told in words, with the server’s own, and the chat goes on', async ({ chat, server }) => {
  server.next(says('Hi.'));
  await ask(chat, 'Hello');
  for (const [index, [name, behaviour, sentence, said]] of refusals.entries()) {
    const words = `Question ${index}, that was hard to write`;
    server.next(behaviour);
    await send(chat, words);
    await expect.poll(() => content(messages(chat, 'user').last()).innerText(), { message: name }).toBe(words);
    const alert = reply(chat).getByRole('alert');
    await alert.getByText(sentence).waitFor();
    if (said !== null) await alert.getByText('The server said').filter({ hasText: said }).waitFor();
    await replied(chat, 'failed');
    await button(alert, 'Retry').waitFor();
    expect(server.chats, name).toHaveLength(2 + index);
  }
  expect(await ask(chat, 'And now?')).toBe('Hello from the test server.');
  expect(server.chats.at(-1)?.['messages'], 'a reply that brought nothing is not sent').toEqual([
    { role: 'user', content: 'Hello' },
    { role: 'assistant', content: 'Hi.' },
    ...refusals.map((_, index) => ({ role: 'user', content: `Question ${index}, that was hard to write` })),
    { role: 'user', content: 'And now?' },
  ]);
});

const passing: [name: string, Behaviour, sentence: string, said: string][] = [
  [
    '429',
    failure(429, { message: 'Slow down.', code: 'rate_limit_exceeded' }, soon),
    'You’ve reached the server’s rate limit.',
    'Slow down.',
  ],
  ['500', failure(500, { message: 'Oops.' }, soon), 'The server failed (500).', 'Oops.'],
  ['503', failure(503, { message: 'Too busy.' }, soon), 'The server is overloaded.', 'Too busy.'],
  [
    '502 as a web page',
    raw('<html><title>502 Bad Gateway</title></html>', { 'Content-Type': 'text/html', ...soon }, 502),
    'The server failed (502).',
    '502 Bad Gateway',
  ],
];

test('what fails three times is told in words, and Retry works', async ({ chat, server }) => {
  for (const [index, [name, behaviour, sentence, said]] of passing.entries()) {
    server.next(behaviour, behaviour, behaviour);
    await send(chat, `Hello ${index}`);
    await expect.poll(() => content(messages(chat, 'user').last()).innerText()).toBe(`Hello ${index}`);
    await replied(chat, 'failed');
    const alert = reply(chat).getByRole('alert');
    await alert.getByText(sentence).waitFor();
    await alert.getByText('The server said').filter({ hasText: said }).waitFor();
    expect(server.chats, name).toHaveLength(4 * index + 3);
    await button(alert, 'Retry').click();
    expect(await replied(chat)).toBe('Hello from the test server.');
  }
});

test('an error in the middle keeps what came, and says what the server said', async ({ chat, server }) => {
  server.next(errorInTheMiddle('As far as it got', { message: 'Out of memory.', code: 500 }));
  await send(chat, 'Hello');
  expect(await replied(chat, 'interrupted')).toBe('As far as it got');
  await reply(chat).getByRole('alert').getByText('Out of memory.').waitFor();
  await button(reply(chat), 'Continue').waitFor();
  await button(reply(chat), 'Regenerate').waitFor();
});

test('a stream that is cut anywhere keeps what came', async ({ chat, server }) => {
  for (const cutAtByte of [120, 300, 401, 420, 560]) {
    server.next(says('Twas brillig, and the slithy toves', { cutAtByte }));
    await send(chat, `Jabberwocky ${cutAtByte}?`);
    await expect.poll(() => content(messages(chat, 'user').last()).innerText()).toContain(String(cutAtByte));
    const alert = reply(chat).getByRole('alert');
    await alert.getByText('The connection was lost before').waitFor();
    const text = await content(reply(chat)).innerText();
    // Only what came is said to be kept.
    expect((await alert.innerText()).includes('kept')).toBe(text.trim() !== '');
    expect('Twas brillig, and the slithy toves').toContain(text.trim());
    await replied(chat, text.trim() === '' ? 'failed' : 'interrupted');
  }
  expect(await ask(chat, 'And now?')).toBe('Hello from the test server.');
});

test('a body that ends without a word of its end is told as broken off', async ({ chat, server }) => {
  server.next(says('Half a', { finishReason: null, done: false, usage: null }));
  await send(chat, 'Hello');
  expect(await replied(chat, 'interrupted')).toBe('Half a');
  await reply(chat).getByText('The connection was lost before the reply was finished.').waitFor();
});

test('a connection that dies before the answer is told as broken, not as CORS, where the server answered before', async ({
  chat,
  server,
}) => {
  await ask(chat, 'Hello');
  // The server is up: whoever looks whether anybody is there gets an answer.
  const dies: Behaviour = (exchange) =>
    exchange.request.method === 'POST' ? exchange.breakOff() : exchange.send(404, '');
  // Browsers try again by themselves where an old connection died.
  server.next(dies, dies, dies);
  await send(chat, 'Again');
  await replied(chat, 'failed');
  await reply(chat).getByRole('alert').getByText('The connection was lost').waitFor();
});

alone('a server that is gone is told as such, and answers again once it is back', async ({ chat, server }) => {
  await ask(chat, 'Hello');
  const comeBack = await server.goAway();
  await send(chat, 'Anybody there?');
  await replied(chat, 'failed');
  await reply(chat).getByRole('alert').getByText('Nothing answered at this address.').waitFor();
  await comeBack();
  await button(reply(chat), 'Retry').click();
  expect(await replied(chat)).toBe('Hello from the test server.');
});

test('a key that is not accepted is entered where that is said, and the chat is there again', async ({
  chat,
  server,
}) => {
  server.next(failure(401, { message: `No: ${testKey}`, code: 'invalid_api_key' }));
  await send(chat, 'Hello');
  await replied(chat, 'failed');
  await button(reply(chat), 'Enter the key').click();
  const settings = chat.getByRole('dialog', { name: 'Settings' });
  await settings.getByLabel('API key').fill(testKey);
  await button(settings, 'Save').click();
  await settings.waitFor({ state: 'hidden' });
  await button(reply(chat), 'Retry').click();
  expect(await replied(chat)).toBe('Hello from the test server.');
});

alone('a model without a system role gets the system prompt within the first message', async ({ chat, server }) => {
  await button(chat, 'System prompt').click();
  const dialog = chat.getByRole('dialog', { name: 'System prompt' });
  await dialog.getByRole('textbox', { name: 'System prompt' }).fill('Be brief.');
  await button(dialog, 'Save').click();
  await dialog.waitFor({ state: 'detached' });
  server.next(failure(400, { message: 'Not supported.', param: 'messages[0].role' }));
  await send(chat, 'Hello');
  await replied(chat, 'failed');
  await button(reply(chat), 'Send it within the first message').click();
  await replied(chat);
  await ask(chat, 'Again');
  expect(server.chats.slice(1).map((body) => (body['messages'] as unknown[])[0])).toEqual([
    { role: 'user', content: 'Be brief.\n\nHello' },
    { role: 'user', content: 'Be brief.\n\nHello' },
  ]);
});

test('a redirect is not followed, and the key goes nowhere else', async ({ chat, server }) => {
  const elsewhere = await startChatServer();
  server.next(redirectTo(`${elsewhere.baseUrl}/chat/completions`));
  await send(chat, 'Hello');
  await replied(chat, 'failed');
  await reply(chat).getByRole('alert').getByText('The server redirects to another address.').waitFor();
  expect([...elsewhere.requests, ...elsewhere.preflights]).toEqual([]);
  await elsewhere.close();
});

test('a draft that is typed while a reply fails stays', async ({ chat, server }) => {
  const answer = new ControlledReply();
  server.next(answer.behaviour);
  await send(chat, 'Hello');
  await answer.started;
  await composer(chat).fill('My next thought');
  answer.say('Well');
  answer.fail({ message: 'Oops.' });
  await reply(chat).getByRole('alert').waitFor();
  expect(await composer(chat).inputValue()).toBe('My next thought');
});

alone('without a model nothing is sent, and the draft stays until one is chosen', async ({ page }) => {
  const server = await startChatServer({ key: testKey, models: [] });
  await connect(page, server.baseUrl);
  await send(page, 'Hello');
  await page.getByRole('alert').getByText('No model is chosen.').waitFor();
  expect(await composer(page).inputValue()).toBe('Hello');
  await page.getByRole('combobox', { name: 'Model', exact: true }).fill('gpt-4o');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await button(page, 'Send').click();
  expect(await replied(page)).toBe('Hello from the test server.');
  expect(server.chats[0]?.['model']).toBe('gpt-4o');
  await page.close();
  await server.close();
});

alone('a message of 2 MB is sent whole, and the page stays usable', async ({ chat, server }) => {
  const paragraph = 'All work and no play makes Jack a dull boy. '.repeat(20).trim();
  const book = `${paragraph}\n`.repeat(2400).trim();
  await paste(chat, book);
  await button(chat, 'Send').click();
  expect(await replied(chat)).toBe('Hello from the test server.');
  const [sent] = server.chats[0]?.['messages'] as { content: string }[];
  expect(sent?.content === book, 'it arrives as it was').toBe(true);
  server.next(failure(413, { message: 'At most 1 MB.' }));
  await send(chat, 'And then?');
  await reply(chat).getByText('The request is too large for the server.').waitFor();
  await expect.poll(() => messages(chat).count()).toBe(4);
});

test('NUL and lone surrogates in a message are sent as JSON that every server can read', async ({ chat, server }) => {
  await paste(chat, 'a\0b\ud83dc');
  await button(chat, 'Send').click();
  await replied(chat);
  expect(server.chats[0]?.['messages']).toEqual([{ role: 'user', content: 'a\0b\uFFFDc' }]);
  await reload(chat);
  await ask(chat, 'Still there?');
});
