import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newMessage, newReplyFacts } from '../../../../src/model/chat/message';
import { askedOf, newColumn } from '../../../../src/state/columns/column';
import { askForRound } from '../../../../src/state/request/ask';
import Chat from '../../../../src/ui/chat/Chat.svelte';
import { failure } from '../../../server/behaviours';
import { Browser, say, type Tab } from '../../../unit/state/a-tab';

const person = userEvent.setup();

/** A tab in which the endpoint's key was refused, or is missing as one of another tab's visit is. */
async function tabWhere(key: 'missing' | 'refused'): Promise<Tab> {
  const browser = await Browser.start({ usually: failure(401), endpoint: { presetId: 'openai' } });
  const tab = await browser.tab();
  if (key === 'missing') await tab.page.services.keys.forget('e1');
  return tab;
}

/** Each button that leads to the key leads to the form of the endpoint. */
async function leadToTheKey({ page, app, thread }: Tab, count: number): Promise<void> {
  render(Chat, { app, thread });
  const buttons = await screen.findAllByRole('button', { name: 'Enter the key' });
  expect(buttons).toHaveLength(count);
  await person.click(buttons.at(-1)!);
  await waitFor(() => expect(page.form?.endpointId).toBe('e1'));
}

test('a message that is not sent for want of a key leads to where the key is entered', async () => {
  const tab = await tabWhere('missing');
  await say(tab.thread, 'Hello');
  expect(tab.thread.requests.failure?.kind).toBe('key-missing');
  await leadToTheKey(tab, 1);
});

test.each(['missing', 'refused'] as const)('so does each column whose key is %s', async (key) => {
  const tab = await tabWhere(key);
  const { thread } = tab;
  const user = newMessage(thread.id, null, 'user', 'Hello');
  const columns = ['gpt-4o', 'gpt-4o-mini'].map((model) => ({ endpointId: 'e1', model, parameters: {} }));
  const replies = columns.map((column) => newColumn(thread, user.id, 'r1', column));
  await askForRound(thread.requests, askedOf(thread, replies), { written: user });
  await Promise.all(replies.map(({ id }) => thread.requests.ended(id)));
  await leadToTheKey(tab, 2);
});

test('so does a reply that failed for want of one', async () => {
  const tab = await tabWhere('missing');
  const { thread } = tab;
  const reply = { ...newReplyFacts('e1', 'gpt-4o'), status: 'failed' } as const;
  const missing = { kind: 'key-missing', origin: 'https://api.openai.com' } as const;
  const failed = { ...newMessage(thread.id, null, 'assistant', ''), reply: { ...reply, failure: missing } };
  thread.messages.show([failed], failed.id);
  await leadToTheKey(tab, 1);
});
