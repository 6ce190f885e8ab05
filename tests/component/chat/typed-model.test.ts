import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import ModelChoice from '../../../src/ui/chat/ModelChoice.svelte';
import { Browser } from '../../unit/state/a-tab';

vi.mock('../../../src/state/endpoints/from-server/listed-models', () => Promise.reject(new Error('It is gone')));

test('a typed name is the model, also where the code that looks up who lists it is gone', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  render(ModelChoice, { app, thread });
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Model' });
  const person = userEvent.setup();
  await person.clear(field);
  await person.type(field, 'gpt-mine{Enter}');
  await expect.poll(() => thread.conversation).toMatchObject({ model: 'gpt-mine', endpointId: 'e1' });
});
