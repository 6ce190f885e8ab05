import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { ask, button, composer, test, reload } from '../harness/app';
import { closeDialog, openSettings } from '../harness/screens/chats';
import { field } from '../harness/screens/fields';
import { addPrompt, choosePrompts, promptNames, promptRow } from '../harness/screens/prompts';

test('the library is searched by words in name, text and tags, and by a tag', async ({ chat }) => {
  const settings = await openSettings(chat, 'Prompts');
  await addPrompt(settings, 'Poet', 'In verse, of the sea.', { Tags: 'fun, school' });
  await addPrompt(settings, 'Brief', 'Be brief.', { Tags: 'work' });
  await addPrompt(settings, 'Tutor', 'Explain it.', { Tags: 'school' });
  await addPrompt(settings, 'Reviewer', 'Find the fault.', { Tags: 'work' });
  const names = () => promptNames(settings);
  await expect.poll(names).toEqual(['Brief', 'Poet', 'Reviewer', 'Tutor']);
  const search = settings.getByRole('searchbox', { name: 'Search prompts', exact: true });
  for (const [words, found] of [
    ['SEA verse', ['Poet']],
    ['school', ['Poet', 'Tutor']],
    ['brief', ['Brief']],
  ] as const) {
    await search.fill(words);
    await expect.poll(names).toEqual(found);
  }
  await search.fill('nothing such');
  await settings.getByText('No matching prompts.').waitFor();
  await search.fill('');
  const tags = settings.getByRole('group', { name: 'Tags', exact: true });
  await button(tags, 'school').click();
  await expect.poll(names).toEqual(['Poet', 'Tutor']);
  expect(await button(tags, 'school').getAttribute('aria-pressed')).toBe('true');
  await search.fill('explain');
  await expect.poll(names).toEqual(['Tutor']);
  await search.fill('');
  await button(tags, 'school').click();
  await expect.poll(names).toEqual(['Brief', 'Poet', 'Reviewer', 'Tutor']);
});

test('a prompt is duplicated under a name of its own, with all that is in it, and changed apart from it', async ({
  chat,
  server,
}) => {
  const settings = await openSettings(chat, 'Prompts');
  await addPrompt(settings, 'Brief', 'Be brief.', { Tags: 'work', Temperature: '0.5' });
  await button(promptRow(settings, 'Brief'), 'Duplicate').click();
  const copy = promptRow(settings, 'Brief (2)');
  await copy.getByText('#work').waitFor();
  await button(copy, 'Edit').click();
  await field(settings, 'Prompt text').fill('Be very brief.');
  await button(settings, 'Save').click();
  await copy.getByText('Be very brief.').waitFor();
  await promptRow(settings, 'Brief').getByText('Be brief.', { exact: true }).waitFor();
  await button(copy, 'Start a chat').click();
  await settings.waitFor({ state: 'detached' });
  await ask(chat, 'Hello');
  expect(server.chats[0]).toMatchObject({ temperature: 0.5, messages: [{ content: 'Be very brief.' }, {}] });
});

test('new chats begin with the default prompt, its parameters and its model, until there is none', async ({
  chat,
  server,
}) => {
  const settings = await openSettings(chat, 'Prompts');
  await addPrompt(settings, 'Brief', 'Be brief.', { 'Max tokens': '9', 'Preferred model': 'test-model' });
  const standard = field(settings, 'Default for new chats');
  await standard.selectOption({ label: 'Brief' });
  await closeDialog(settings);
  await button(chat, 'New chat').click();
  // What applies a prompt may have to be loaded first.
  await expect.poll(() => button(chat, 'System prompt').getAttribute('title')).toBe('Be brief.');
  await ask(chat, 'One');
  await reload(chat);
  await button(chat, 'New chat').click();
  await chat.getByRole('article').first().waitFor({ state: 'detached' });
  await ask(chat, 'Two');
  for (const body of server.chats)
    expect(body).toMatchObject({ max_tokens: 9, model: 'test-model', messages: [{ content: 'Be brief.' }, {}] });

  await openSettings(chat, 'Prompts');
  await button(promptRow(settings, 'Brief'), 'Delete').click();
  await expect.poll(() => promptNames(settings)).toEqual([]);
  await button(settings.getByRole('status'), 'Undo').click();
  await expect.poll(() => standard.locator('option:checked').innerText()).toBe('Brief');
  await standard.selectOption({ label: 'No system prompt' });
  await closeDialog(settings);
  await button(chat, 'New chat').click();
  await chat.getByRole('article').first().waitFor({ state: 'detached' });
  await ask(chat, 'Three');
  expect(server.chats.at(-1)).toMatchObject({ messages: [{ role: 'user', content: 'Three' }] });
  expect(server.chats.at(-1)).not.toHaveProperty('max_tokens');
});

