import { expect } from 'vitest';
import { findings } from '../harness/accessible';
import { ask, button, replied, send, reload, test as alone } from '../harness/app';
import { closeDialog, openSettings } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';
import { addPrompt, openPrompt, promptRow } from '../harness/screens/prompts';
import { test } from '../harness/visit';

test('the next-lyric-line prompt sends its examples after the prompt, temperature 0 and 15 tokens at most', async ({
  chat,
  server,
}) => {
  const settings = await openSettings(chat, 'Prompts');
  await button(promptRow(settings, 'Next lyric line'), 'Add to library').click();
  await button(promptRow(settings, 'Next lyric line'), 'Start a chat').click();
  await settings.waitFor({ state: 'detached' });
  await ask(chat, 'First line');
  await ask(chat, 'Second line');
  const { messages, ...parameters } = server.chats.at(-1)! as { messages: { role: string; content: string }[] };
  expect(messages.map(({ role }) => role)).toEqual([
    'system',
    ...['user', 'assistant', 'user', 'assistant'],
    ...['user', 'assistant', 'user'],
  ]);
  expect(messages.slice(5).filter(({ role }) => role === 'user')).toMatchObject([
    { content: 'First line' },
    { content: 'Second line' },
  ]);
  expect(parameters).toMatchObject({ temperature: 0, max_tokens: 15 });
});

test('variables are asked for before the first message goes, and once', async ({ chat, server }) => {
  const settings = await openSettings(chat, 'Prompts');
  await addPrompt(settings, 'Guide', 'Guide me through {{city}} in {{language}}.');
  await button(promptRow(settings, 'Guide'), 'Start a chat').click();
  await settings.waitFor({ state: 'detached' });
  await send(chat, 'Hello');
  const asked = chat.getByRole('dialog', { name: 'Fill in the prompt', exact: true });
  await field(asked, 'city').fill('Galway');
  expect(server.chats).toEqual([]);
  await button(asked, 'Fill in and send').waitFor();
  await field(asked, 'city').press('Enter');
  await replied(chat);
  expect(server.chats[0]?.['messages']).toMatchObject([
    { role: 'system', content: 'Guide me through Galway in English.' },
    { content: 'Hello' },
  ]);
  await ask(chat, 'Again');
  expect(await asked.count()).toBe(0);
});

test('an unclosed variable is said at the field, and nothing is saved', async ({ chat }) => {
  const settings = await openSettings(chat, 'Prompts');
  await button(settings, 'Add prompt').click();
  await field(settings, 'Prompt name').fill('Broken');
  await field(settings, 'Prompt text').fill('Write about {{topic');
  await button(settings, 'Save').click();
  await settings.getByRole('alert').filter({ hasText: 'opens a variable but doesn’t close it' }).waitFor();
  expect(await field(settings, 'Prompt text').getAttribute('aria-invalid')).toBe('true');
  await field(settings, 'Prompt text').fill('Write about {{topic}}');
  await button(settings, 'Save').click();
  await promptRow(settings, 'Broken').waitFor();
});

test('a chat keeps its prompt when the library changes, until it is updated', async ({ chat, server }) => {
  const settings = await openSettings(chat, 'Prompts');
  await addPrompt(settings, 'Brief', 'Be brief.');
  await button(promptRow(settings, 'Brief'), 'Start a chat').click();
  await settings.waitFor({ state: 'detached' });
  await ask(chat, 'One');
  await openSettings(chat, 'Prompts');
  await button(promptRow(settings, 'Brief'), 'Edit').click();
  await field(settings, 'Prompt text').fill('Be very brief.');
  await button(settings, 'Save').click();
  await settings.getByText('Be very brief.').waitFor();
  await closeDialog(settings);
  await ask(chat, 'Two');
  expect(server.chats.at(-1)?.['messages']).toMatchObject([{ content: 'Be brief.' }, {}, {}, {}]);

  const dialog = await openPrompt(chat);
  await button(dialog, 'Update this chat').click();
  await button(dialog, 'Save').click();
  await dialog.waitFor({ state: 'detached' });
  await ask(chat, 'Three');
  expect(server.chats.at(-1)?.['messages']).toMatchObject([{ content: 'Be very brief.' }, {}, {}, {}, {}, {}]);
  await openPrompt(chat);
  await button(dialog, 'Save').waitFor();
  expect(await button(dialog, 'Update this chat').count()).toBe(0);
});

alone('what comes with Tally does not come back once it is deleted', async ({ chat }) => {
  const settings = await openSettings(chat, 'Prompts');
  await button(promptRow(settings, 'Joke bot'), 'Hide').click();
  await button(promptRow(settings, 'Translator'), 'Add to library').click();
  await button(promptRow(settings, 'Translator'), 'Delete').click();
  await promptRow(settings, 'Translator').waitFor({ state: 'detached' });
  await reload(chat);
  await openSettings(chat, 'Prompts');
  await promptRow(settings, 'Code reviewer').waitFor();
  expect(await promptRow(settings, 'Joke bot').count()).toBe(0);
  expect(await promptRow(settings, 'Translator').count()).toBe(0);
});

alone('axe finds nothing in the library and the dialog on a phone', async ({ chat }) => {
  await chat.setViewportSize({ width: 390, height: 844 });
  await button(chat, 'Show conversations').click();
  const settings = await openSettings(chat, 'Prompts');
  await button(promptRow(settings, 'Next lyric line'), 'Add to library').click();
  expect(await findings(chat)).toEqual([]);
  await button(promptRow(settings, 'Next lyric line'), 'Edit').click();
  await field(settings, 'Preferred model').waitFor();
  expect(await findings(chat)).toEqual([]);
  await closeDialog(settings);
  const dialog = await openPrompt(chat);
  await field(dialog, 'From the library').selectOption({ label: 'Translator' });
  await field(dialog, 'target language').fill('Irish');
  await dialog.getByText('Examples', { exact: true }).click();
  await button(dialog, 'Add example').click();
  expect(await findings(chat)).toEqual([]);
});
