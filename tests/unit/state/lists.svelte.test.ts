import { afterEach, describe, expect, test, vi } from 'vitest';
import { ask, Browser, texts } from './a-tab';
import { waitFor } from '../../wait-for';
import { removeChats } from '../../../src/state/chat/list/actions';
import { endpointFor } from '../../../src/state/endpoints/endpoint-for';
import { searchModels } from '../../../src/state/endpoints/listed-models';
import { removePrompt, savePrompt } from '../../../src/state/prompts/edit-library';

afterEach(() => void vi.useRealTimers());

describe('conversations', () => {
  test('are grouped: the pinned ones, then by day, newest first', async () => {
    // So that no midnight comes between.
    vi.setSystemTime(new Date('2026-04-30T12:00'));
    const browser = await Browser.start();
    const { app, library } = await browser.tab();
    const day = 86_400_000;
    const start = { endpointId: 'e1', model: 'gpt-4o', systemPrompt: { promptId: null, text: '' } };
    const add = async (title: string, age: number, pinned = false) =>
      library.putConversation({ ...app.conversations.blank(start), title, pinned, updatedAt: Date.now() - age * day });
    await add('last week', 4);
    await add('old favourite', 4, true);
    await add('now', 0);
    await add('yesterday', 1);
    await app.conversations.load();
    expect(app.conversations.sections.map(({ name, chats }) => [name, chats.map(({ title }) => title)])).toEqual([
      ['pinned', ['old favourite']],
      ['today', ['now']],
      ['yesterday', ['yesterday']],
      ['lastWeek', ['last week']],
    ]);
  });

  test('are found by their words, title or text, and all are there again when the search is empty', async () => {
    const browser = await Browser.start();
    const { app } = await browser.tab();
    await ask(app.thread!, 'Tell me of otters');
    await app.newChat();
    await ask(app.thread!, 'Tell me of bees');
    await app.conversations.search('otters server');
    expect(app.conversations.list.map(({ title }) => title)).toEqual(['Tell me of otters']);
    await app.conversations.search(' ');
    expect(app.conversations.list).toHaveLength(2);
  });

  test('a deleted one leaves the list and the screen, and comes back whole', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await ask(thread, 'Hi');
    await removeChats(app, [thread.id]);
    expect(app.conversations.list).toEqual([]);
    expect(app.thread?.isNew).toBe(true);
    expect(app.notices.list.at(-1)?.notice).toEqual({ kind: 'conversation-deleted', title: 'Hi' });
    app.notices.list.at(-1)?.undo?.();
    await waitFor(() => expect(app.conversations.list).toHaveLength(1));
    await app.open(thread.id);
    expect(texts(app.thread!)).toEqual(['Hi', 'Hello from the test server.']);
  });
});

describe('prompts', () => {
  test('a chat keeps its own copy of one that is changed', async () => {
    const browser = await Browser.start();
    const { app } = await browser.tab();
    const { id } = await savePrompt(app.prompts, null, { name: ' Brief ', text: 'Be brief.' });
    await app.settings.change({ defaultPromptId: id });
    await app.newChat();
    await savePrompt(app.prompts, id, { name: 'Brief', text: 'Be long.' });
    expect(app.thread?.conversation.systemPrompt).toEqual({ promptId: id, text: 'Be brief.' });
    expect(app.prompts.list.map(({ name }) => name)).toEqual(['Brief']);
  });

  test('a deleted one is no longer what new chats begin with; undo brings both back', async () => {
    const browser = await Browser.start();
    const { app, library } = await browser.tab();
    const { id } = await savePrompt(app.prompts, null, { name: 'Brief', text: 'Be brief.' });
    await app.settings.change({ defaultPromptId: id });
    await removePrompt(app, id);
    expect(app.prompts.standard).toBeNull();
    expect(await library.loadPrompts()).toEqual([]);
    app.notices.list.at(-1)?.undo?.();
    await waitFor(() => expect(app.prompts.standard?.name).toBe('Brief'));
  });
});

