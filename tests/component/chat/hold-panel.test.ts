import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { noLimits } from '../../../src/model/usage/budget';
import HoldPanel from '../../../src/ui/chat/composer/HoldPanel.svelte';
import { reply } from '../../server/behaviours';
import { ask, Browser, say, type Tab } from '../../unit/state/a-tab';

const person = userEvent.setup();
const long = 'some words of a long message '.repeat(14);

/** A chat of one turn, and what is said next. */
async function held(next: string, prepare: (tab: Tab) => Promise<void>): Promise<Tab & { browser: Browser }> {
  const browser = await Browser.start({ usually: reply(long) });
  const tab = await browser.tab();
  await ask(tab.thread, long);
  await prepare(tab);
  await say(tab.thread, next);
  return { ...tab, thread: tab.thread, browser };
}

const withWindow =
  (contextWindow: number) =>
  async ({ app }: Tab): Promise<void> => {
    await app.models.correct('e1', 'gpt-4o', { contextWindow, price: { input: 2, output: 10 }, like: null });
  };

const buttons = (): (string | null)[] => screen.getAllByRole('button').map(({ textContent }) => textContent.trim());

test('offers the ways out of a window that is too small, and gives the focus back', async () => {
  const { thread, browser } = await held(long, withWindow(350));
  const onchosen = vi.fn();
  render(HoldPanel, { thread, onchosen, ondone: vi.fn() });
  expect(screen.getByRole('alert').textContent).toMatch(/Held: ≈ \d+ tokens too long\..*window holds 350/);
  expect(buttons()).toContain('Drop oldest turns');
  await person.click(screen.getByRole('button', { name: 'Drop oldest turns' }));
  expect(onchosen).toHaveBeenCalledOnce();
  await waitFor(() => expect(browser.server.chats).toHaveLength(2));
  expect(thread.conversation.strategy).toEqual({ kind: 'drop-oldest' });
});

test('offers only what helps', async () => {
  const { thread } = await held(long.repeat(4), withWindow(350));
  render(HoldPanel, { thread, onchosen: vi.fn(), ondone: vi.fn() });
  expect(buttons()).toEqual(['Cancel']);
  await person.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(thread.requests.hold).toBeNull();
  expect(thread.draft.text).toBe(long.repeat(4));
});

test('names a pinned message that is the cause, and lets it go', async () => {
  const { thread, browser } = await held(long.repeat(2), async (tab) => {
    await withWindow(320)(tab);
    await tab.thread.change((one) => ({ ...one, strategy: { kind: 'drop-oldest' } }));
    await tab.thread.messages.setSending(tab.thread.branch[0]!, 'always');
  });
  render(HoldPanel, { thread, onchosen: vi.fn(), ondone: vi.fn() });
  expect(screen.getByRole('alert').textContent).toMatch(/isn’t enough\.\s+This message is always sent:/);
  const item = screen.getByRole('listitem');
  expect(item.textContent).toMatch(/You: some words of a long message .* ≈ \d+ tokens/);
  await person.click(screen.getByRole('button', { name: /^Don’t always send “some words/ }));
  await waitFor(() => expect(browser.server.chats).toHaveLength(2));
  expect(browser.server.chats[1]).toHaveProperty('messages.length', 1);
  expect(thread.branch[0]?.sending).toBeUndefined();
});

test('says what a request would cost, and which limits it would pass', async () => {
  const { thread, browser } = await held('Two', ({ app }) =>
    app.settings.change({ budget: { ...noLimits, monthHardUsd: 0.0001, chatHardUsd: 0.0002 } }),
  );
  render(HoldPanel, { thread, onchosen: vi.fn(), ondone: vi.fn() });
  const said = screen.getByRole('alert').textContent;
  expect(said).toContain('hard limit of $0.0001 a month');
  expect(said).toContain('hard limit of $0.0002 a chat');
  expect(said).toMatch(/would cost ≈ \$0\.00\d+ before the reply/);
  await person.click(screen.getByRole('button', { name: 'Send anyway' }));
  await waitFor(() => expect(browser.server.chats).toHaveLength(2));
});

test('makes up no price', async () => {
  const { thread } = await held('Two', async ({ app, thread }) => {
    await app.settings.change({ budget: { ...noLimits, monthHardUsd: 0.0001 } });
    await thread.choose('e1', 'somebodys-model');
  });
  render(HoldPanel, { thread, onchosen: vi.fn(), ondone: vi.fn() });
  expect(screen.getByRole('alert').textContent).toContain('This model has no known price.');
});
