import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import OtherNew from '../../../src/ui/conversations/OtherNew.svelte';
import { composerId } from '../../../src/ui/parts/focus';
import { Browser } from '../../unit/state/a-tab';

// On a phone, what lies under the list takes no focus, and on any touch screen the message box takes none by itself.
test('a temporary chat closes the list before it comes, and has the focus in its message box', async () => {
  const { app } = await (await Browser.start()).tab();
  const wereTemporary: boolean[] = [];
  render(OtherNew, { app, onopened: () => void wereTemporary.push(app.isTemporary) });
  const field = document.createElement('textarea');
  field.id = composerId;
  document.body.append(field);
  await userEvent.click(screen.getByRole('button', { name: 'Temporary chat' }));
  await waitFor(() => expect(app.isTemporary).toBe(true));
  expect(wereTemporary).toEqual([false]);
  await waitFor(() => expect(document.activeElement).toBe(field));
});
