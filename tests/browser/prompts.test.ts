import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findings } from './harness/accessible';
import { ask, button, composer, replied, send, test } from './harness/app';
import { closeDialog, openSettings } from './harness/chats';
import { field } from './harness/fields';

async function openPrompt(page: Page): Promise<Locator> {
  await button(page, 'System prompt').click();
  return page.getByRole('dialog', { name: 'System prompt', exact: true });
}

/** A row of a list of prompts, by the prompt's name. */
function row(within: Locator, name: string): Locator {
  return within.getByRole('listitem').filter({ has: within.page().getByText(name, { exact: true }) });
}

/** Adds a prompt to the library, in the settings, which it leaves open. */
async function add(settings: Locator, name: string, text: string): Promise<void> {
  await button(settings, 'Add prompt').click();
  await field(settings, 'Prompt name').fill(name);
  await field(settings, 'Prompt text').fill(text);
  await button(settings, 'Save').click();
  await row(settings, name).waitFor();
}

async function chooseFile(settings: Locator, prompts: object[]): Promise<void> {
  const text = JSON.stringify({ format: 'tally-prompts', version: 1, exportedAt: 1, prompts });
  const file = { name: 'prompts.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await settings.getByLabel('Import prompts').setInputFiles(file);
}

test('the next-lyric-line prompt sends its examples after the prompt, temperature 0 and 15 tokens at most', async ({
  chat,
  server,
}) => {
  const settings = await openSettings(chat, 'Prompts');
  await button(row(settings, 'Next lyric line'), 'Add to library').click();
  await button(row(settings, 'Next lyric line'), 'Start a chat').click();
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
  await add(settings, 'Guide', 'Guide me through {{city}} in {{language}}.');
  await button(row(settings, 'Guide'), 'Start a chat').click();
  await settings.waitFor({ state: 'detached' });
  await send(chat, 'Hello');
  const asked = chat.getByRole('dialog', { name: 'Fill in the prompt', exact: true });
  await field(asked, 'city').fill('Galway');
  expect(server.chats).toEqual([]);
  await button(asked, 'Fill in and send').click();
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
  await settings.getByRole('alert').filter({ hasText: 'opens a variable and does not close it' }).waitFor();
  expect(await field(settings, 'Prompt text').getAttribute('aria-invalid')).toBe('true');
  await field(settings, 'Prompt text').fill('Write about {{topic}}');
  await button(settings, 'Save').click();
  await row(settings, 'Broken').waitFor();
});

test('a chat keeps its prompt when the library changes, until it is updated', async ({ chat, server }) => {
  const settings = await openSettings(chat, 'Prompts');
  await add(settings, 'Brief', 'Be brief.');
  await button(row(settings, 'Brief'), 'Start a chat').click();
  await settings.waitFor({ state: 'detached' });
  await ask(chat, 'One');
  await openSettings(chat, 'Prompts');
  await button(row(settings, 'Brief'), 'Edit').click();
  await field(settings, 'Prompt text').fill('Be very brief.');
  await button(settings, 'Save').click();
  await settings.getByText('Be very brief.').waitFor();
  await closeDialog(settings);
  await ask(chat, 'Two');
  expect(server.chats.at(-1)?.['messages']).toMatchObject([{ content: 'Be brief.' }, {}, {}, {}]);

  const dialog = await openPrompt(chat);
  await button(dialog, 'Update this chat').click();
  await button(dialog, 'Save').click();
  await ask(chat, 'Three');
  expect(server.chats.at(-1)?.['messages']).toMatchObject([{ content: 'Be very brief.' }, {}, {}, {}, {}, {}]);
  await openPrompt(chat);
  expect(await button(dialog, 'Update this chat').count()).toBe(0);
});

test('an import says which names are taken, keeps both or replaces as told, and can be undone', async ({ chat }) => {
  const settings = await openSettings(chat, 'Prompts');
  await add(settings, 'Brief', 'Mine.');
  await add(settings, 'Poet', 'In verse.');
  const file = [
    { name: 'brief', text: 'Theirs.' },
    { name: 'Poet', text: 'In rhyme.' },
    { name: 'New', text: 'New.' },
    { name: 'new', text: 'Newer.' },
  ];
  await chooseFile(settings, file);
  await settings.getByText('“new” more than once').waitFor();
  await field(settings, 'What to do with Poet').selectOption({ label: 'Replace mine' });
  await button(settings, 'Import').click();
  await row(settings, 'new (2)').waitFor();
  const names = async () => (await settings.locator('li strong[id^=prompt-]').allInnerTexts()).sort();
  expect(await names()).toEqual(['Brief', 'New', 'Poet', 'brief (2)', 'new (2)']);
  expect(await settings.getByText('In verse.').count()).toBe(0);
  await button(settings.getByRole('status'), 'Undo').click();
  await expect.poll(names).toEqual(['Brief', 'Poet']);
  await settings.getByText('In verse.').waitFor();

  await chooseFile(settings, [file[0]!, { name: 'Bad', text: '{{' }]);
  await settings.getByRole('alert').filter({ hasText: '“Bad” cannot be used' }).waitFor();
  expect(await names()).toEqual(['Brief', 'Poet']);
});

test('an exported library is a documented file that another browser takes in', async ({ chat, browser, site }) => {
  const settings = await openSettings(chat, 'Prompts');
  await add(settings, 'Brief', 'Be brief, {{name}}.');
  const [saved] = await Promise.all([chat.waitForEvent('download'), button(settings, 'Export prompts').click()]);
  const file = JSON.parse(await readFile(await saved.path(), 'utf8')) as { prompts: object[] };
  expect(file).toMatchObject({ format: 'tally-prompts', version: 1 });
  expect(file.prompts).toEqual([{ name: 'Brief', text: 'Be brief, {{name}}.' }]);
  const elsewhere = await browser.newContext();
  const page = await elsewhere.newPage();
  await page.goto(site.url);
  await button(page, 'Try the demo').click();
  await composer(page).waitFor();
  const theirs = await openSettings(page, 'Prompts');
  await chooseFile(theirs, file.prompts);
  await button(theirs, 'Import').click();
  await row(theirs, 'Brief').waitFor();
  await elsewhere.close();
});

test('what comes with Tally does not come back once it is deleted', async ({ chat }) => {
  const settings = await openSettings(chat, 'Prompts');
  await button(row(settings, 'Joke bot'), 'Put away').click();
  await button(row(settings, 'Translator'), 'Add to library').click();
  await button(row(settings, 'Translator'), 'Delete').click();
  await chat.reload();
  await openSettings(chat, 'Prompts');
  await row(settings, 'Code reviewer').waitFor();
  expect(await row(settings, 'Joke bot').count()).toBe(0);
  expect(await row(settings, 'Translator').count()).toBe(0);
});

test('axe finds nothing in the library and the dialog on a phone', async ({ chat }) => {
  await chat.setViewportSize({ width: 390, height: 844 });
  await button(chat, 'Show conversations').click();
  const settings = await openSettings(chat, 'Prompts');
  await button(row(settings, 'Next lyric line'), 'Add to library').click();
  expect(await findings(chat)).toEqual([]);
  await button(row(settings, 'Next lyric line'), 'Edit').click();
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
