import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Notices } from '../../../src/state/base/notices.svelte';
import Toasts from '../../../src/ui/frame/Toasts.svelte';

const hour = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The news on show after an hour. */
async function lasting(notices: Notices): Promise<number> {
  await vi.advanceTimersByTimeAsync(hour);
  return notices.list.length;
}

test('nothing goes while somebody points at the news', async () => {
  const notices = new Notices();
  const { container } = render(Toasts, { notices, onreload: vi.fn() });
  const toasts = container.querySelector('.toasts')!;
  toasts.dispatchEvent(new Event('pointerenter'));
  await Promise.resolve();
  notices.show({ kind: 'copied' });
  expect(await lasting(notices)).toBe(1);
  toasts.dispatchEvent(new Event('pointerleave'));
  await Promise.resolve();
  expect(await lasting(notices)).toBe(0);
});

test('nothing goes while the focus is in the news; when its toast goes, the focus is back where it was', async () => {
  const notices = new Notices();
  const undo = vi.fn();
  document.body.append(Object.assign(document.createElement('textarea'), { id: 'before' }));
  const before = document.getElementById('before')!;
  before.focus();
  render(Toasts, { notices, onreload: vi.fn() });
  notices.show({ kind: 'messages-deleted', count: 1 }, undo);
  notices.show({ kind: 'copied' });
  await Promise.resolve();
  const button = screen.getByRole('button', { name: 'Undo' });
  button.focus();
  await Promise.resolve();
  expect(await lasting(notices)).toBe(2);
  button.click();
  expect(undo).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(before);
  await Promise.resolve();
  expect(await lasting(notices)).toBe(0);
  before.remove();
});

test('a chat that was not named for its cost offers to name it anyway', async () => {
  const notices = new Notices();
  const anyway = vi.fn();
  render(Toasts, { notices, onreload: vi.fn() });
  notices.show({ kind: 'chat-not-named', failure: { kind: 'costly', limitUsd: 0.01, requestUsd: 0.02 } }, anyway);
  await Promise.resolve();
  screen.getByRole('button', { name: 'Name it anyway' }).click();
  expect(anyway).toHaveBeenCalledOnce();
});
