import { describe, expect, test } from 'vitest';
import { hang } from '../../server/behaviours';
import { ask, Browser, texts, type Tab } from './a-tab';

const hello = 'Hello from the test server.';

/** What a person finds again: the branch on show and the draft. */
interface Found {
  texts: string[];
  draft: string;
}

/** An act of a person in a chat in which `One` was answered, and what is found when all of it is done. */
const acts: Record<string, { act: (tab: Tab) => Promise<unknown>; after: Found }> = {
  sends: {
    act: ({ thread }) => thread.send(),
    after: { texts: ['One', hello, 'Typed', ''], draft: '' },
  },
  'edits a question': {
    act: ({ thread }) => thread.edit(thread.branch[0]!, 'Other'),
    after: { texts: ['Other', ''], draft: 'Typed' },
  },
  'edits a reply': {
    act: ({ thread }) => thread.edit(thread.branch[1]!, 'My words'),
    after: { texts: ['One', 'My words'], draft: 'Typed' },
  },
  regenerates: {
    act: ({ thread }) => thread.regenerate(thread.branch[1]!),
    after: { texts: ['One', ''], draft: 'Typed' },
  },
  'deletes the last reply': {
    act: ({ thread }) => thread.remove(thread.branch[1]!, false),
    after: { texts: ['One'], draft: 'Typed' },
  },
};

describe.each(Object.entries(acts))('a tab that is killed while a person %s', (_, { act, after }) => {
  test.each([0, 1, 2, 3])('after %d writes leaves all of it or nothing: no word twice, none lost', async (writes) => {
    const browser = await Browser.start();
    const tab = await browser.tab();
    await ask(tab.thread, 'One');
    tab.thread.draft.type('Typed');
    await tab.thread.draft.flush();
    const before: Found = { texts: texts(tab.thread), draft: 'Typed' };
    browser.server.next(hang());
    const died = tab.dieAfter(writes);
    // It never ends where it waits for the disk.
    await Promise.race([act(tab), died]);
    browser.killTabs();
    const { thread } = await browser.tab(`#/chat/${tab.thread.id}`);
    const found: Found = { texts: texts(thread), draft: thread.draft.text };
    // What is reserved of a limit is written before it is sent.
    const isDone = writes === 3 || JSON.stringify(found) !== JSON.stringify(before);
    expect(found).toEqual(isDone ? after : before);
  });
});

test('a new chat that is killed while it is sent is there with its words, or they are in the composer', async () => {
  for (const writes of [0, 1, 2, 3, 4]) {
    const browser = await Browser.start();
    const tab = await browser.tab();
    tab.thread.draft.type('Typed');
    await tab.thread.draft.flush();
    browser.server.next(hang());
    const died = tab.dieAfter(writes);
    await Promise.race([tab.thread.send(), died]);
    browser.killTabs();
    const { thread, app } = await browser.tab();
    const found = {
      titles: app.conversations.all.map(({ title }) => title),
      texts: texts(thread),
      draft: thread.draft.text,
    };
    // Something else of the start may have been written first.
    const isSent = found.titles.length > 0;
    const sent = { titles: ['Typed'], texts: ['Typed', ''], draft: '' };
    expect(found).toEqual(isSent ? sent : { titles: [], texts: [], draft: 'Typed' });
  }
});
