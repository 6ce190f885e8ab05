import { describe, expect, test } from 'vitest';
import { textParts } from '../../../../src/model/chat/parts';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import { searchOf } from '../../../../src/state/search/search';
import type { Search } from '../../../../src/state/search/search.svelte';
import { conversation, folder, message } from '../../storage/builders';
import { Browser, type Tab } from '../a-tab';

/** A tab with a chat of each of these titles, and what is said in it. */
async function opened(chats: Record<string, string[]>): Promise<Tab & { search: Search }> {
  const browser = await Browser.start();
  const tab = await browser.tab();
  for (const [index, [title, texts]] of Object.entries(chats).entries()) {
    const header = conversation(title, { title, updatedAt: 1000 * index });
    const messages = texts.map((text, n) =>
      message(title, `${title}-${n}`, { parts: textParts(text), createdAt: 1000 * index + n }),
    );
    await tab.app.conversations.addWith(header, messages);
  }
  return { ...tab, search: searchOf(tab.app) };
}

const listed = ({ app }: Tab) => app.conversations.list.map(({ title }) => title);

describe('a search', () => {
  const pets = { Cats: ['The cat sleeps.', 'A cat eats.'], Dogs: ['A dog and a cat.'] };

  test('narrows the list, and groups its hits by chat, the newest first', async () => {
    const tab = await opened(pets);
    const { app, search } = tab;
    await app.conversations.search('cat');
    expect(listed(tab)).toEqual(['Dogs', 'Cats']);
    const groups = search.groups.map(({ conversation: { title }, hits }) => [
      title,
      hits.map(({ messageId }) => messageId),
    ]);
    expect(groups).toEqual([
      ['Dogs', ['Dogs-0']],
      ['Cats', ['Cats-1', 'Cats-0', null]],
    ]);
    expect([search.count, search.isComplete]).toEqual([4, true]);
    await app.conversations.search('');
    expect([search.hits, search.count]).toEqual([null, 0]);
    expect(listed(tab)).toEqual(['Dogs', 'Cats']);
  });

  test('shows what was typed last, whatever is found first', async () => {
    const tab = await opened(pets);
    const { app, search } = tab;
    await Promise.all(['c', 'cat', 'cat d'].map((typed) => app.conversations.search(typed)));
    await app.conversations.search('dog');
    expect([search.query, listed(tab)]).toEqual(['dog', ['Dogs']]);
  });

  test('is by rank where the person wants that, and shows more when asked', async () => {
    const { app, search } = await opened({
      Many: Array.from({ length: 60 }, (_, n) => (n === 7 ? 'cat' : 'concatenate')),
    });
    await app.conversations.search('cat');
    expect([search.hits?.length, search.count]).toEqual([50, 60]);
    await search.more();
    expect(search.hits?.length).toBe(60);
    await search.setOrder('rank');
    expect(search.hits?.[0]?.messageId).toBe('Many-7');
  });

  test('is narrowed to folders and tags', async () => {
    const tab = await opened({ Inside: ['otter'], Within: ['otter'], Outside: ['otter'] });
    const { app } = tab;
    const folders = [folder('f1', { name: 'Äthiopien' }), folder('f2', { name: 'Trips', parentId: 'f1' })];
    const changes = folders.map((one) => ({ put: keyOf.folder(one.id), value: one }));
    await app.folders.write(folders, changes);
    await app.conversations.change('Inside', (one) => ({ ...one, folderId: 'f1' }));
    await app.conversations.change('Within', (one) => ({ ...one, folderId: 'f2', tags: ['Work'] }));
    const lists = async (typed: string) => {
      await app.conversations.search(typed);
      return listed(tab);
    };
    expect(await lists('otter in:athiopien')).toEqual(['Within', 'Inside']);
    expect(await lists('in:trips')).toEqual(['Within']);
    expect(await lists('otter -in:trips')).toEqual(['Outside', 'Inside']);
    expect(await lists('tag:work otter')).toEqual(['Within']);
    expect(await lists('in:nowhere otter')).toEqual([]);
  });

  test('finds what could not be written, and tells of nothing else', async () => {
    const tab = await opened({ Kept: ['otter'] });
    tab.breakStorage({ kind: 'storage-full' }, 'writes');
    await tab.app.conversations.addWith(conversation('Held', { title: 'Held' }), [
      message('Held', 'h1', { parts: textParts('Another otter') }),
    ]);
    await tab.app.conversations.search('otter');
    expect(listed(tab).toSorted()).toEqual(['Held', 'Kept']);
  });
});

describe('as reported elsewhere', () => {
  // Each: where it was reported, what is said, what is looked for, whether it is found.
  test.each([
    ['stoatchat/for-legacy-web#952', '病院は機能していない', '病院', true],
    ['signalapp/Signal-Android#8629', 'すべての人間は、尊厳と権利とについて平等である。', '権利', true],
    [
      'signalapp/Signal-Android#8629',
      '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.',
      '권리',
      true,
    ],
    ['overtake/TelegramSwift#451', '你好，世界！', '界', true],
    ['mattermost/mattermost#22345', '我家在上海东边。', '上海', true],
    ['iNPUTmice/Conversations#3007', 'a b, a-c', 'a$', false],
    ['GetStream/stream-chat-js#1440', 'What???', '???', true],
    ['GetStream/stream-chat-js#1440', 'He said "hello" to all', '"hel', true],
    ['element-hq/element-web#32156', 'cat <<<EOF', '<<<', true],
    ['wildfirechat/vue-pc-chat#417', 'ping 192.168.0.0 / 160万吨/年树脂项目共摊', '160万吨/年', true],
    ['wildfirechat/vue-pc-chat#417', 'asdasd', 'asd', true],
    ['mckaywrigley/chatbot-ui#1115', 'The capital is London.', 'london', true],
  ])('%s: in "%s", "%s"', async (_where, said, typed, isFound) => {
    const tab = await opened({ Other: ['Nothing of that'], Chat: [said] });
    await tab.app.conversations.search(typed);
    expect(listed(tab)).toEqual(isFound ? ['Chat'] : []);
  });

  test('SillyTavern/SillyTavern#3727: words in different messages of a chat, and in its title', async () => {
    const tab = await opened({ Other: ['helicopter'], Narbacular: ['A helicopter', 'An aqueduct'] });
    await tab.app.conversations.search('aqueduct helicopter');
    expect(listed(tab)).toEqual(['Narbacular']);
    expect(tab.search.groups.map(({ hits }) => hits.length)).toEqual([1]);
    await tab.app.conversations.search('narbac helicopter');
    expect(listed(tab)).toEqual(['Narbacular']);
  });

  test('danny-avila/LibreChat#14204: a chat is found by its new name at once', async () => {
    const tab = await opened({ Chat: ['Hello'] });
    await tab.app.conversations.search('renamed');
    await tab.app.conversations.rename('Chat', 'Renamed');
    await tab.app.conversations.search('rename');
    expect(listed(tab)).toEqual(['Renamed']);
  });

  test('eltmon/overdeck#2981: a deleted chat is not found, and is again after Undo', async () => {
    const tab = await opened({ Chat: ['otter'] });
    await tab.app.conversations.search('otter');
    await tab.app.conversations.change('Chat', (one) => ({ ...one, deletedAt: 1 }));
    expect(tab.search.groups).toEqual([]);
    await tab.app.conversations.search('otte');
    expect([listed(tab), tab.search.count]).toEqual([[], 0]);
    await tab.app.conversations.change('Chat', (one) => ({ ...one, deletedAt: null }));
    await tab.app.conversations.search('otter');
    expect(listed(tab)).toEqual(['Chat']);
  });
});
