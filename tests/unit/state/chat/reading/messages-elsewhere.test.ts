import { expect, test } from 'vitest';
import { MessagesElsewhere } from '../../../../../src/state/chat/reading/messages-elsewhere';
import type { Message } from '../../../../../src/model/chat/message';

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
  const reply = { id: 'm1' } as Message;
  await expect(elsewhere.awaitEnd(reply)).rejects.toThrow('Failed to fetch');
  await elsewhere.awaitEnd(reply);
  expect(asked).toEqual(['journals', 'journals', 'm1']);
});
