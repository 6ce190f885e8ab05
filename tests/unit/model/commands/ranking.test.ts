import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIn, inGroups, wantedBy, type Findable } from '../../../../src/model/commands/ranking';

const named = (...titles: string[]): Findable[] => titles.map((title) => ({ id: title, title }));

/** The ids of what is found, the best first. */
function found(items: readonly Findable[], typed: string, recent: readonly string[] = []): string[] {
  const search = findIn(items, wantedBy(typed), recent);
  for (let step = search.next(); ; step = search.next()) if (step.done) return step.value.map(({ item }) => item.id);
}

describe('what is typed', () => {
  test('comes first as a whole title, then as its beginning, as beginnings of words, within, by first letters', () => {
    const items = named('A snap chat', 'Snapchat', 'New chat', 'Chat', 'Chat about chats', 'Notes on Charles Hatter');
    expect(found(items, 'chat')).toEqual([
      'Chat',
      'Chat about chats',
      'A snap chat',
      'New chat',
      'Snapchat',
      'Notes on Charles Hatter',
    ]);
  });

  test.each([
    ['nch', 'New chat'],
    ['newc', 'New chat'],
    ['chat new', 'New chat'],
    ['mrkdn', 'Export as Markdown'],
    ['uber', 'Über uns'],
    ['ÜBER', 'Uber eats'],
    ['设置', '打开设置'],
    ['せってい', 'せっていを開く'],
    ['カギ', 'カギを保存'],
    ['ｶｷﾞ', 'カギを保存'],
    ['настр', 'Открыть настройки'],
    ['gpt4', 'gpt-4o'],
  ])('"%s" finds "%s"', (typed, title) => {
    expect(found(named('Something else', title), typed)).toEqual([title]);
  });

  test('finds Chinese as it is typed, and not sign by sign', () => {
    expect(found(named('打开对话的设置'), '打设')).toEqual([]);
  });

  test('by letters here and there finds only where nothing else is found', () => {
    expect(found(named('Export as Markdown'), 'exmd')).toEqual(['Export as Markdown']);
    expect(found(named('Export as Markdown', 'Ex-MD'), 'exmd')).toEqual(['Ex-MD']);
  });

  test('is found in other words of an entry after all titles', () => {
    const items = [
      { id: 'a', title: 'Dark theme', also: 'night' },
      { id: 'b', title: 'Fortnight plan' },
    ];
    expect(found(items, 'night')).toEqual(['b', 'a']);
  });

  test('leads to what was used last among equals, and never past a better match', () => {
    const items = named('Light theme', 'Light bulb', 'A light');
    expect(found(items, 'light', ['A light', 'Light bulb'])).toEqual(['Light bulb', 'Light theme', 'A light']);
  });
});

const letters = fc.string({ unit: fc.constantFrom(...'abcé 设置Яя'), minLength: 1, maxLength: 12 });
const titles = fc.uniqueArray(letters, { maxLength: 20 });

describe('for any titles', () => {
  test('a whole title is among the first, and every part of one finds it', () => {
    fc.assert(
      fc.property(titles, letters, fc.nat(), fc.nat(), (others, title, from, length) => {
        const items = [...named(...others.filter((one) => one !== title)), { id: title, title }];
        if (title.trim() !== '') {
          const first = found(items, title)[0]!;
          expect(wantedBy(first).whole).toBe(wantedBy(title).whole);
        }
        const part = title.slice(from % title.length, (from % title.length) + 1 + (length % title.length));
        if (part.trim() !== '') expect(found(items, part)).toContain(title);
      }),
    );
  });

  test('the order is the same however often it is asked for, in steps of any size, and holds each once', () => {
    fc.assert(
      fc.property(titles, letters, fc.integer({ min: 1, max: 7 }), (all, typed, step) => {
        const search = findIn(named(...all), wantedBy(typed), [], step);
        let result = search.next();
        while (!result.done) result = search.next();
        const ids = result.value.map(({ item }) => item.id);
        expect(ids).toEqual(found(named(...all), typed));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('one more letter finds nothing that was not found before it', () => {
    fc.assert(
      fc.property(titles, letters, (all, typed) => {
        const shorter = typed.slice(0, -1);
        if (shorter.trim() === '') return;
        // With these among them there is something to be found, so that letters here and there do not count.
        const items = named(...new Set([...all, typed, shorter]));
        const before = found(items, shorter);
        for (const id of found(items, typed)) expect(before).toContain(id);
      }),
    );
  });
});

test('groups stand in the order of their best results, and show so many at most', () => {
  const items = ['chats', 'view', 'chats', 'chats'].map((group, at) => ({
    id: String(at),
    title: `Theme ${String(at)}`,
    group,
  }));
  const search = findIn([...items, { id: 'x', title: 'theme', group: 'view' }], wantedBy('theme'), []);
  const hits = search.next().value!;
  expect(inGroups(hits, 2).map(({ group, items: some }) => [group, some.map(({ id }) => id)])).toEqual([
    ['view', ['x', '1']],
    ['chats', ['0', '2']],
  ]);
});

test('5,000 chats are looked through in steps of some hundred', () => {
  const chats = Array.from({ length: 5000 }, (_, at) => ({
    id: String(at),
    title: `Chat ${String(at)} about walruses`,
  }));
  const search = findIn(chats, wantedBy('walrus'), []);
  let steps = 0;
  let step = search.next();
  for (; !step.done; step = search.next()) steps += 1;
  expect(steps).toBe(10);
  expect(step.value).toHaveLength(5000);
});
