import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { startChatServer } from '../server/chat-server';
import { findings } from './harness/accessible';
import { ask, button, composer, messages, replied, test, testKey } from './harness/app';
import { everythingStored, field } from './harness/fields';

/** Pastes `text` into the composer, from the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await composer(page).press('ControlOrMeta+V');
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

test('a pasted curl command starts a chat that sends the same request', async ({ chat, server }) => {
  await composer(chat).fill('A draft of mine');
  await paste(chat, curl(server.baseUrl));
  await dialog(chat).getByText('3; the last one waits in the composer').waitFor();
  expect(await findings(chat)).toEqual([]);
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
});

test('the key in a pasted command is asked about, and is neither in the chat nor in the draft', async ({
  chat,
  server,
}) => {
  const pasted = 'sk-pasted-abcdefghijkl';
  const command = curl(server.baseUrl, body, pasted);
  await paste(chat, command);
  await dialog(chat).getByText('There is a key in it').waitFor();
  expect(await field(dialog(chat), 'curl command or JSON body').inputValue()).toBe(command.replace(pasted, '$API_KEY'));
  await button(dialog(chat), 'Insert as text').click();
  expect(await composer(chat).inputValue()).toBe(command.replace(pasted, '$API_KEY'));
  await composer(chat).fill('');

  await paste(chat, command);
  await dialog(chat).getByRole('radio', { name: 'Do not keep it', exact: true }).waitFor();
  await button(dialog(chat), 'Start a chat').click();
  await ask(chat, 'With the old key');
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${testKey}`);

  await paste(chat, command);
  await dialog(chat).getByRole('radio', { name: 'Keep it on this device', exact: true }).check();
  await button(dialog(chat), 'Start a chat').click();
  await composer(chat).fill('With the new key');
  await button(chat, 'Send').click();
  await replied(chat, 'failed');
  expect(server.requests.at(-1)?.headers.authorization).toBe(`Bearer ${pasted}`);
  expect(await everythingStored(chat)).not.toContain(pasted);
});

test('an endpoint that is not set up is, from the command; then the chat starts', async ({ chat, onTestFinished }) => {
  const other = await startChatServer({ key: 'sk-other-0123456789', models: ['other-model'] });
  onTestFinished(() => other.close());
  await paste(chat, curl(other.baseUrl, { ...body, model: 'other-model' }, 'sk-other-0123456789'));
  await button(dialog(chat), 'Set up the endpoint').click();
  await expect.poll(() => field(chat, 'Base URL').inputValue()).toBe(other.baseUrl);
  expect(await field(chat, 'API key').inputValue()).toBe('sk-other-0123456789');
  await button(chat, 'Save').click();
  await button(dialog(chat), 'Start a chat').click();
  await expect.poll(() => composer(chat).inputValue()).toBe("It's three\nlines");
  await button(chat, 'Send').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('');
  await replied(chat);
  expect(other.chats).toMatchObject([{ ...body, model: 'other-model' }]);
});

test('what cannot be taken is said: out of range, no text, tools; fields without a control go along', async ({
  chat,
  server,
}) => {
  const odd = {
    model: 'test-model',
    messages: [
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
  for (const said of ['the field “n”', 'what is no text (“image_url”) in message 1', 'message 2, of the role “tool”'])
    await dialog(chat).getByText(said).waitFor();
  await button(dialog(chat), 'Start a chat').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('Well?');
  await button(chat, 'Send').click();
  await expect.poll(() => composer(chat).inputValue()).toBe('');
  await replied(chat);
  expect(server.chats[0]).toMatchObject({ messages: [{ content: 'See' }, { content: 'Well?' }], tools: odd.tools });
  expect(server.chats[0]).not.toHaveProperty('n');
});

test.for([
  ['curl https://a.test/v1/chat/completions -d @body.json', 'takes the body from a file'],
  ['curl https://a.test/v1/chat/completions -d \'{"messages": [', 'not closed'],
  ['{"messages": [}', 'not JSON'],
  ['curl https://[::1]/v1/chat/completions -d "{}"', 'IPv6'],
] as const)('%s cannot be read: it says why, and the text stays', async ([text, said], { chat }) => {
  await paste(chat, text);
  const shown = field(dialog(chat), 'curl command or JSON body');
  await dialog(chat).getByText(said).waitFor();
  expect(await shown.getAttribute('aria-invalid')).toBe('true');
  expect(await shown.inputValue()).toBe(text);
  expect(await button(dialog(chat), 'Start a chat').isDisabled()).toBe(true);
  await button(dialog(chat), 'Insert as text').click();
  expect(await composer(chat).inputValue()).toBe(text);
});

test('words about curl and JSON are pasted as they are', async ({ chat }) => {
  for (const words of ['How do I use curl?', '{"a": 1}', 'curl https://example.test']) {
    await composer(chat).fill('');
    await paste(chat, words);
    expect(await composer(chat).inputValue()).toBe(words);
  }
});
