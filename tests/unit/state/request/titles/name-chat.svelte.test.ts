import { describe, expect, test, vi } from 'vitest';
import { nameChat } from '../../../../../src/state/request/titles/name-chat';
import { failure, reply } from '../../../../server/behaviours';
import { waitFor } from '../../../../wait-for';
import { ask, Browser, type Tab } from '../../a-tab';

const text = (tab: Tab): string[] => tab.app.notices.list.map(({ notice }) => notice.kind);

describe('a model names a chat', () => {
  test('never, unless the person wants that', async () => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    await ask(tab.thread, 'How do I plan meals?');
    await nameChat(tab.app, tab.thread.id);
    await vi.dynamicImportSettled();
    expect(browser.server.chats).toHaveLength(1);
    expect(tab.thread.conversation.title).toBe('How do I plan meals?');
  });

  test('after the first reply, once, by the model that is chosen, within totals and ledger', async () => {
    const usage = { prompt_tokens: 90, completion_tokens: 10, total_tokens: 100 };
    const browser = await Browser.start({ usually: reply('“Planning meals.”', { usage }) });
    const tab = await browser.tab();
    await tab.app.settings.change({ titles: { when: 'first-reply', by: { endpointId: 'e1', model: 'gpt-4o-mini' } } });
    await ask(tab.thread, 'How do I plan meals?');
    await waitFor(() => expect(tab.thread.conversation.title).toBe('Planning meals'));
    const [first, second] = browser.server.chats;
    expect([first?.['model'], second?.['model']]).toEqual(['gpt-4o', 'gpt-4o-mini']);
    expect(JSON.stringify(second?.['messages'])).toContain('How do I plan meals?');
    expect(JSON.stringify(second?.['messages'])).toContain('in the language that the person writes in');
    await ask(tab.thread, 'And on Fridays?');
    await vi.dynamicImportSettled();
    expect(browser.server.chats).toHaveLength(3);

    await tab.app.ledger.open();
    expect(tab.app.ledger.records?.map(({ purpose, model }) => [purpose, model])).toEqual([
      ['reply', 'gpt-4o'],
      ['title', 'gpt-4o-mini'],
      ['reply', 'gpt-4o'],
    ]);
    expect(tab.thread.conversation.totals.promptTokens).toBe(270);
    expect((await browser.tab(`#/chat/${tab.thread.id}`)).thread.conversation.title).toBe('Planning meals');
  });

  test('without reading the whole chat after a later reply', async () => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    await tab.app.settings.change({ titles: { when: 'first-reply', by: null } });
    const whole = vi.spyOn(tab.app.services.library, 'loadStoredMessages');
    await ask(tab.thread, 'How do I plan meals?');
    await waitFor(() => expect(tab.thread.conversation.title).not.toBe('How do I plan meals?'));
    expect(whole).toHaveBeenCalled();
    whole.mockClear();
    await ask(tab.thread, 'And on Fridays?');
    await vi.dynamicImportSettled();
    // Whatever is read after this reply has been read when the next one has ended.
    await ask(tab.thread, 'And on Sundays?');
    expect(whole).not.toHaveBeenCalled();
  });

  test('but not where the person has named it, before or meanwhile', async () => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    await tab.app.settings.change({ titles: { when: 'first-reply', by: null } });
    await tab.thread.change((one) => ({ ...one, title: 'Mine' }));
    await ask(tab.thread, 'How do I plan meals?');
    await vi.dynamicImportSettled();
    expect(browser.server.chats).toHaveLength(1);
    const naming = nameChat(tab.app, tab.thread.id);
    await tab.app.conversations.rename(tab.thread.id, 'Still mine');
    await naming;
    expect(tab.thread.conversation.title).toBe('Still mine');
  });

  test('at a press, with an undo', async () => {
    const browser = await Browser.start();
    browser.server.next(reply('Tuesdays.'), reply('Meals', { reasoning: 'The person asks about meals.' }));
    const tab = await browser.tab();
    await tab.app.settings.change({ titles: { when: 'asked', by: null } });
    await ask(tab.thread, 'How do I plan meals?');
    await nameChat(tab.app, tab.thread.id);
    expect(tab.thread.conversation.title).toBe('Meals');
    tab.app.notices.list.find(({ notice }) => notice.kind === 'chat-named')?.undo?.();
    await waitFor(() => expect(tab.thread.conversation.title).toBe('How do I plan meals?'));
  });

  test('what fails leaves the title, and is told', async () => {
    const browser = await Browser.start();
    browser.server.next(reply('Tuesdays.'), failure(401, { message: 'No.' }), reply('…'));
    const tab = await browser.tab();
    await tab.app.settings.change({ titles: { when: 'asked', by: null } });
    await ask(tab.thread, 'How do I plan meals?');
    await nameChat(tab.app, tab.thread.id);
    await nameChat(tab.app, tab.thread.id);
    expect(tab.thread.conversation.title).toBe('How do I plan meals?');
    expect(text(tab)).toEqual(['chat-not-named', 'chat-not-named']);
  });

  test('past what the person wants to be asked about once they say so', async () => {
    const browser = await Browser.start();
    browser.server.next(reply('Tuesdays.'), reply('Meals'));
    const tab = await browser.tab();
    await ask(tab.thread, 'How do I plan meals?');
    await tab.app.settings.change({
      titles: { when: 'asked', by: null },
      budget: { ...tab.app.settings.values.budget, askAboveUsd: 0.000001 },
    });
    await nameChat(tab.app, tab.thread.id);
    const held = tab.app.notices.list.at(-1);
    expect(held?.notice).toMatchObject({ failure: { kind: 'costly' } });
    expect(browser.server.chats).toHaveLength(1);
    held?.undo?.();
    await waitFor(() => expect(tab.thread.conversation.title).toBe('Meals'));
  });

  test('not past a limit', async () => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    await ask(tab.thread, 'How do I plan meals?');
    await tab.app.settings.change({
      titles: { when: 'asked', by: null },
      budget: { ...tab.app.settings.values.budget, monthHardUsd: 0.000001 },
    });
    await nameChat(tab.app, tab.thread.id);
    expect(browser.server.chats).toHaveLength(1);
    expect(tab.app.notices.list.at(-1)?.notice).toMatchObject({ failure: { kind: 'over-budget' } });
  });
});
