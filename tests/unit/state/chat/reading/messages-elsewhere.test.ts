import { expect, test } from 'vitest';
import type { Message } from '../../../../../src/model/chat/message';
import { textOf, textParts } from '../../../../../src/model/chat/parts';
import { nextTask } from '../../../../../src/model/next-task';
import { MessagesElsewhere } from '../../../../../src/state/chat/reading/messages-elsewhere';
import { reply } from '../../../storage/builders';

test('where what waits for the end of a reply cannot be loaded, the next news of the reply waits for it', async () => {
  const asked: string[] = [];
  const services = {
    journals: () => {
      asked.push('journals');
      return asked.length === 1
        ? Promise.reject(new TypeError('Failed to fetch dynamically imported module: journals.js'))
        : Promise.resolve({ awaitEnd: (_: string, id: string) => void asked.push(id) });
    },
  };
  const stores = { services, storageStatus: { attempt: (work: () => unknown) => work() } };
  const elsewhere = new MessagesElsewhere(stores as never, 'c1', { isElsewhere: () => true } as never);
  const awaited = { id: 'm1' } as Message;
  await expect(elsewhere.awaitEnd(awaited)).rejects.toThrow('Failed to fetch');
  await elsewhere.awaitEnd(awaited);
  expect(asked).toEqual(['journals', 'journals', 'm1']);
});

test('a reading that takes long does not show its old words over newer ones', async () => {
  const begun = reply('c', 'r', '', { status: 'streaming' });
  const held = Promise.withResolvers<Message>();
  const pieces = [{ parts: textParts('It begins'), at: 1 }];
  const library = {
    loadMessage: () => held.promise,
    loadStored: () => Promise.resolve(begun),
    loadPieces: (_: string, __: string, from: number) => Promise.resolve(pieces.slice(from)),
  };
  const shown: string[] = [];
  const messages = {
    rendered: { loadRenderer: () => Promise.resolve(), keep: () => undefined },
    edits: 0,
    byId: () => undefined,
    isMine: () => false,
    isElsewhere: () => false,
    take: (taken: readonly Message[]) => shown.push(...taken.map(textOf)),
  };
  const stores = { services: { library }, storageStatus: { read: (work: () => unknown) => work() } };
  const elsewhere = new MessagesElsewhere(stores as never, 'c', messages as never);
  const reloaded = elsewhere.reload(['r']);
  const grown = elsewhere.grow('r');
  await nextTask();
  held.resolve(begun);
  await Promise.all([reloaded, grown]);
  expect(shown.at(-1)).toBe('It begins');
});
