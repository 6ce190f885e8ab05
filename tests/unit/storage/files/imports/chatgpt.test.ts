import { expect, test } from 'vitest';
import { recognised } from '../../../../../src/storage/files/imports/registry';
import { chatgpt } from '../../../../../src/storage/files/imports/formats/chatgpt/chatgpt';
import type { Imported } from '../../../../../src/storage/files/imports/imported';
import { chat, node, said } from './chatgpt-chats';

function read(value: unknown): Imported {
  return chatgpt.read(value, { path: 'conversations.json', index: 0, companions: new Map() });
}

const thinking = chat(
  [
    node('r', null, null, ['n1']),
    node('n1', 'r', said('user', 'Hi', { create_time: 1756000001 }), ['n2']),
    node('n2', 'n1', {
      author: { role: 'assistant' },
      content: { content_type: 'thoughts', thoughts: [{ summary: 'Greeting', content: 'Be kind.', finished: true }] },
    }),
    node('n3', 'n2', said('assistant', 'Hello.', { channel: 'final', metadata: { model_slug: 'gpt-5-1-thinking' } })),
  ],
  { current_node: 'n3' },
);

test('a chat of ChatGPT is recognised by its nodes', () => {
  expect(recognised({ type: 'list', first: thinking }, 'x.json')?.name).toBe('chatgpt');
  expect(recognised({ type: 'object', object: { conversations: [thinking] } }, 'x.json')?.name).toBe('chatgpt');
});

test('thoughts become the reasoning of the next answer', () => {
  const { chats, losses } = read(thinking);
  expect(losses).toEqual({});
  expect(chats).toEqual([
    expect.objectContaining({
      id: 'c1',
      title: '',
      createdAt: 1756000000120,
      tipId: 'n3',
      messages: [
        expect.objectContaining({ id: 'n1', parentId: null, role: 'user', createdAt: 1756000001000 }),
        expect.objectContaining({
          id: 'n3',
          parentId: 'n1',
          model: 'gpt-5-1-thinking',
          parts: [
            { type: 'reasoning', text: '**Greeting**\n\nBe kind.' },
            { type: 'text', text: 'Hello.' },
          ],
        }),
      ],
    }),
  ]);
});
