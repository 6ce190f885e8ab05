import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { rawStream } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import { png } from '../../server/png';
import { asStream, messageDelta, messageStart, said, startUsage } from '../../server/messages-wire';
import { ask, button, composer, messages, replied, send, testKey, test as alone } from '../harness/app';
import { test } from '../harness/visit';
import { everythingStored, field } from '../harness/screens/fields';

/** Pastes `text` into the composer, from the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await composer(page).press('ControlOrMeta+V');
}

/** Drops `text` on the composer, as from another window. */
async function drop(page: Page, text: string): Promise<void> {
  await composer(page).evaluate((field, dropped) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', dropped);
    field.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
}

/** What is offered over the composer for what was pasted there. */
function offer(page: Page): Locator {
  return page.getByRole('status').filter({ has: button(page, 'Start a chat from this request') });
}

/** Pastes `text` and takes up the offer. */
async function startFrom(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await button(offer(page), 'Start a chat from this request').click();
  await dialog(page).waitFor();
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Start from a request', exact: true });
}

const body = {
  model: 'test-model',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'One' },
    { role: 'assistant', content: 'Two' },
    { role: 'user', content: "It's three\nlines" },
  ],
  temperature: 0.2,
  max_tokens: 40,
  stop: ['###'],
  user: 'me',
};

/** A command as somebody would have it in a terminal. */
function curl(baseUrl: string, sent: object = body, key = '$API_KEY'): string {
  const json = JSON.stringify(sent, null, 2).replaceAll("'", "'\\''");
  return `curl ${baseUrl}/chat/completions \\\n  -H "Authorization: Bearer ${key}" \\\n  -d '${json}'`;
}

/** `command` with a variable where its key was. */
const keyless = (command: string, key: string): string => command.replace(key, '$API_KEY');

alone(
  'a pasted curl command stands in the composer, and starts a chat that sends the same request',
  async ({ chat, server }) => {
    await composer(chat).fill('A draft of mine');
    await composer(chat).press('End');
    const command = curl(server.baseUrl);
    await startFrom(chat, command);
    expect(await composer(chat).inputValue()).toBe(`A draft of mine${command}`);
    await dialog(chat).getByText('3; the last one goes into the composer').waitFor();
    await button(dialog(chat), 'Start a chat').click();
    await expect.poll(() => composer(chat).inputValue()).toBe("It's three\nlines");
    expect(await messages(chat).count()).toBe(2);
    expect(server.chats).toEqual([]);
    await button(chat, 'Send').click();
    await expect.poll(() => composer(chat).inputValue()).toBe('');
    await replied(chat);
    expect(server.chats).toEqual([{ ...body, stream: true, stream_options: { include_usage: true } }]);
    await button(chat, 'New chat').click();
    await expect.poll(() => composer(chat).inputValue()).toBe('A draft of mine');
  },
);

test('a request that is pasted and not taken up is text, with undo, and is sent as it is', async ({ chat, server }) => {
  const json = JSON.stringify(body, null, 2);
  await paste(chat, json);
  await offer(chat).waitFor();
  expect(await composer(chat).inputValue()).toBe(json);
  await composer(chat).press('ControlOrMeta+Z');
  await offer(chat).waitFor({ state: 'detached' });
  expect(await composer(chat).inputValue()).toBe('');

  await paste(chat, json);
  await button(offer(chat), 'Start a chat from this request').click();
  await button(dialog(chat), 'Cancel').click();
  expect(await composer(chat).inputValue()).toBe(json);
  await button(offer(chat), 'Dismiss').click();
  await offer(chat).waitFor({ state: 'detached' });
  await composer(chat).press('Enter');
  await replied(chat);
  expect(server.chats[0]).toMatchObject({ messages: [{ role: 'user', content: json }] });
});

test('a dropped request is offered, too, and its key does not get into the draft', async ({ chat }) => {
  const command = curl('https://a.test/v1', body, 'sk-dropped-abcdefghijkl');
  await drop(chat, command);
  await offer(chat).getByText('Its key was replaced').waitFor();
  expect(await composer(chat).inputValue()).toBe(keyless(command, 'sk-dropped-abcdefghijkl'));
});

test('a pasted book about curl and its keys does not hold the page up', async ({ chat }) => {
  const book = 'curl and the key of a book, -u after line.\n'.repeat(25_000);
  await drop(chat, book);
  await expect
    .poll(() => composer(chat).evaluate((field) => (field as HTMLTextAreaElement).value.length))
    .toBe(book.length);
  // With `auto` the browser takes seconds to lay it out, each time that the field is made.
  expect(await composer(chat).getAttribute('dir')).toBe('ltr');
});

