import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import ParameterChip from '../../../src/ui/parameters/ParameterChip.svelte';

test('what is set is said outside of the inspector, and leads there', async () => {
  const onopen = vi.fn();
  const { rerender } = render(ParameterChip, { parameters: {}, onopen });
  expect(screen.queryByRole('button')).toBeNull();
  await rerender({ parameters: { temperature: 0.3, maxTokens: 40 }, onopen });
  const chip = screen.getByRole('button', { name: 'Parameters: Temperature 0.3, Max tokens 40' });
  expect(chip.textContent).toContain('Temperature 0.3');
  expect(chip.textContent).toContain('2 set');
  chip.click();
  expect(onopen).toHaveBeenCalledOnce();
});
