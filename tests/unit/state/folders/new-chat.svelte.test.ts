import { expect, test } from 'vitest';
import type { FolderContent } from '../../../../src/model/chat/list/folder';
import { saveFolder } from '../../../../src/state/folders/actions';
import { ask, Browser, say, type Tab } from '../a-tab';
import { SystemPromptForm } from '../../../../src/state/prompts/system-prompt-form.svelte';
import { savePrompt } from '../../../../src/state/prompts/edit-library';
import { endpoint } from '../../storage/builders';

const folderOf = ({ app }: Tab, content: Partial<FolderContent>) =>
  saveFolder(app, null, { name: 'Work', parentId: null, colour: 'grey', ...content });

// BetterChatGPT-PLUS#11, open-webui#25231: prompt, model and parameters of new chats by folder.
test('a new chat in a folder begins with what that says, and is kept in it once something is sent', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const id = await folderOf(tab, {
    systemPrompt: 'Be brief.',
    model: 'other',
    endpointId: 'e1',
    parameters: { temperature: 0 },
  });
  await tab.app.newChatIn(id);
  expect(tab.app.conversations.all).toEqual([]);
  const systemPrompt = { promptId: null, folderId: id, text: 'Be brief.' };
  expect(tab.thread.conversation).toMatchObject({
    folderId: id,
    systemPrompt,
    model: 'other',
    parameters: { temperature: 0 },
  });
  await ask(tab.thread, 'Hi');
  expect(browser.server.chats[0]).toMatchObject({ model: 'other', temperature: 0 });
  expect(browser.server.chats[0]?.['messages']).toMatchObject([{ content: 'Be brief.' }, { content: 'Hi' }]);
  expect(await tab.library.loadConversation(tab.thread.id)).toMatchObject({ folderId: id, systemPrompt });
});

test('changing a folder leaves the chats in it as they are', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const id = await folderOf(tab, { systemPrompt: 'Be brief.' });
  await tab.app.newChatIn(id);
  await ask(tab.thread, 'Hi');
  const before = tab.thread.conversation;
  await saveFolder(tab.app, id, {
    name: 'Work',
    parentId: null,
    colour: 'red',
    systemPrompt: 'Be long.',
    model: 'other',
  });
  expect(tab.thread.conversation).toEqual(before);
});

test('what a folder does not say, the one that it is in says, and then the settings', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  const standard = await savePrompt(app.prompts, null, { name: 'Poet', text: 'Rhyme.', parameters: { topP: 0.5 } });
  await app.settings.change({ defaultPromptId: standard.id });
  const outer = await folderOf(tab, { model: 'other', parameters: { temperature: 0, seed: 1 } });
  const inner = await folderOf(tab, { name: 'In', parentId: outer, parameters: { seed: 2 } });
  await app.newChatIn(inner);
  // No endpoint lists that model, and none is named: the standard one answers.
  expect(tab.thread.conversation).toMatchObject({
    folderId: inner,
    model: 'gpt-4o',
    systemPrompt: { promptId: standard.id, text: 'Rhyme.' },
  });
  expect(tab.thread.conversation.parameters).toEqual({ topP: 0.5, temperature: 0, seed: 2 });
  await saveFolder(app, outer, { name: 'Work', parentId: null, colour: 'grey', systemPrompt: 'Be brief.' });
  await app.newChatIn(inner);
  expect(tab.thread.conversation.systemPrompt).toEqual({ promptId: null, folderId: outer, text: 'Be brief.' });
});

test('a folder that names an endpoint alone begins with that one’s own model; a deleted one is not asked', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app } = tab;
  await app.services.configuration.putEndpoint(endpoint('e2', { defaultModel: 'second' }));
  await app.endpoints.load();
  const id = await folderOf(tab, { endpointId: 'e2' });
  await app.newChatIn(id);
  expect(tab.thread.conversation).toMatchObject({ endpointId: 'e2', model: 'second' });
  await app.endpoints.remove('e2');
  await app.newChatIn(id);
  expect(tab.thread.conversation).toMatchObject({ endpointId: 'e1', model: 'gpt-4o' });
});

test('a variable in a folder’s prompt is asked for, as in any prompt', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  await tab.app.newChatIn(await folderOf(tab, { systemPrompt: 'Speak {{tongue}}.' }));
  expect(tab.thread.conversation.systemPrompt.missing).toEqual(['tongue']);
  await say(tab.thread, 'Hi');
  expect(browser.server.chats).toEqual([]);
  // What is typed for it, and left, is asked for still when the form is opened again.
  const form = new SystemPromptForm(tab.app, tab.thread);
  form.values['tongue'] = 'Greek';
  const again = new SystemPromptForm(tab.app, tab.thread);
  again.restore(form.typed, []);
  expect([again.missing, again.text, again.folderId]).toEqual([['tongue'], 'Speak Greek.', form.folderId]);
  await again.save();
  expect(tab.thread.conversation.systemPrompt).toMatchObject({ text: 'Speak Greek.', folderId: form.folderId });
  again.type('Speak.');
  expect(again.folderId).toBeUndefined();
});

test('what is typed goes along into a folder, and a plain new chat is in none', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  tab.thread.draft.type('Half a thought');
  await tab.app.newChatIn(await folderOf(tab, {}));
  expect(tab.thread.draft.text).toBe('Half a thought');
  await tab.app.newChat();
  expect(tab.thread.conversation).not.toHaveProperty('folderId');
  expect(tab.thread.draft.text).toBe('Half a thought');
});

test('words that were begun in a folder go on there, after another chat was looked at and after a reload', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  await ask(tab.thread, 'Elsewhere');
  const elsewhere = tab.thread.id;
  const id = await folderOf(tab, { systemPrompt: 'Be brief.', parameters: { temperature: 0 } });
  await tab.app.newChatIn(id);
  tab.thread.draft.type('Half a quest');
  await tab.app.open(elsewhere);
  await tab.app.newChat();
  const inFolder = { folderId: id, systemPrompt: { text: 'Be brief.' }, parameters: { temperature: 0 } };
  expect(tab.thread.conversation).toMatchObject(inFolder);
  expect(tab.thread.draft.text).toBe('Half a quest');
  await tab.app.threads.flush();
  browser.killTabs();
  const again = await browser.tab('#/');
  expect(again.thread.conversation).toMatchObject(inFolder);
  await ask(again.thread, 'Half a question');
  expect(await again.library.loadConversation(again.thread.id)).toMatchObject(inFolder);

  // Sent, or without words, it is of no more use.
  await again.app.newChat();
  expect(again.thread.conversation).not.toHaveProperty('folderId');
  await again.app.newChatIn(id);
  await again.app.newChat();
  expect(again.thread.conversation).not.toHaveProperty('folderId');
});
