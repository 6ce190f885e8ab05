import { expect, test } from 'vitest';
import type { Exchange } from '../../../../src/model/request/exchange';
import { keepExchange, mostKept, type Exchanges } from '../../../../src/state/request/wire-log';

const exchange = (id: string, characters = 10): Exchange => ({
  id,
  request: { method: 'POST', url: 'https://a.test/', headers: [], body: 'x'.repeat(characters / 2) },
  response: null,
  body: null,
  bodyLength: characters / 2,
  sentAt: 0,
  headersAt: null,
  firstTokenAt: null,
  endedAt: null,
});

test('an exchange takes the place of what it was before; another attempt comes after it', () => {
  const kept: Exchanges = new Map();
  keepExchange(kept, 'm', exchange('a'));
  keepExchange(kept, 'm', { ...exchange('a'), endedAt: 1 });
  keepExchange(kept, 'm', exchange('b'));
  expect(kept.get('m')).toMatchObject([{ id: 'a', endedAt: 1 }, { id: 'b' }]);
});

test('what was asked for longest ago is let go when it is too much, but never the newest', () => {
  const kept: Exchanges = new Map();
  keepExchange(kept, 'old', exchange('a', mostKept / 2));
  keepExchange(kept, 'middle', exchange('b', mostKept / 4));
  keepExchange(kept, 'new', exchange('c', mostKept / 2));
  expect([...kept.keys()]).toEqual(['middle', 'new']);
  keepExchange(kept, 'huge', exchange('d', 2 * mostKept));
  expect([...kept.keys()]).toEqual(['huge']);
});

test('of what is kept under one name, as the sound of a chat, the oldest is let go when it is too much', () => {
  const kept: Exchanges = new Map();
  keepExchange(kept, 'sound', exchange('a', mostKept / 2));
  keepExchange(kept, 'reply', exchange('b', mostKept / 4));
  keepExchange(kept, 'sound', exchange('c', mostKept / 4));
  keepExchange(kept, 'other', exchange('d', mostKept / 8));
  expect([...kept.keys()]).toEqual(['sound', 'other']);
  for (const id of ['e', 'f', 'g']) keepExchange(kept, 'sound', exchange(id, mostKept / 2));
  expect(kept.get('sound')?.map(({ id }) => id)).toEqual(['f', 'g']);
});
