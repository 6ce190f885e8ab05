import { expect, test } from 'vitest';
import { newConversation, type Conversation } from '../../../../../src/model/chat/conversation';
import { countRows, rowOf, rowsInSight } from '../../../../../src/model/chat/list/rows';
import type { Section } from '../../../../../src/model/chat/list/section';

const chat = (id: string): Conversation =>
  newConversation(id, 0, { endpointId: null, model: '', systemPrompt: { promptId: null, text: '' } });

/** Rows: 0 heading, 1 to 3 chats, 4 heading, 5 to 104 chats, 105 the archive's heading. */
const sections: Section[] = [
  { name: 'pinned', chats: ['a', 'b', 'c'].map(chat), isOpen: true },
  { name: 'today', chats: Array.from({ length: 100 }, (_, n) => chat(`t${n}`)), isOpen: true },
  { name: 'archived', chats: [chat('old')], isOpen: false },
];

const drawn = (from: number, to: number, kept: number | null = null) =>
  rowsInSight(sections, { from, to, kept }).map(({ section, row, chats }) => [
    section.name,
    row,
    chats.map(({ chat: { id } }) => id).join(' '),
  ]);

test('headings and chats are rows of one list; what is folded is its heading alone', () => {
  expect(countRows(sections)).toBe(106);
  expect(['pinned', 'a', 'c', 'today', 't0', 't99', 'archived'].map((id) => rowOf(sections, id))).toEqual([
    0, 1, 3, 4, 5, 104, 105,
  ]);
  expect(rowOf(sections, 'old')).toBeNull();
  expect(rowOf(sections, 'nowhere')).toBeNull();
});

test.each([
  [0, 3, [['pinned', 0, 'a b']]],
  // A heading's section is there while any of its rows is in sight, so that the heading sticks to the top.
  [50, 53, [['today', 4, 't45 t46 t47']]],
  [
    2,
    7,
    [
      ['pinned', 0, 'b c'],
      ['today', 4, 't0 t1'],
    ],
  ],
  [
    103,
    400,
    [
      ['today', 4, 't98 t99'],
      ['archived', 105, ''],
    ],
  ],
  [-40, 1, [['pinned', 0, '']]],
  [106, 120, []],
])('of the rows from %i to %i, these are drawn', (from, to, expected) => {
  expect(drawn(from, to)).toEqual(expected);
});

test.each([
  [
    'above',
    3,
    60,
    62,
    [
      ['pinned', 0, 'b c'],
      ['today', 4, 't55 t56'],
    ],
  ],
  ['just above', 59, 60, 62, [['today', 4, 't53 t54 t55 t56']]],
  ['within', 60, 60, 62, [['today', 4, 't54 t55 t56']]],
  ['below', 90, 60, 62, [['today', 4, 't55 t56 t84 t85 t86']]],
  [
    'a heading',
    105,
    60,
    62,
    [
      ['today', 4, 't55 t56 t99'],
      ['archived', 105, ''],
    ],
  ],
])('the row with the focus stays, with its neighbours, in their order: %s', (_, kept, from, to, expected) => {
  expect(drawn(from, to, kept)).toEqual(expected);
});

test('what is drawn does not grow with the list', () => {
  const chats = Array.from({ length: 50_000 }, (_, n) => chat(`c${n}`));
  const [section] = rowsInSight([{ name: 'today', chats, isOpen: true }], { from: 25_000, to: 25_040, kept: null });
  expect(section?.chats).toHaveLength(40);
  expect(section?.rows).toBe(50_001);
});