describe('endpoints', () => {
  test('a chat whose endpoint is deleted asks for another; its key is gone for good', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await ask(thread, 'Hi');
    await app.endpoints.remove('e1');
    expect(app.endpoints.list).toEqual([]);
    thread.draft.type('Still there?');
    await thread.send();
    expect(thread.requests.failure).toEqual({ kind: 'no-endpoint' });
    app.notices.list.at(-1)?.undo?.();
    await waitFor(() => expect(app.endpoints.byId('e1')).not.toBeNull());
    expect(await app.endpoints.keyFor(app.endpoints.byId('e1')!)).toMatchObject({ failure: { kind: 'key-missing' } });
  });

  test('a typed model goes to the endpoint that lists it, else to the chat’s own', async () => {
    const browser = await Browser.start();
    const { app } = await browser.tab();
    const [endpoint] = app.endpoints.list;
    await app.endpoints.save(
      {
        ...endpoint!,
        id: 'e2',
        name: 'Mine',
        baseUrl: 'http://localhost:1/v1',
        models: [{ id: 'llama-3', name: 'Meta’s Llama', facts: {} }],
        createdAt: 2000,
      },
      null,
    );
    expect(endpointFor(app.endpoints, 'llama-3', 'e1')).toBe('e2');
    expect(endpointFor(app.endpoints, 'whatever', 'e1')).toBe('e1');
    expect(searchModels(app.endpoints, 'LLAMA 3', 'e1').map(({ model }) => model)).toEqual(['llama-3']);
    expect(searchModels(app.endpoints, 'meta', 'e1').map(({ model }) => model)).toEqual(['llama-3']);
    expect(searchModels(app.endpoints, '', 'e2').map(({ endpoint: { id } }) => id)).toEqual(['e2', 'e1']);
  });

  test('a page load calls only the origins it began with', async () => {
    const browser = await Browser.start();
    const { app } = await browser.tab();
    expect(app.endpoints.isReachable({ baseUrl: 'https://api.openai.com/v1' })).toBe(true);
    expect(app.endpoints.isReachable({ baseUrl: 'https://elsewhere.test/v1' })).toBe(false);
    expect(app.endpoints.isReachable({ baseUrl: 'demo:' })).toBe(true);
  });
});

test('what was corrected of a model outlasts the tab, and can be taken back', async () => {
  const browser = await Browser.start();
  const { app } = await browser.tab();
  const override = { contextWindow: 1000, price: null, like: null };
  await app.models.correct('e1', 'odd/name "x"', override);
  const { app: later } = await browser.tab();
  expect(later.models.correctedModels('e1')).toEqual(['odd/name "x"']);
  expect(later.models.overrideOf('e1', 'odd/name "x"')).toEqual(override);
  await later.models.correct('e1', 'odd/name "x"', null);
  expect((await browser.tab()).app.models.correctedModels('e1')).toEqual([]);
});

describe('drafts', () => {
  test('of chats are their own, and outlast the tab', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    await ask(thread, 'Hi');
    thread.draft.type('For this one');
    await app.newChat();
    app.thread!.draft.type('For a new one');
    await app.threads.flush();
    browser.killTabs();
    const { app: later } = await browser.tab(`#/chat/${thread.id}`);
    expect(later.thread?.draft.text).toBe('For this one');
    await later.newChat();
    expect(later.thread?.draft.text).toBe('For a new one');
  });

  test('are saved as they are typed, without a pause', async () => {
    const browser = await Browser.start();
    const { thread, app } = await browser.tab();
    // Who waited for a pause would never save: there is none before something is saved.
    const isSaved = async (): Promise<boolean> => (await app.services.drafts.load(app.newChatSlot.current)) !== '';
    for (let text = 'a'; !(await isSaved()); text += 'a') thread.draft.type(text);
  });

  test('that became a chat is no longer that of a new one', async () => {
    const browser = await Browser.start();
    const { app, thread } = await browser.tab();
    thread.draft.type('Hi');
    await thread.draft.flush();
    await thread.send();
    await app.newChat();
    expect(app.thread?.draft.text).toBe('');
  });
});
