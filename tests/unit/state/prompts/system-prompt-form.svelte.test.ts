import { expect, test } from 'vitest';
import { SystemPromptForm } from '../../../../src/state/prompts/system-prompt-form.svelte';
import type { Thread } from '../../../../src/state/chat/thread.svelte';
import { Browser } from '../a-tab';
import { waitFor } from '../../../wait-for';

const poet = {
  id: 'p1',
  name: 'Poet',
  text: 'Write verse about {{subject}}.',
  examples: [{ user: 'Rain', assistant: 'It falls.' }],
  parameters: { temperature: 1.2 },
  model: 'gpt-4o-mini',
  updatedAt: 1000,
};

async function chatWithOwnWords() {
  const models = ['gpt-4o', 'gpt-4o-mini', 'gpt-4.1'].map((id) => ({ id, facts: {} }));
  const browser = await Browser.start({ endpoint: { models } });
  const { app, thread } = await browser.tab();
  await thread.change((one) => ({ ...one, systemPrompt: { promptId: null, text: 'Be brief.' } }));
  const undo = (): void => app.notices.list.at(-1)?.undo?.();
  return { app, thread, undo };
}

test('a chosen prompt brings its examples, parameters and model once it is saved; undo takes all of it back', async () => {
  const { app, thread, undo } = await chatWithOwnWords();
  const before = thread.conversation;
  const form = new SystemPromptForm(app, thread);
  form.choose(poet);
  form.values['subject'] = 'bees';
  expect([form.text, form.alongside]).toEqual([
    'Write verse about bees.',
    { parameters: poet.parameters, model: poet.model },
  ]);
  expect(thread.conversation).toBe(before);
  await form.save();
  expect(thread.conversation).toMatchObject({ model: 'gpt-4o-mini', parameters: { temperature: 1.2 } });
  expect(thread.conversation.systemPrompt).toMatchObject({
    promptId: 'p1',
    text: 'Write verse about bees.',
    examples: poet.examples,
  });
  undo();
  await waitFor(() => expect(thread.conversation.model).toBe('gpt-4o'));
  expect(thread.conversation).toMatchObject({ systemPrompt: before.systemPrompt, parameters: {} });
});

test('undo leaves what was changed since: another model, another temperature', async () => {
  const { app, thread, undo } = await chatWithOwnWords();
  const form = new SystemPromptForm(app, thread);
  form.choose(poet);
  form.values['subject'] = 'bees';
  await form.save();
  await thread.change((one) => ({ ...one, model: 'gpt-4.1', parameters: { temperature: 0 } }));
  undo();
  await waitFor(() => expect(thread.conversation.systemPrompt.text).toBe('Be brief.'));
  expect(thread.conversation).toMatchObject({ model: 'gpt-4.1', parameters: { temperature: 0 } });
});

test('words of one’s own are no longer the prompt that was chosen', async () => {
  const { app, thread } = await chatWithOwnWords();
  const form = new SystemPromptForm(app, thread);
  form.choose(poet);
  form.type('Write prose.');
  expect([form.promptId, form.text, form.examples]).toEqual([null, 'Write prose.', poet.examples]);
});

test('an edited system prompt keeps its earlier versions over a reload; one of them is shown, and saved as it was', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const save = async (text: string): Promise<void> => {
    const form = new SystemPromptForm(tab.app, tab.thread);
    form.type(text);
    await form.save();
  };
  for (const text of ['One', 'Two', 'Three']) await save(text);
  const { app, thread } = await browser.tab(`#/chat/${tab.thread.id}`);
  const form = new SystemPromptForm(app, thread);
  expect([form.text, form.version]).toEqual(['Three', { number: 3, total: 3 }]);
  form.type('Three and a half');
  form.showVersion(-1);
  form.showVersion(-1);
  expect([form.text, form.version]).toEqual(['One', { number: 1, total: 3 }]);
  form.showVersion(-1);
  form.showVersion(1);
  form.showVersion(1);
  expect(form.text).toBe('Three and a half');
  form.showVersion(-1);
  form.showVersion(-1);
  await form.save();
  expect(thread.conversation.systemPrompt.text).toBe('One');
  expect(thread.conversation.earlierPrompts?.map(({ text }) => text)).toEqual(['Two', 'Three']);
});

test('what was typed is saved and its draft taken away in one write: a killed tab has both or neither', async () => {
  for (const writes of [0, 1]) {
    const browser = await Browser.start();
    const tab = await browser.tab();
    await tab.thread.change((one) => ({ ...one, systemPrompt: { promptId: null, text: 'Be brief.' } }));
    const { edits } = tab.thread.draft;
    const form = new SystemPromptForm(tab.app, tab.thread);
    form.type('Be kind.');
    edits.type('system-prompt', form.typed);
    await edits.flush();
    const dead = tab.dieAfter(writes);
    const saved = form.save(edits.wordsOf('system-prompt'));
    await (writes === 0 ? dead : saved);
    const { thread: later } = await browser.tab(`#/chat/${tab.thread.id}`);
    await waitFor(() => expect(later.isLoaded).toBe(true));
    const isKept = await waitForDraft(later);
    expect([later.conversation.systemPrompt.text, isKept]).toEqual(
      writes === 0 ? ['Be brief.', true] : ['Be kind.', false],
    );
  }
});

/** Whether the editor of the system prompt opens with words that were not saved. */
async function waitForDraft(thread: Thread): Promise<boolean> {
  await thread.draft.edits.load();
  return thread.draft.edits.isKept('system-prompt');
}
