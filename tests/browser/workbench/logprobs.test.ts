import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { withLogprobs } from '../../server/behaviours';
import { ask, button, content, reply, send, replied, reload } from '../harness/app';
import { test } from '../harness/visit';

const ln = Math.log;
const answer = [
  { token: 'Once', logprob: ln(0.97), top_logprobs: [{ token: 'Once', logprob: ln(0.97) }] },
  {
    token: ' <b>upon</b>\n',
    logprob: ln(0.42),
    top_logprobs: [
      { token: ' more', logprob: ln(0.5) },
      { token: ' <b>upon</b>\n', logprob: ln(0.42) },
    ],
  },
  { token: String.raw`bytes:\xf0\x9f`, logprob: ln(0.2), bytes: [0xf0, 0x9f] },
  { token: String.raw`bytes:\x98\x80`, logprob: ln(0.5), bytes: [0x98, 0x80] },
];
const tokens = (chat: Page) => reply(chat).getByRole('listbox', { name: 'Token probabilities', exact: true });

test('probabilities are asked for, shade the reply, and name the alternatives to each token by pointer and keyboard', async ({
  chat,
  server,
}) => {
  await button(chat, 'Inspector').click();
  const inspector = chat.getByRole('complementary', { name: 'Inspector', exact: true });
  await inspector.locator('details', { hasText: 'Sampling' }).locator('summary').click();
  await inspector.getByRole('spinbutton', { name: 'Log probabilities', exact: true }).fill('2');
  server.next(withLogprobs(answer.slice(0, 2)));
  await ask(chat, 'A story?');
  expect(server.chats[0]).toMatchObject({ logprobs: true, top_logprobs: 2 });

  const toggle = button(reply(chat), 'Token probabilities');
  expect(await toggle.getAttribute('aria-pressed')).toBe('false');
  await toggle.click();
  expect(await tokens(chat).innerText()).toBe('Once <b>upon</b>\n');
  const details = reply(chat).getByRole('status');
  await details.getByText('97%').first().waitFor();
  await details.getByText('almost certain').waitFor();

  await tokens(chat).focus();
  await chat.keyboard.press('ArrowRight');
  await details.getByText('unsure').waitFor();
  expect(await details.innerText()).toMatch(/␣<b>upon<\/b>⏎\s*42%[^]*␣more\s*50%/);
  await reply(chat).getByRole('option', { name: '␣<b>upon</b>⏎, 42%', exact: true, selected: true }).waitFor();
  await chat.keyboard.press('Home');
  await details.getByText('almost certain').waitFor();
  // In a reply from right to left, an arrow leads where it points.
  expect(await tokens(chat).getAttribute('dir')).toBe('auto');
  await tokens(chat).evaluate((list) => list.setAttribute('dir', 'rtl'));
  await chat.keyboard.press('ArrowLeft');
  await details.getByText('unsure').waitFor();
  await chat.keyboard.press('ArrowRight');
  await details.getByText('almost certain').waitFor();
  await reply(chat).getByRole('option', { name: /upon/ }).hover();
  await details.getByText('unsure').waitFor();

  await toggle.click();
  await tokens(chat).waitFor({ state: 'detached' });
  expect(await content(reply(chat)).innerText()).toContain('Once upon');
});

test('probabilities are there after a reload, also of a character in several tokens', async ({ chat, server }) => {
  server.next(async (exchange) => {
    // The pieces of a character are no text by themselves: servers send it with the last one.
    const write = exchange.say.bind(exchange);
    exchange.say = (events) =>
      write(
        events
          .replace(`"content":"bytes:\\\\xf0\\\\x9f"`, '"content":""')
          .replace(`"content":"bytes:\\\\x98\\\\x80"`, '"content":"😀"'),
      );
    await withLogprobs(answer)(exchange);
  });
  await ask(chat, 'A story?');
  await reload(chat);
  await replied(chat);
  await button(reply(chat), 'Token probabilities').click();
  expect(await tokens(chat).innerText()).toBe('Once <b>upon</b>\n😀');
  await reply(chat).getByRole('option', { name: '😀, 10%', exact: true }).waitFor();
});

test('a reply without probabilities has no such view', async ({ chat }) => {
  await send(chat, 'Hello');
  await replied(chat);
  expect(await button(reply(chat), 'Token probabilities').count()).toBe(0);
});
