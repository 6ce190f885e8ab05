import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { composerId } from '../../../src/ui/parts/focus';
import { regenerate } from '../../../src/state/chat/answers';
import ModelChoice from '../../../src/ui/chat/ModelChoice.svelte';
import { reply } from '../../server/behaviours';
import { ask, Browser, ended, say } from '../../unit/state/a-tab';

const listed = vi.hoisted(() => {
  let arrive = (): void => undefined;
  const arrives = new Promise<void>((resolve) => (arrive = resolve));
  return { arrives, arrive };
});

// The list of models comes late.
vi.mock('../../../src/state/endpoints/listed-models', async (original) => {
  await listed.arrives;
  return original();
});

test('Enter takes what was typed until then at once: what asks for a reply next asks that model', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  onTestFinished(listed.arrive);
  for (let count = 0; count < 3; count += 1) browser.server.next(reply('Hi'));
  const answered = await ask(thread, 'Good morning');
  const message = document.body.appendChild(document.createElement('textarea'));
  onTestFinished(() => message.remove());
  message.id = composerId;
  render(ModelChoice, { app, thread });
  const person = userEvent.setup();
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Model' });
  await person.clear(field);
  await person.type(field, 'gpt-mine');
  // Asked by the same key, once the field has had it: before anything could be loaded.
  window.addEventListener('keydown', () => void regenerate(thread, answered), { once: true });
  await person.keyboard('{Enter}Hello');
  expect([message.value, field.value, thread.conversation.model]).toEqual(['Hello', 'gpt-mine', 'gpt-mine']);
  await expect.poll(() => browser.server.requests).toHaveLength(2);
  await ended(thread);
  await say(thread, 'Hello');
  await ended(thread);
  const asked = browser.server.requests.map(({ body }) => body);
  expect(asked).toMatchObject([{ model: 'gpt-4o' }, { model: 'gpt-mine' }, { model: 'gpt-mine' }]);
});

test('Enter goes on to the message also where no endpoint is left', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  await app.endpoints.remove('e1');
  const message = document.body.appendChild(document.createElement('textarea'));
  onTestFinished(() => message.remove());
  message.id = composerId;
  render(ModelChoice, { app, thread });
  const person = userEvent.setup();
  await person.type(screen.getByRole('combobox', { name: 'Model' }), 'gpt-mine{Enter}Hello');
  expect([message.value, thread.conversation.model]).toEqual(['Hello', 'gpt-4o']);
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
