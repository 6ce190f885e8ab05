import { expect, test } from 'vitest';
import { newConversation } from '../../../../src/model/chat/conversation';
import { mixed } from '../../../../src/state/search/mixed';
import type { SearchHit } from '../../../../src/state/search/search.svelte';

const start = { endpointId: null, model: '', systemPrompt: { promptId: null, text: '' } };
const conversation = (id: string) => newConversation(id, 1, start);
const conversationOf = (id: string) => (id === 'gone' ? { ...conversation(id), deletedAt: 5 } : conversation(id));

function hit(conversationId: string, messageId: string, createdAt: number): SearchHit {
  const sentence = { text: '', marks: [] };
  return {
    ...{ conversationId, messageId, createdAt, sentence },
    ...{ kind: 'message', role: 'user', model: '', isOnShownBranch: true },
  };
}

const byWords = [
  { conversation: conversation('a'), hits: [hit('a', 'a2', 90), hit('a', 'a1', 50)] },
  { conversation: conversation('b'), hits: [hit('b', 'b1', 40)] },
];
const byMeaning = [hit('b', 'b1', 40), hit('a', 'a3', 70), hit('c', 'c1', 60), hit('gone', 'g1', 99)];

const idsOf = (order: 'newest' | 'rank'): string[] =>
  mixed(byWords, byMeaning, order, conversationOf).flatMap(({ hits }) => hits.map(({ messageId }) => messageId!));

test('hits by meaning stand by their date among the newest first, each message once, and none of a deleted chat', () => {
  expect(idsOf('newest')).toEqual(['a2', 'a3', 'a1', 'c1', 'b1']);
});

test('by rank, the hits with the words come first', () => {
  expect(idsOf('rank')).toEqual(['a2', 'a1', 'a3', 'b1', 'c1']);
});

test('a message of a duplicated chat, whose id is the same, is another one', () => {
  const found = mixed(byWords, [hit('copy', 'a2', 80)], 'newest', conversationOf);
  expect(found.map(({ conversation: { id }, hits }) => `${id} ${String(hits.length)}`)).toEqual([
    'a 2',
    'copy 1',
    'b 1',
  ]);
});
