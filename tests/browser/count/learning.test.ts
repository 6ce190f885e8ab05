import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { reply as answer } from '../../server/behaviours';
import { startChatServer } from '../../server/chat-server';
import type { Behaviour } from '../../server/exchange';
import { chats } from '../../unit/context/chats';
import { families } from '../../unit/context/other-families';
import { ask, button, composer, connect, test, reload } from '../harness/app';
import { figure } from '../harness/screens/chats';

type Said = { role: string; content: string }[];

type Family = (typeof families)[keyof typeof families];

/** Streams `text`, and bills it by the own tokenizer and template of `family`. */
function billed(family: Family, text: string): Behaviour {
  return (exchange) => {
    const { messages } = exchange.request.body as { messages: Said };
    const usage = { prompt_tokens: family.prompt(messages), completion_tokens: family.completion(text) };
    return answer(text, { usage })(exchange);
  };
}

async function setSystemPrompt(page: Page, text: string): Promise<void> {
  await button(page, 'System prompt').click();
  const dialog = page.getByRole('dialog', { name: 'System prompt', exact: true });
  await dialog.getByRole('textbox', { name: 'System prompt', exact: true }).fill(text);
  await button(dialog, 'Save').click();
  await dialog.waitFor({ state: 'detached' });
}

/**
 * By how much the shown prompt is off from `family`'s count of `said`, as a part of that; 1 while there is no such sum.
 */
async function error(page: Page, family: Family, said: Said): Promise<number> {
  const shown = await figure(page, 'count', 'request');
  expect(shown?.exact ?? false).toBe(false);
  return Math.abs((shown?.value ?? 0) / family.prompt(said) - 1);
}

test.for(Object.keys(chats) as (keyof typeof chats)[])(
  'a chat in %s with a tokenizer of another family is within two percent from the second request on, also after a reload',
  async (language, { page, onTestFinished }) => {
    const { system, turns } = chats[language];
    const family = families['Llama 3.1'];
    const server = await startChatServer({ models: ['a-model'] });
    onTestFinished(() => server.close());
    await connect(page, server.baseUrl, { key: '' });
    await setSystemPrompt(page, system);
    const said: Said = [{ role: 'system', content: system }];
    for (const [index, { user, assistant }] of turns.entries()) {
      said.push({ role: 'user', content: user });
      await composer(page).fill(user);
      if (index > 0) await expect.poll(() => error(page, family, said)).toBeLessThanOrEqual(0.02);
      if (index === turns.length - 1) {
        await reload(page);
        await expect.poll(() => composer(page).inputValue()).toBe(user);
        await expect.poll(() => error(page, family, said)).toBeLessThanOrEqual(0.02);
      }
      server.next(billed(family, assistant));
      await ask(page, user);
      expect(server.chats.at(-1)).toMatchObject({ messages: said });
      said.push({ role: 'assistant', content: assistant });
    }
  },
);

test('what one chat has taught serves the first request of the next, after a reload too', async ({
  page,
  onTestFinished,
}) => {
  const server = await startChatServer({ models: ['a-model'] });
  onTestFinished(() => server.close());
  await connect(page, server.baseUrl, { key: '' });
  const family = families.Mistral;
  const { system, turns } = chats.code;
  const first: Said = [
    { role: 'system', content: system },
    { role: 'user', content: turns[0]!.user },
  ];
  await setSystemPrompt(page, system);
  await composer(page).fill(turns[0]!.user);
  // Until the whole request is counted, there is no sum of it.
  await expect.poll(() => error(page, family, first)).toBeLessThan(0.5);
  const unlearnt = await error(page, family, first);
  for (const { user, assistant } of turns) {
    server.next(billed(family, assistant));
    await ask(page, user);
  }
  await reload(page);
  await button(page, 'New chat').click();
  await page.getByRole('article').first().waitFor({ state: 'detached' });
  await setSystemPrompt(page, system);
  await composer(page).fill(turns[0]!.user);
  await expect.poll(() => error(page, family, first)).toBeLessThan(unlearnt);
});