alone.for([
  ['-H', (key: string) => `-H "Authorization: Bearer ${key}"`, '-H "Authorization: Bearer $API_KEY"'],
  ['-u', (key: string) => `-u user:${key}`, '-u user:$API_KEY'],
] as const)(
  'the key of %s is in no draft and no message, and is kept only where one says so',
  async ([_, give, given], { chat, server }) => {
    const pasted = 'sk-pasted-abcdefghijkl';
    const command = `curl ${server.baseUrl}/chat/completions ${give(pasted)} -d '${JSON.stringify({ ...body, messages: body.messages.slice(0, 3) })}'`;
    await paste(chat, command);
    await offer(chat).getByText('Its key was replaced').waitFor();
    expect(await composer(chat).inputValue()).toBe(keyless(command, pasted));
    expect(await composer(chat).inputValue()).toContain(given);
    // The draft is kept as it grows.
    await expect.poll(() => everythingStored(chat)).toContain('$API_KEY');
    expect(await everythingStored(chat)).not.toContain(pasted);

    await button(offer(chat), 'Start a chat from this request').click();
    await dialog(chat).getByText('It contains a key').waitFor();
    expect(await field(dialog(chat), 'curl command or JSON body').inputValue()).toBe(keyless(command, pasted));
    expect(await dialog(chat).getByText('basic authentication').count()).toBe(given.startsWith('-u') ? 1 : 0);
    await dialog(chat).getByRole('radio', { name: 'Don’t keep it', exact: true }).waitFor();
    await button(dialog(chat), 'Start a chat').click();
    await dialog(chat).waitFor({ state: 'detached' });
    await ask(chat, 'With the old key');
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${testKey}`);
    expect(await everythingStored(chat)).not.toContain(pasted);

    await button(chat, 'New chat').click();
    await startFrom(chat, command);
    await dialog(chat).getByRole('radio', { name: 'Keep it on this device', exact: true }).check();
    await button(dialog(chat), 'Start a chat').click();
    await dialog(chat).waitFor({ state: 'detached' });
    await send(chat, 'With the new key');
    await replied(chat, 'failed');
    expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${pasted}`);
    expect(server.requests.map(({ text }) => text).join()).not.toContain(pasted);
    expect(await everythingStored(chat)).not.toContain(pasted);
  },
);

test('a key in a command that is no chat is not put into the draft either, and it is said', async ({ chat }) => {
  await paste(chat, 'curl https://a.test/v1/models -H "Authorization: Bearer sk-pasted-abcdefghijkl"');
  const said = chat.getByRole('status').filter({ hasText: 'Its key was replaced with $API_KEY.' });
  await said.waitFor();
  expect(await composer(chat).inputValue()).toBe('curl https://a.test/v1/models -H "Authorization: Bearer $API_KEY"');
  expect(await offer(chat).count()).toBe(0);
  await composer(chat).fill('');
  await said.waitFor({ state: 'detached' });
});

alone('an endpoint that is not set up is, from the command; then the chat starts', async ({ chat, onTestFinished }) => {
  const key = 'sk-other-0123456789';
  const other = await startChatServer({ key, models: ['other-model'] });
  onTestFinished(() => other.close());
  await startFrom(chat, curl(other.baseUrl, { ...body, model: 'other-model' }, key));
  await button(dialog(chat), 'Set up the endpoint').click();
  await expect.poll(() => field(chat, 'Base URL').inputValue()).toBe(other.baseUrl);
  expect(await field(chat, 'API key').inputValue()).toBe(key);
  expect(await everythingStored(chat)).not.toContain(key);
  await button(chat, 'Save').click();
  await button(dialog(chat), 'Start a chat').click();
  await expect.poll(() => composer(chat).inputValue()).toBe("It's three\nlines");
  await button(chat, 'Send').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('');
  await replied(chat);
  expect(other.chats).toMatchObject([{ ...body, model: 'other-model' }]);
  expect(await everythingStored(chat)).not.toContain(key);
});

alone(
  'a command to an address of Messages sets up an endpoint that speaks it, and sends the same request',
  async ({ chat, onTestFinished }) => {
    const key = 'sk-other-0123456789';
    const other = await startChatServer({
      key,
      models: ['claude-next'],
      allowedHeaders: ['authorization', 'content-type', 'x-api-key', 'anthropic-version'],
    });
    onTestFinished(() => other.close());
    const sent = {
      model: 'claude-next',
      max_tokens: 500,
      system: 'Be brief.',
      messages: [{ role: 'user', content: 'Hello' }],
      stream: true,
      stop_sequences: ['END'],
      output_config: { effort: 'low' },
      thinking: { type: 'enabled', budget_tokens: 1024 },
    };
    await startFrom(chat, `curl ${other.baseUrl}/messages -H 'x-api-key: ${key}' -d '${JSON.stringify(sent)}'`);
    await button(dialog(chat), 'Set up the endpoint').click();
    await expect.poll(() => field(chat, 'Base URL').inputValue()).toBe(other.baseUrl);
    expect(await chat.getByLabel('Interface', { exact: true }).inputValue()).toBe('anthropic-messages');
    await button(chat, 'Save').click();
    await button(dialog(chat), 'Start a chat').click();
    await expect.poll(() => composer(chat).inputValue()).toBe('Hello');
    const events = [messageStart(startUsage), ...said(0, 'Hi'), messageDelta('end_turn', { output_tokens: 2 })];
    other.nextAt('/v1/messages', rawStream(asStream([...events, { type: 'message_stop' }])));
    await button(chat, 'Send').click();
    await expect.poll(() => composer(chat).inputValue()).toBe('');
    expect(await replied(chat)).toBe('Hi');
    expect(other.requests.at(-1)?.body).toEqual(sent);
  },
);

