import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test, vi } from 'vitest';
import { newConversation } from '../../../src/model/chat/conversation';
import type { App } from '../../../src/state/app/app.svelte';
import Conversations from '../../../src/ui/conversations/Conversations.svelte';
import { Browser } from '../../unit/state/a-tab';

/** The list of one chat, called A. */
async function opened(): Promise<{ app: App; leave: () => void; link: HTMLElement }> {
  const { app, library } = await (await Browser.start()).tab();
  const start = { endpointId: 'e1', model: 'gpt-4o', systemPrompt: { promptId: null, text: '' } };
  await library.putConversation({ ...newConversation('A', Date.now(), start), title: 'A' });
  await app.conversations.load();
  const { unmount: leave } = render(Conversations, {
    app,
    onopened: vi.fn(),
    onsettings: vi.fn(),
    oncommands: vi.fn(),
  });
  // What hears of a press is loaded after the first sight.
  await waitFor(() => expect(document.querySelector('.list > span')).not.toBeNull());
  return { app, leave, link: await screen.findByRole('link', { name: 'A' }) };
}

/** What a finger does on that element, or what a browser makes of it. Gives whether the browser still acts upon it. */
function finger(type: string, element: Element): boolean {
  const where = { pointerType: 'touch', clientX: 5, clientY: 5 };
  return element.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), where));
}

function press(element: Element): void {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  finger('pointerdown', element);
  vi.advanceTimersByTime(5000);
}

const chosen = (app: App): string[] => [...(app.conversations.selection?.chosen ?? [])];

test('a long press chooses a chat; the menu and the click that a browser makes of it later do nothing, all else does', async () => {
  const { app, link } = await opened();
  press(link);
  expect(chosen(app)).toEqual(['A']);
  expect(finger('contextmenu', link)).toBe(false);
  finger('pointerup', link);
  vi.advanceTimersByTime(100);
  expect(finger('click', document.body)).toBe(false);
  expect([finger('click', document.body), finger('contextmenu', document.body)]).toEqual([true, true]);
});

test.each(['pointerdown', 'keydown'])(
  'where no click comes of it, what begins with a %s does something',
  async (next) => {
    const { link } = await opened();
    press(link);
    finger('pointerup', link);
    vi.advanceTimersByTime(100);
    finger(next, document.body);
    expect(finger('click', document.body)).toBe(true);
  },
);

test.each(['pointerup', 'pointercancel'])('a press that ends early with a %s chooses nothing', async (end) => {
  const { app, link } = await opened();
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  finger('pointerdown', link);
  vi.advanceTimersByTime(200);
  finger(end, link);
  vi.advanceTimersByTime(5000);
  expect(app.conversations.selection).toBeNull();
  expect(finger('click', document.body)).toBe(true);
});

test('a list that goes while a finger is on it chooses nothing, and takes no later press back', async () => {
  const { app, leave, link } = await opened();
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  finger('pointerdown', link);
  leave();
  vi.advanceTimersByTime(5000);
  expect(app.conversations.selection).toBeNull();
  const again = await (vi.useRealTimers(), opened());
  press(again.link);
  again.leave();
  expect(chosen(again.app)).toEqual(['A']);
  expect(finger('click', document.body)).toBe(true);
});

test('a long press in the field of a new title is the field’s own', async () => {
  const { app } = await opened();
  const person = userEvent.setup();
  const actions = screen.getByRole('button', { name: 'Actions for A' });
  await person.click(actions);
  const item = actions.closest('li')!;
  // The press opens the popover in a browser, which then says so.
  item.querySelector('[popover]')!.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
  await person.click(await screen.findByRole('button', { name: 'Rename', hidden: true }));
  const field = await screen.findByRole('textbox', { name: 'Title' });
  press(field);
  expect(app.conversations.selection).toBeNull();
  expect([finger('contextmenu', field), finger('click', field)]).toEqual([true, true]);
});
