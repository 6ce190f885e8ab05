import { expect, test } from 'vitest';
import type { CommandContext, CommandScreen } from '../../../../src/state/commands/command';
import { otherCommands } from '../../../../src/state/commands/other-commands';
import { Browser } from '../a-tab';

test('to send is offered where there is something to send', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const screen: Partial<CommandScreen> = { canPress: (control) => control === 'send' };
  const context: CommandContext = { app, view: app, thread, screen: screen as CommandScreen, message: null };
  const isOffered = (): boolean | undefined => otherCommands['composer.send'].isAvailable?.(context);
  thread.draft.type(' \n');
  expect(isOffered()).toBe(false);
  thread.draft.type('Hello');
  expect(isOffered()).toBe(true);
  const source = { kind: 'url', url: 'https://a.test/a.png' } as const;
  thread.draft.type('');
  thread.draft.takeOver('', [{ type: 'image', name: 'a.png', mediaType: 'image/png', size: null, source }]);
  expect(isOffered()).toBe(true);
});
