import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ReplyMessage } from '../../../src/model/chat/message';
import type { ToolCallPart } from '../../../src/model/chat/parts';
import Chat from '../../../src/ui/chat/Chat.svelte';
import Settings from '../../../src/ui/settings/Settings.svelte';
import { reply } from '../../server/behaviours';
import { ask, Browser, type Tab } from '../../unit/state/a-tab';

const reported = vi.fn();

beforeAll(() => {
  vi.stubGlobal('reportError', reported);
  return () => vi.unstubAllGlobals();
});
beforeEach(() => void reported.mockReset());

async function twoReplies(): Promise<Tab> {
  const browser = await Browser.start();
  browser.server.next(reply('The first answer.'), reply('The second answer.'));
  const tab = await browser.tab();
  await ask(tab.thread, 'One?');
  await ask(tab.thread, 'Two?');
  return tab;
}

function broken(): never {
  throw new TypeError('broken');
}

/** A reply's record that a component cannot draw, by where that component is. */
const brokenMessages: Record<string, (message: ReplyMessage) => ReplyMessage> = {
  'as it is drawn': (message) => ({
    ...message,
    reply: {
      ...message.reply,
      get unread() {
        return broken();
      },
    },
  }),
  'in a part that is loaded when it is needed': (message) => {
    const call: ToolCallPart = {
      type: 'tool-call',
      id: 'call-1',
      arguments: '{}',
      get name() {
        return broken();
      },
    };
    return { ...message, parts: [...message.parts, call] };
  },
};

test.each(Object.entries(brokenMessages))(
  'a message that throws %s takes down itself alone, and its words stay and can be copied',
  async (_, made) => {
    const tab = await twoReplies();
    const first = tab.thread.branch[1] as ReplyMessage;
    tab.thread.messages.show([made(first)]);
    render(Chat, { app: tab.app, thread: tab.thread });
    await screen.findByText('This message can’t be displayed.', { exact: false });
    await screen.findByText('The second answer.');
    const articles = screen.getAllByRole('article');
    expect(articles).toHaveLength(4);
    expect(within(articles[1]!).getByText('The first answer.')).toBeTruthy();
    expect(articles[1]!.getAttribute('aria-label')).toBe('gpt-4o');
    expect(within(articles[1]!).getByRole('heading', { level: 2 }).textContent).toBe('gpt-4o');
    expect(articles[3]!.textContent).toContain('The second answer.');
    expect(reported).toHaveBeenCalledOnce();

    const copy = vi.spyOn(tab.app, 'copy').mockResolvedValue(undefined);
    await userEvent.click(within(articles[1]!).getByRole('button', { name: 'Copy' }));
    expect(copy).toHaveBeenCalledWith('The first answer.');

    tab.thread.messages.show([first]);
    await userEvent.click(within(articles[1]!).getByRole('button', { name: 'Retry' }));
    expect(within(screen.getAllByRole('article')[1]!).getByRole('button', { name: 'Regenerate' })).toBeTruthy();
  },
);

test('a tab of the settings that throws leaves the others', async () => {
  const tab = await twoReplies();
  Object.defineProperty(tab.app, 'models', {
    get: () => {
      throw new Error('cannot be drawn');
    },
  });
  render(Settings, { app: tab.app, onclose: () => undefined });
  await userEvent.click(screen.getByRole('tab', { name: 'Models' }));
  expect(screen.getByText('This tab can’t be displayed.')).toBeTruthy();
  await userEvent.click(screen.getByRole('tab', { name: 'About' }));
  expect(screen.queryByText('This tab can’t be displayed.')).toBeNull();
});
