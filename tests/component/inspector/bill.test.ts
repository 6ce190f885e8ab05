import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Bill from '../../../src/ui/inspector/Bill.svelte';
import { conversation } from '../../unit/storage/builders';

test('the note on a chat stands below its bill, line by line; without one there is no heading for it', async () => {
  const { rerender } = render(Bill, { conversation: conversation('c1', { note: 'Ask Ann.\nThen Ben.' }), facts: null });
  expect(screen.getByRole('heading', { name: 'Note' }).nextElementSibling?.textContent).toBe('Ask Ann.\nThen Ben.');
  await rerender({ conversation: conversation('c1') });
  expect(screen.queryByRole('heading', { name: 'Note' })).toBeNull();
});
