import { expect, test } from 'vitest';
import { SlashCommands } from '../../../../src/state/chat/slash-commands.svelte';
import { Browser } from '../a-tab';

test('a system prompt that /system replaces is kept among the earlier ones, and so is one that its undo takes away', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const commands = new SlashCommands(app, thread, () => Promise.resolve());
  const run = async (typed: string): Promise<void> => {
    thread.draft.type(typed);
    await commands.run();
  };
  const earlier = (): string[] => (thread.conversation.earlierPrompts ?? []).map(({ text }) => text);
  await run('/system Be brief.');
  await run('/system Be kind.');
  expect(thread.conversation.systemPrompt.text).toBe('Be kind.');
  expect(earlier()).toEqual(['Be brief.']);
  const { outcome } = commands;
  if (outcome?.kind === 'system') outcome.undo();
  expect(thread.conversation.systemPrompt.text).toBe('Be brief.');
  expect(earlier()).toEqual(['Be kind.']);
});
