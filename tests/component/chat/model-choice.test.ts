import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { composerId } from '../../../src/ui/parts/focus';
import ModelChoice from '../../../src/ui/chat/ModelChoice.svelte';
import { reply } from '../../server/behaviours';
import { ask, Browser, ended, say } from '../../unit/state/a-tab';

const listed = vi.hoisted(() => {
  let arrive = (): void => undefined;
  const arrives = new Promise<void>((resolve) => (arrive = resolve));
  return { arrives, arrive };
});

// What finds the endpoint of a typed name comes late.
vi.mock('../../../src/state/endpoints/from-server/listed-models', async (original) => {
  await listed.arrives;
  return original();
});

test('Enter takes what was typed until then, and later keys go to the message', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  onTestFinished(listed.arrive);
  browser.server.next(reply('Hi'));
  browser.server.next(reply('Hi'));
  const message = document.body.appendChild(document.createElement('textarea'));
  message.id = composerId;
  render(ModelChoice, { app, thread });
  const person = userEvent.setup();
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Model' });
  await person.clear(field);
  await person.type(field, 'gpt-mine{Enter}');
  await person.keyboard('Hello');
  expect([message.value, thread.conversation.model]).toEqual(['Hello', 'gpt-4o']);
  // Sent at once, it waits for the model: it is not billed by the former one. Meanwhile, another message is sent and answered.
  const sending = say(thread, 'Hello');
  const { thread: another } = await browser.tab();
  await ask(another, 'Good morning');
  listed.arrive();
  await sending;
  await ended(thread);
  expect(browser.server.requests.map(({ body }) => body)).toMatchObject([{ model: 'gpt-4o' }, { model: 'gpt-mine' }]);
  expect([message.value, field.value]).toEqual(['Hello', 'gpt-mine']);
});

test('a search that is left half typed is no model: the field shows the one that is chosen', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  listed.arrive();
  render(ModelChoice, { app, thread });
  const person = userEvent.setup();
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Model' });
  await person.clear(field);
  await person.type(field, 'gpt-mi');
  await person.tab();
  expect([field.value, thread.conversation.model]).toEqual(['gpt-4o', 'gpt-4o']);
});

test('each model stands with its window and price, or with that none is known', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  listed.arrive();
  const [endpoint] = app.endpoints.list;
  const models = [...endpoint!.models, { id: 'unknown/model', facts: {} }];
  await app.endpoints.save({ ...endpoint!, models }, null);
  render(ModelChoice, { app, thread });
  await userEvent.setup().click(screen.getByRole('combobox', { name: 'Model' }));
  const known = await screen.findByRole('option', { name: /gpt-4o/ });
  await expect.poll(() => known.textContent).toMatch(/128K.*\$2\.50 \/ \$10/);
  await expect.poll(() => screen.getByRole('option', { name: /unknown/ }).textContent).toContain('no price');
});