test('the pictures and files of a request are attached, and leave again as they came', async ({ chat, server }) => {
  const url = `data:image/png;base64,${png(64, 48).toString('base64')}`;
  const content = [
    { type: 'image_url', image_url: { url } },
    { type: 'image_url', image_url: { url: 'https://pictures.test/cat.png' } },
    { type: 'file', file: { filename: 'a.pdf', file_data: 'data:application/pdf;base64,JVBERi0=' } },
    { type: 'text', text: 'What are these?' },
  ];
  await startFrom(chat, curl(server.baseUrl, { model: 'test-model', messages: [{ role: 'user', content }] }));
  await button(dialog(chat), 'Start a chat').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('What are these?');
  const attached = chat.getByRole('list', { name: 'Attachments', exact: true }).getByRole('listitem');
  await expect.poll(() => attached.count()).toBe(3);
  // What is at an address is not requested by the page, which says where it is.
  await attached.nth(1).getByText('pictures.test').waitFor();
  await attached.nth(1).getByRole('button', { name: 'Open cat.png', exact: true }).click();
  const opened = chat.getByRole('dialog', { name: 'cat.png', exact: true });
  await opened.getByRole('link', { name: 'pictures.test' }).waitFor();
  await button(opened, 'Close').click();
  await button(chat, 'Send').click();
  await replied(chat);
  expect(server.chats.at(-1)?.['messages']).toEqual([{ role: 'user', content }]);
});

test('what cannot be taken is said: out of range, no text, tools; fields without a control go along', async ({
  chat,
  server,
}) => {
  const odd = {
    model: 'test-model',
    messages: [
      { role: 'developer', content: 'Be brief.' },
      {
        role: 'user',
        content: [
          { type: 'text', text: 'See' },
          { type: 'image_url', image_url: { url: 'data:,x' } },
        ],
      },
      { role: 'tool', content: '42', tool_call_id: '1' },
      { role: 'user', content: 'Well?' },
    ],
    n: 500,
    tools: [{ type: 'function', function: { name: 'f' } }],
  };
  await button(chat, 'Start from a request…').click();
  const text = field(dialog(chat), 'curl command or JSON body');
  await text.fill(JSON.stringify(odd));
  for (const said of [
    'the field “n”',
    'the role “developer” of message 1: it is sent as “system”',
    '“image_url” in message 2: only the text is kept',
    'message 3, role “tool”: left out',
  ])
    await dialog(chat).getByText(said).waitFor();
  await button(dialog(chat), 'Start a chat').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('Well?');
  await button(chat, 'Send').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('');
  await replied(chat);
  expect(server.chats[0]).toMatchObject({
    messages: [{ role: 'system', content: 'Be brief.' }, { content: 'See' }, { content: 'Well?' }],
    tools: odd.tools,
  });
  expect(server.chats[0]).not.toHaveProperty('n');
});

test('what cannot be read says why, and the text stays', async ({ chat }) => {
  for (const [text, said] of [
    ['curl https://a.test/v1/chat/completions -d @body.json', 'reads the body from a file'],
    ['curl https://a.test/v1/chat/completions -d \'{"messages": [', 'is never closed'],
    ['{"messages": [}', 'isn’t valid JSON'],
    ['curl https://[::1]/v1/chat/completions -d "{}"', 'IPv6'],
  ] as const) {
    await startFrom(chat, text);
    const shown = field(dialog(chat), 'curl command or JSON body');
    await dialog(chat).getByText(said).waitFor();
    expect(await shown.getAttribute('aria-invalid'), text).toBe('true');
    expect(await shown.inputValue()).toBe(text);
    expect(await button(dialog(chat), 'Start a chat').isDisabled(), text).toBe(true);
    await button(dialog(chat), 'Cancel').click();
    await dialog(chat).waitFor({ state: 'detached' });
    expect(await composer(chat).inputValue()).toBe(text);
    await composer(chat).fill('');
  }
});

test('words about curl and JSON are pasted as they are, and nothing is offered', async ({ chat }) => {
  for (const words of ['How do I use curl for chat completions?', '{"a": 1}', 'curl https://example.test']) {
    await composer(chat).fill('');
    await paste(chat, words);
    await expect.poll(() => composer(chat).inputValue()).toBe(words);
  }
  expect(await offer(chat).count()).toBe(0);
});
