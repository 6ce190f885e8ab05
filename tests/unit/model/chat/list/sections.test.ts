import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newConversation, type Conversation } from '../../../../../src/model/chat/conversation';
import type { ChatGroup, ChatSort } from '../../../../../src/model/chat/list/choices';
import { orderBy, sortedAgain } from '../../../../../src/model/chat/list/order';
import { sectionsOf } from '../../../../../src/model/chat/list/sections';

beforeAll(() => void vi.stubEnv('TZ', 'Europe/Berlin'));
afterAll(() => void vi.unstubAllEnvs());

const at = (local: string): number => new Date(local).getTime();
const now = at('2026-05-10T12:00');

function chat(id: string, used: string, also: Partial<Conversation> = {}): Conversation {
  const start = { endpointId: null, model: '', systemPrompt: { promptId: null, text: '' } };
  return { ...newConversation(id, at(used), start), title: id, ...also };
}

function cost(costUsd: number): Pick<Conversation, 'totals'> {
  return { totals: { promptTokens: 0, completionTokens: 0, costUsd, priced: true, exact: true } };
}

function sorted(chats: readonly Conversation[], sort: ChatSort = 'used', earliest = now): readonly Conversation[] {
  return sortedAgain([], chats, orderBy(sort, now, earliest));
}

const view = { divide: (all: readonly Conversation[]) => ({ sections: [], others: all }) };

function shown(chats: readonly Conversation[], sort: ChatSort, group: ChatGroup, isArchiveOpen = false): unknown[] {
  return sectionsOf(sorted(chats, sort), { ...view, sort, group, now, isArchiveOpen }).map((section) => [
    section.name,
    section.chats.map(({ id }) => id).join(' '),
  ]);
}

describe('sorting', () => {
  const chats = [
    chat('b10', '2026-05-01T10:00', cost(0.2)),
    chat('a', '2026-05-02T10:00', { createdAt: at('2026-05-09T10:00') }),
    chat('b9', '2026-05-03T10:00', { ...cost(1), createdAt: at('2026-05-01T10:00') }),
  ];
  test.each([
    ['used', 'b9 a b10'],
    ['created', 'a b10 b9'],
    ['title', 'a b9 b10'],
    ['cost', 'b9 b10 a'],
  ] as const)('by %s', (sort, expected) => {
    expect(
      sorted(chats, sort)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected);
  });

  test('again: who has changed moves, the others are not compared with each other anew', () => {
    const many = Array.from({ length: 5000 }, (_, n) => chat(`c${n}`, '2026-05-01T10:00', { updatedAt: n }));
    const before = sortedAgain([], many, orderBy('used', now, now));
    const changed = { ...many[17]!, updatedAt: now };
    let compared = 0;
    const order = orderBy('used', now, now);
    const after = sortedAgain(before, [...many.slice(0, 17), changed, ...many.slice(18)], (a, b) => {
      compared += 1;
      return order(a, b);
    });
    expect(after[0]).toBe(changed);
    expect(after).toHaveLength(5000);
    expect(after.slice(1)).toEqual(before.filter(({ id }) => id !== 'c17'));
    // A sort of all would take more than 50,000.
    expect(compared).toBeLessThan(6000);
  });

  test('a clock set back a day leaves no chat above those that are used after that', () => {
    const future = chat('future', '2026-05-11T09:00');
    const later = chat('later', '2026-05-11T10:00');
    // Read when the clock had just been set back, and then used.
    const used = chat('used', '2026-05-10T11:59');
    const earlier = chat('earlier', '2026-05-10T08:00');
    const all = sorted([earlier, future, used, later], 'used', at('2026-05-10T11:00'));
    expect(all.map(({ id }) => id)).toEqual(['used', 'later', 'future', 'earlier']);
    expect(shown([future, earlier], 'used', 'day')).toEqual([['today', 'future earlier']]);
  });
});

describe('sections', () => {
  const chats = [
    chat('today', '2026-05-10T09:00'),
    chat('favourite', '2026-01-01T09:00', { pinned: true }),
    chat('week', '2026-05-05T09:00'),
    chat('march', '2026-03-05T09:00'),
    chat('other march', '2026-03-25T09:00'),
    chat('put away', '2026-05-10T09:00', { archivedAt: 1, pinned: true }),
  ];

  test('are the pinned chats, the days, and the archive at the end', () => {
    expect(shown(chats, 'used', 'day')).toEqual([
      ['pinned', 'favourite'],
      ['today', 'today'],
      ['lastWeek', 'week'],
      ['2026-3', 'other march march'],
      ['archived', 'put away'],
    ]);
  });

  test('days come newest first also where the chats are sorted by title', () => {
    expect(shown(chats, 'title', 'day').map((section) => (section as string[])[0])).toEqual([
      'pinned',
      'today',
      'lastWeek',
      '2026-3',
      'archived',
    ]);
    expect(shown(chats, 'title', 'day')).toContainEqual(['2026-3', 'march other march']);
  });

  test('by creation are those of the day of creation', () => {
    const old = chat('old', '2026-05-10T09:00', { createdAt: at('2026-03-01T09:00') });
    expect(shown([old], 'created', 'day')).toEqual([['2026-3', 'old']]);
    expect(shown([old], 'used', 'day')).toEqual([['today', 'old']]);
  });

  test('without groups all others are one list', () => {
    expect(shown(chats, 'title', 'none')).toEqual([
      ['pinned', 'favourite'],
      ['chats', 'march other march today week'],
      ['archived', 'put away'],
    ]);
  });

  test('the archive is folded until it is opened', () => {
    const open = (isArchiveOpen: boolean) =>
      sectionsOf(chats, { ...view, sort: 'used', group: 'day', now, isArchiveOpen }).at(-1)?.isOpen;
    expect([open(false), open(true)]).toEqual([false, true]);
  });
});
