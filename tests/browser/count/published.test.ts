import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newConversation } from '../../../src/model/chat/conversation';
import { newMessage, type Message, type Role } from '../../../src/model/chat/message';
import type { Backup } from '../../../src/storage/files/backup';
import cases from '../../fixtures/token-counts.json';
import { billed } from '../../server/billing';
import { startChatServer, type ChatServer } from '../../server/chat-server';
import { ask, button, composer, connect, test } from '../harness/app';
import { backupOf, chatLink, figure, restore, saveBackup } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';

/** OpenAI's published examples: a prompt, its tokens, and those of the completion where that was billed. */
interface Published {
  source: string;
  model: string;
  messages: { role: string; content: string; name?: string }[];
  tools?: object[];
  prompt_tokens: number;
  completion_tokens?: number;
}

const published: readonly Published[] = cases;
const titleOf = (index: number): string => `Published ${String(index + 1)}`;

/** A reply that bills as many tokens: the oldest snapshot bills two more than the text has. */
const wordy = ({ model, completion_tokens: tokens = 7 }: Published): string =>
  Array<string>(tokens - (model === 'gpt-3.5-turbo-0301' ? 2 : 0))
    .fill('word')
    .join(' ');

/** Each example as a chat in which only its last message is still to be sent; its models are vouched for. */
function chatsOf(endpointId: string): Partial<Backup> {
  const chats = published.map(({ model, messages }, index) => {
    const id = `published-${String(index)}`;
    const start = { endpointId, model, systemPrompt: { promptId: null, text: '' } };
    const thread: Message[] = [];
    for (const { role, content, name } of messages.slice(0, -1)) {
      const message = newMessage(id, thread.at(-1)?.id ?? null, role as Role, content);
      thread.push(name === undefined ? message : { ...message, name });
    }
    const tipId = thread.at(-1)?.id ?? null;
    return { conversation: { ...newConversation(id, index + 1, start), title: titleOf(index), tipId }, thread };
  });
  const models = [...new Set(published.map(({ model }) => model))];
  return {
    conversations: chats.map(({ conversation }) => conversation),
    messages: chats.flatMap(({ thread }) => thread),
    models: models.map((model) => ({
      endpointId,
      model,
      override: { contextWindow: null, price: null, like: `openai/${model}` },
    })),
  };
}

/** The product connected to `server`, with those chats restored from a backup. */
async function restored(page: Page, server: ChatServer): Promise<void> {
  await connect(page, server.baseUrl, { key: '' });
  const { endpoints } = JSON.parse(await saveBackup(page)) as Backup;
  await restore(page, backupOf(chatsOf(endpoints[0]!.id)));
}

/** Gives the open chat `tools`, as a person does: through the extra fields of its parameters. */
async function giveTools(page: Page, tools: object[]): Promise<void> {
  await button(page, 'Inspector').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector', exact: true });
  await inspector.getByText('Extra fields', { exact: true }).click();
  await field(inspector, 'Extra fields (JSON)').fill(JSON.stringify({ tools }));
  await button(page, 'Inspector').click();
  await inspector.waitFor({ state: 'detached' });
}

const count = (page: Page, name: string) => figure(page, 'count', name);

test('all published prompts have their published count before they are sent, and their total when they are billed', async ({
  page,
  onTestFinished,
}) => {
  const server = await startChatServer({ models: [...new Set(published.map(({ model }) => model))] });
  onTestFinished(() => server.close());
  await restored(page, server);
  for (const [index, one] of published.entries()) {
    await chatLink(page, titleOf(index)).click();
    await page.getByRole('heading', { name: titleOf(index) }).waitFor();
    if (one.tools) await giveTools(page, one.tools);
    const draft = one.messages.at(-1)!.content;
    await composer(page).fill(draft);
    await expect.poll(() => count(page, 'request')).toEqual({ value: one.prompt_tokens, exact: true });
    server.next(billed(wordy(one)));
    await ask(page, draft);
    const total = one.prompt_tokens + (one.completion_tokens ?? 7);
    await expect.poll(() => count(page, 'conversation')).toEqual({ value: total, exact: true });
    expect(server.chats.at(-1)).toMatchObject({ model: one.model, messages: one.messages });
    expect(server.chats.at(-1)!['tools']).toEqual(one.tools);
  }
});

test('the two tweets cost $0.000354 together', async ({ page, onTestFinished }) => {
  const [first, second] = published.slice(2, 4) as [Published, Published];
  const server = await startChatServer({ models: [first.model] });
  onTestFinished(() => server.close());
  await restored(page, server);
  await chatLink(page, titleOf(2)).click();
  server.next(billed(second.messages[1]!.content), billed(wordy(second)));
  await ask(page, first.messages[0]!.content);
  await expect.poll(() => count(page, 'conversation')).toEqual({ value: 50, exact: true });
  await composer(page).fill(second.messages[2]!.content);
  await expect.poll(() => count(page, 'request')).toEqual({ value: second.prompt_tokens, exact: true });
  await ask(page, second.messages[2]!.content);
  await expect.poll(() => count(page, 'conversation')).toEqual({ value: 50 + 127, exact: true });
  expect((await figure(page, 'cost', 'conversation'))?.value).toBeCloseTo(0.000354, 12);
});
