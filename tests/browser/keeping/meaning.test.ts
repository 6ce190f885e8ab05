import { expect } from 'vitest';
import { failure, reply } from '../../server/behaviours';
import { ask, button, content, messages, reload, test } from '../harness/app';
import { hasFocus } from '../harness/focus';
import { chatLink, closeDialog, openSettings } from '../harness/screens/chats';
import { stored } from '../harness/stored';

test('a search by meaning finds a message in other words, in a worker of its own, also after a reload', async ({
  chat,
  server,
}) => {
  server.next(reply('Take the car along the river.'), reply('It was raining. The cat sleeps on the sofa. So do I.'));
  await ask(chat, 'How do I get to town?');
  await button(chat, 'New chat').click();
  await ask(chat, 'What is new?');
  await stored(chat);
  const embedded = () => server.requests.filter(({ path }) => path.endsWith('/embeddings')).length;

  const settings = await openSettings(chat, 'Data');
  await settings.getByRole('checkbox', { name: 'Search chats by meaning' }).check();
  const model = settings.getByRole('combobox', { name: 'Embedding model' });
  await model.fill('test-embeddings');
  await model.press('Tab');
  await button(settings, 'Estimate cost').click();
  await settings.getByText(/^4 messages, ≈ \d+ tokens\. No price is known\.$/).waitFor();
  expect(embedded()).toBe(0);
  await button(settings, 'Start indexing').click();
  await settings.getByText('2 of 2 chats indexed').waitFor();
  await settings.getByText('Up to date.').waitFor();
  await closeDialog(settings);
  expect(embedded()).toBe(1);

  await button(chat, 'New chat').click();
  await reload(chat);
  // Nothing is given up while the endpoint has not answered; what keeps it from that is told, and can be tried again.
  let answer!: () => void;
  const asked = new Promise<void>((resolve) => (answer = resolve));
  server.nextAt('/v1/embeddings', async (exchange) => {
    await asked;
    await failure(401)(exchange);
  });
  await chat.getByRole('searchbox', { name: 'Search conversations' }).fill('kitten');
  const status = chat.getByRole('heading').getByRole('status');
  await expect.poll(embedded).toBe(2);
  expect(await status.innerText()).toBe('Searching…');
  answer();
  await chat.getByRole('alert').filter({ hasText: 'Search by meaning' }).waitFor();
  expect(await status.innerText()).toBe('No matches');
  await button(chat, 'Retry').click();
  const hit = chat.getByRole('list', { name: 'Search results' }).getByRole('link').first();
  await hit.getByText('The cat sleeps on the sofa.').waitFor();
  // The list has that chat alone, though the word is in none.
  await chatLink(chat, 'What is new?').waitFor();
  await expect.poll(() => chatLink(chat, 'How do I get to town?').count()).toBe(0);
  await hit.click();
  const found = messages(chat, 'assistant').filter({ hasText: 'The cat sleeps' });
  await hasFocus(found);
  expect(await content(found).textContent()).toContain('The cat sleeps on the sofa.');
  // The chats once, and the query, which failed at first.
  expect(embedded()).toBe(3);

  // Where the budget does not reach, indexing stops before the request, says so, and goes on once it is raised.
  await openSettings(chat, 'Data');
  const type = async (label: string, value: string): Promise<void> => {
    await settings.getByLabel(label).fill(value);
    await chat.keyboard.press('Tab');
  };
  await type('Price per 1M tokens', '1000000');
  await type('Budget for indexing', '1');
  await closeDialog(settings);
  await button(chat, 'New chat').click();
  await ask(chat, 'A third chat that is not indexed yet');
  await stored(chat);
  await openSettings(chat, 'Data');
  await button(settings, 'Update now').click();
  await settings.getByText('The next request would exceed your budget of $1.00. Raise it to go on.').waitFor();
  expect(embedded()).toBe(3);
  await type('Budget for indexing', '');
  await button(settings, 'Continue').click();
  await settings.getByText('3 of 3 chats indexed').waitFor();
  expect(embedded()).toBe(4);
  await closeDialog(settings);
});