test('a prompt takes all parameters of the open chat, and its chats begin with them', async ({ chat, server }) => {
  await button(chat, 'Inspector').click();
  await chat.getByRole('spinbutton', { name: 'Temperature', exact: true }).fill('0.3');
  await chat.getByText('Sampling', { exact: true }).click();
  await chat.getByRole('spinbutton', { name: 'Seed', exact: true }).fill('7');
  const settings = await openSettings(chat, 'Prompts');
  await addPrompt(settings, 'Brief', 'Be brief.');
  await button(promptRow(settings, 'Brief'), 'Edit').click();
  await settings.getByText('Examples, parameters, model', { exact: true }).click();
  await button(settings, 'Copy from the open chat').click();
  await settings.getByText('Also set: Seed.').waitFor();
  await button(settings, 'Save').click();
  await button(promptRow(settings, 'Brief'), 'Start a chat').click();
  await settings.waitFor({ state: 'detached' });
  await ask(chat, 'Hello');
  expect(server.chats[0]).toMatchObject({ temperature: 0.3, seed: 7 });
});

test('an import says which names are taken, keeps both or replaces as told, and can be undone', async ({ chat }) => {
  const settings = await openSettings(chat, 'Prompts');
  await addPrompt(settings, 'Brief', 'Mine.');
  await addPrompt(settings, 'Poet', 'In verse.');
  // An older Tally did not check the name of a schema.
  const unsendable = { type: 'json_schema', name: 'an answer', schema: { type: 'object' }, strict: true };
  const file = [
    { name: 'brief', text: 'Theirs.' },
    { name: 'Poet', text: 'In rhyme.' },
    { name: 'New', text: 'New.', parameters: { responseFormat: unsendable } },
    { name: 'new', text: 'Newer.' },
  ];
  const size = chat.viewportSize()!;
  await chat.setViewportSize({ width: 390, height: 480 });
  await settings.getByLabel('Import prompts').evaluate((one) => one.scrollIntoView({ block: 'end' }));
  await choosePrompts(settings, file);
  await settings.getByText('“new” more than once').waitFor();
  // It stands below the button, which was the last thing on the screen.
  expect((await settings.getByText('contains 4 prompts').boundingBox())!.y).toBeLessThan(480);
  await chat.setViewportSize(size);
  await settings.getByText('“New” is imported without its response format').waitFor();
  await field(settings, 'What to do with Poet').selectOption({ label: 'Replace mine' });
  await button(settings, 'Import').click();
  await promptRow(settings, 'new (2)').waitFor();
  const names = async () => (await promptNames(settings)).sort();
  await expect.poll(names).toEqual(['Brief', 'New', 'Poet', 'brief (2)', 'new (2)']);
  expect(await settings.getByText('In verse.').count()).toBe(0);
  await button(settings.getByRole('status'), 'Undo').click();
  await expect.poll(names).toEqual(['Brief', 'Poet']);
  await settings.getByText('In verse.').waitFor();

  await choosePrompts(settings, [file[0]!, { name: 'Bad', text: '{{' }]);
  await settings.getByRole('alert').filter({ hasText: '“Bad” can’t be used' }).waitFor();
  expect(await names()).toEqual(['Brief', 'Poet']);
});

