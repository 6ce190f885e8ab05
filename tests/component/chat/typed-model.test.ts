import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import ModelChoice from '../../../src/ui/chat/ModelChoice.svelte';
import { Browser } from '../../unit/state/a-tab';

const lookUp = '../../../src/state/endpoints/from-server/listed-models';

test('a typed name is the model, also where the code that looks up who lists it is gone', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  render(ModelChoice, { app, thread });
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Model' });
  const person = userEvent.setup();
  await person.clear(field);
  await person.type(field, 'gpt-mine');
  // Others need that code, too, and have it by now.
  await screen.findByRole('listbox');
  await vi.dynamicImportSettled();
  vi.doMock(lookUp, () => Promise.reject(new Error('It is gone')));
  onTestFinished(() => {
    vi.doUnmock(lookUp);
  });
  await expect(import('../../../src/state/endpoints/from-server/listed-models')).rejects.toThrow();
  await person.keyboard('{Enter}');
  await expect.poll(() => thread.conversation).toMatchObject({ model: 'gpt-mine', endpointId: 'e1' });
});
