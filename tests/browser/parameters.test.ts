import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask, button, test } from './harness/app';

function parameter(page: Page, name: string) {
  const inspector = page.getByRole('complementary', { name: 'Inspector', exact: true });
  return inspector.getByRole('spinbutton', { name, exact: true });
}

test('temperature, top P and max tokens are sent only while they are set', async ({ chat, server }) => {
  await ask(chat, 'One');
  await button(chat, 'Inspector').click();
  await parameter(chat, 'Temperature').fill('0.3');
  await parameter(chat, 'Top P').fill('0.9');
  await parameter(chat, 'Max tokens').fill('50');
  await ask(chat, 'Two');
  for (const name of ['Temperature', 'Top P', 'Max tokens']) await parameter(chat, name).fill('');
  await ask(chat, 'Three');
  const [unset, set, cleared] = server.chats;
  expect(set).toMatchObject({ temperature: 0.3, top_p: 0.9, max_tokens: 50 });
  for (const body of [unset, cleared])
    expect(Object.keys(body!).sort()).toEqual(['messages', 'model', 'stream', 'stream_options']);
});

test('a chat keeps its parameters over a reload, and other chats do not get them', async ({ chat, server }) => {
  await button(chat, 'Inspector').click();
  await parameter(chat, 'Temperature').fill('0');
  await ask(chat, 'One');
  await chat.reload();
  await ask(chat, 'Two');
  await button(chat, 'New chat').click();
  await chat.getByRole('article').first().waitFor({ state: 'detached' });
  await ask(chat, 'Three');
  expect(server.chats.map(({ temperature }) => temperature)).toEqual([0, 0, undefined]);
});

test.for([
  ['Temperature', '5', 'A number from 0 to 2.'],
  ['Temperature', '-1', 'A number from 0 to 2.'],
  ['Top P', '1.5', 'A number from 0 to 1.'],
  ['Max tokens', '0', 'A whole number from 1.'],
  ['Max tokens', '1.5', 'A whole number from 1.'],
] as const)('%s cannot be %s: it says so, and sends nothing of it', async ([name, value, said], { chat, server }) => {
  await button(chat, 'Inspector').click();
  await parameter(chat, name).fill('1');
  await parameter(chat, name).fill(value);
  await chat.getByText(said).waitFor();
  expect(await parameter(chat, name).getAttribute('aria-invalid')).toBe('true');
  await ask(chat, 'Hello');
  expect(Object.keys(server.chats[0]!).sort()).toEqual(['messages', 'model', 'stream', 'stream_options']);
});

test('a wrong value stays marked while another one is set', async ({ chat }) => {
  await button(chat, 'Inspector').click();
  await parameter(chat, 'Temperature').fill('5');
  await parameter(chat, 'Top P').fill('0.5');
  await chat.getByText('A number from 0 to 2.').waitFor();
  expect(await parameter(chat, 'Temperature').getAttribute('aria-invalid')).toBe('true');
});
