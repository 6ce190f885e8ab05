import { expect, test } from 'vitest';
import { newConversation } from '../../../../../src/model/chat/conversation';
import { Headers } from '../../../../../src/state/chat/list/headers.svelte';

const start = { endpointId: 'e1', model: 'gpt-4o', systemPrompt: { promptId: null, text: '' } };
const header = (id: string, title = '') => ({ ...newConversation(id, 1000, start), title });

const titles = (headers: Headers) => Object.fromEntries([...headers.all].map(([id, { title }]) => [id, title]));

test('what was changed or deleted while the others were read is not undone by them', () => {
  const headers = new Headers();
  headers.beginWithSome();
  headers.set([header('a', 'first'), header('b', 'first')]);
  headers.set([header('b', 'renamed'), header('new', 'made')]);
  headers.delete('c');
  headers.fill([header('a', 'old'), header('b', 'old'), header('c', 'old'), header('d', 'old')]);
  expect(titles(headers)).toEqual({ a: 'first', b: 'renamed', new: 'made', d: 'old' });
  expect(headers.isComplete).toBe(true);
});

test('where all were read anew meanwhile, as after a restore, what was read before that is let go', async () => {
  const headers = new Headers();
  headers.beginWithSome();
  const { whole } = headers;
  headers.replace([header('restored')]);
  await whole;
  headers.fill([header('old')]);
  expect(titles(headers)).toEqual({ restored: '' });
});
