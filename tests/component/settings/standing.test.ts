import { fireEvent, render, within } from '@testing-library/svelte';
import { expect, onTestFinished, test, vi } from 'vitest';
import { defaultSettings } from '../../../src/model/settings';
import type { Settings } from '../../../src/state/base/settings.svelte';
import StandingSection from '../../../src/ui/settings/prompts/StandingSection.svelte';

test('what every chat is told is saved 300 ms after the first key, and at once where the page goes', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const change = vi.fn<Settings['change']>(() => Promise.resolve());
  const { container } = render(StandingSection, { settings: { values: defaultSettings, change } });
  const [about] = within(container).getAllByRole('textbox');
  const type = (value: string) => fireEvent.input(about!, { target: { value } });
  await type('I');
  await vi.advanceTimersByTimeAsync(200);
  await type('I am');
  await vi.advanceTimersByTimeAsync(99);
  expect(change).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(change).toHaveBeenLastCalledWith({ standing: { about: 'I am', instructions: '' } });
  await type('I am Ann');
  window.dispatchEvent(new Event('pagehide'));
  expect(change).toHaveBeenLastCalledWith({ standing: { about: 'I am Ann', instructions: '' } });
  expect(change).toHaveBeenCalledTimes(2);
});
