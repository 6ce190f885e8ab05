import { expect, test, vi } from 'vitest';
import type { CommandContext, CommandScreen } from '../../../../src/state/commands/command';
import { messageCommands } from '../../../../src/state/commands/message-commands';
import { ask, Browser } from '../a-tab';

/** What a command about the message at `index` of a chat of four knows, where the message at `focused` has the focus. */
async function about(index: number, focused: number | null) {
  const { app, thread } = await (await Browser.start()).tab();
  await ask(thread, 'One?');
  await ask(thread, 'Two?');
  const ids = thread.branch.map(({ id }) => id);
  const focus = vi.fn();
  const screen = { focus, focusedMessage: () => (focused === null ? null : ids[focused]!) } as Partial<CommandScreen>;
  const context: CommandContext = {
    app,
    view: app,
    thread,
    screen: screen as CommandScreen,
    message: thread.branch[index]!,
  };
  return { context, thread, focus, ids };
}

test.each(['message.delete', 'message.delete-from-here'] as const)(
  'the focus goes on with the reader where the message that had it is deleted (%s)',
  async (command) => {
    const { context, thread, focus, ids } = await about(1, 1);
    await messageCommands[command].run(context);
    if (command === 'message.delete') {
      expect(thread.revealed).toBe(ids[2]);
      expect(focus).not.toHaveBeenCalled();
    } else {
      expect(thread.revealed).toBeNull();
      expect(focus).toHaveBeenCalledWith('composer');
    }
  },
);

test('where the last message is deleted, the message box has the focus', async () => {
  const { context, thread, focus } = await about(3, 3);
  await messageCommands['message.delete'].run(context);
  expect(thread.revealed).toBeNull();
  expect(focus).toHaveBeenCalledWith('composer');
});

test('what has the focus elsewhere keeps it', async () => {
  const { context, thread, focus } = await about(1, null);
  await messageCommands['message.delete'].run(context);
  expect(thread.revealed).toBeNull();
  expect(focus).not.toHaveBeenCalled();
});
