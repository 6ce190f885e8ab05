import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newMessage } from '../../../src/model/chat/message';
import { askedOf, newColumn } from '../../../src/state/columns/column';
import { askForRound } from '../../../src/state/request/ask';
import Chat from '../../../src/ui/chat/Chat.svelte';
import { choices, failure, reply } from '../../server/behaviours';
import { ask, Browser } from '../../unit/state/a-tab';

test.each([
  ['as the server says', { prompt_tokens: 20, completion_tokens: 12 }, /: 20 \+ 12 tokens billed, \$/],
  ['≈ where it does not', null, /: ≈\s\d+ \+ ≈\s\d+ tokens billed, /],
])('what one request for several replies was billed is told %s', async (_, usage, said) => {
  const browser = await Browser.start({ usually: choices(['One.', 'Uno.', 'Eins.'], { usage }) });
  const { app, thread } = await browser.tab();
  await thread.change((one) => ({ ...one, parameters: { choices: 3 } }));
  await ask(thread, 'Count.');
  render(Chat, { app, thread });
  expect((await screen.findByText(/^One request for 3 replies/)).textContent).toMatch(said);
});

test('a column that failed offers what helps there beside Retry, but no parameter of the chat', async () => {
  const refusals: Record<string, object> = {
    strict: { message: 'System role not supported' },
    cold: { message: 'temperature is not supported', param: 'temperature' },
  };
  const browser = await Browser.start({
    usually: (exchange) => {
      const { model, messages } = exchange.request.body as { model: string; messages: { role: string }[] };
      const isRefused = model === 'cold' || messages[0]?.role === 'system';
      return (isRefused ? failure(400, refusals[model]) : reply('Hello!'))(exchange);
    },
  });
  const { app, thread } = await browser.tab();
  await thread.change((one) => ({
    ...one,
    systemPrompt: { promptId: null, text: 'Be brief.' },
    parameters: { temperature: 1 },
  }));
  const user = newMessage(thread.id, null, 'user', 'Hi');
  const columns = Object.keys(refusals).map((model) =>
    newColumn(thread, user.id, 'r1', { endpointId: 'e1', model, parameters: { temperature: 1 } }),
  );
  await askForRound(thread.requests, askedOf(thread, columns), { written: user });
  await Promise.all(columns.map(({ id }) => thread.requests.ended(id)));
  await thread.change((one) => ({ ...one, columns: 'r1' }));
  render(Chat, { app, thread });
  const column = (model: string) => within(screen.getByRole('article', { name: new RegExp(model) }));
  await screen.findAllByRole('button', { name: 'Retry' });
  await userEvent.click(await column('strict').findByRole('button', { name: 'Send it within the first message' }));
  await column('strict').findByText('Hello!');
  expect(browser.server.chats.at(-1)).toMatchObject({
    model: 'strict',
    messages: [{ role: 'user', content: 'Be brief.\n\nHi' }],
  });
  expect(column('cold').getAllByRole('button', { name: /retry|remove/i })).toHaveLength(1);
});