test('an exported library is a documented file that another browser takes in', async ({ chat, browser, site }) => {
  const settings = await openSettings(chat, 'Prompts');
  await addPrompt(settings, 'Brief', 'Be brief, {{name}}.');
  const [saved] = await Promise.all([chat.waitForEvent('download'), button(settings, 'Export prompts').click()]);
  const file = JSON.parse(await readFile(await saved.path(), 'utf8')) as { prompts: object[] };
  expect(file).toMatchObject({ format: 'tally-prompts', version: 1 });
  expect(file.prompts).toEqual([{ name: 'Brief', text: 'Be brief, {{name}}.' }]);
  const elsewhere = await browser.newContext({ serviceWorkers: 'block' });
  const page = await elsewhere.newPage();
  await page.goto(site.url);
  await button(page, 'Try the demo').click();
  await composer(page).waitFor();
  const theirs = await openSettings(page, 'Prompts');
  await choosePrompts(theirs, file.prompts);
  await button(theirs, 'Import').click();
  await promptRow(theirs, 'Brief').waitFor();
  await elsewhere.close();
});

test('what was exported is known when it is imported again, and only what is shown is exported', async ({ chat }) => {
  const settings = await openSettings(chat, 'Prompts');
  await button(promptRow(settings, 'Next lyric line'), 'Add to library').click();
  await addPrompt(settings, 'Brief', 'Be brief, {{name}}.', { Tags: 'work', Temperature: '0' });
  await addPrompt(settings, 'Poet', 'In verse.');
  await addPrompt(settings, 'Tutor', 'Explain it.', { Tags: 'work' });
  const exported = async () => {
    const [saved] = await Promise.all([chat.waitForEvent('download'), button(settings, 'Export prompts').click()]);
    return (JSON.parse(await readFile(await saved.path(), 'utf8')) as { prompts: { name: string }[] }).prompts;
  };
  const all = await exported();
  expect(all.map(({ name }) => name)).toEqual(['Brief', 'Next lyric line', 'Poet', 'Tutor']);
  await choosePrompts(settings, all);
  await settings.getByText('It contains nothing new.').waitFor();
  await button(settings, 'Cancel').click();

  await button(settings.getByRole('group', { name: 'Tags', exact: true }), 'work').click();
  await expect.poll(() => promptNames(settings)).toEqual(['Brief', 'Tutor']);
  expect((await exported()).map(({ name }) => name)).toEqual(['Brief', 'Tutor']);
});

test('a file with a parameter out of its range is refused whole: it names the prompt and the parameter', async ({
  chat,
}) => {
  const settings = await openSettings(chat, 'Prompts');
  await addPrompt(settings, 'Brief', 'Mine.');
  const choices = '“Choices” is out of range. A whole number from 1 to 10.';
  const temperature = '“Temperature” is out of range. A number from 0 to 2.';
  // No two that follow each other are refused in the same words: what is said is said of this one.
  for (const [bad, said] of [
    [{ choices: 0 }, choices],
    [{ temperature: 5 }, temperature],
    [{ choices: 500 }, choices],
    [{ temperature: 'hot' }, temperature],
    [{ stop: Array.from({ length: 200 }, (_, n) => `stop ${n}`) }, '“Stop sequences” is out of range. Up to 4'],
  ] as const) {
    await choosePrompts(settings, [
      { name: 'Good', text: 'x' },
      { name: 'Odd', text: 'y', parameters: bad },
    ]);
    const alert = settings.getByRole('alert').filter({ hasText: '“Odd” can’t be used' });
    await alert.getByText(said).waitFor();
    expect(await promptNames(settings)).toEqual(['Brief']);
    expect(await button(settings, 'Import').count()).toBe(0);
  }
});
