import { expect, test } from 'vitest';
import { newConversation, type Conversation } from '../../../../../src/model/chat/conversation';
import type { Section } from '../../../../../src/model/chat/list/section';
import { Selection } from '../../../../../src/state/chat/list/selection.svelte';

const chat = (id: string): Conversation =>
  newConversation(id, 0, { endpointId: null, model: '', systemPrompt: { promptId: null, text: '' } });
const sections: Section[] = [
  { name: 'pinned', chats: ['a', 'b'].map(chat), isOpen: true },
  { name: 'today', chats: ['c', 'd', 'e'].map(chat), isOpen: true },
  { name: 'archived', chats: [chat('z')], isOpen: false },
];
const chosen = (selection: Selection): string => [...selection.chosen].join(' ');

test('a press ticks a chat, and another unticks it', () => {
  const selection = new Selection();
  selection.toggle('a');
  selection.toggle('d');
  selection.toggle('a');
  expect(chosen(selection)).toBe('d');
});

test('a press with Shift ticks all from the last one on, across headings, upwards, too, and keeps the others', () => {
  const selection = new Selection();
  selection.toggle('e');
  selection.toggle('d');
  selection.extendTo('b', sections);
  expect([...selection.chosen].sort().join(' ')).toBe('b c d e');
  selection.extendTo('a', sections);
  expect([...selection.chosen].sort().join(' ')).toBe('a b c d e');
});

test('a press with Shift before any other ticks that one; it begins at the chat on show', () => {
  const none = new Selection();
  none.extendTo('c', sections);
  expect(chosen(none)).toBe('c');
  const begun = new Selection('b');
  begun.extendTo('d', sections);
  expect(chosen(begun)).toBe('b c d');
});

test('all are those that are rows: what is folded is not ticked unseen', () => {
  const selection = new Selection();
  selection.toggleAll(sections);
  expect(chosen(selection)).toBe('a b c d e');
  selection.toggleAll(sections);
  expect(chosen(selection)).toBe('');
});
