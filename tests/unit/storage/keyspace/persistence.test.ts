import { expect, test, vi } from 'vitest';
import { askToPersist, estimate, isPersistent } from '../../../../src/storage/keyspace/persistence';

test('the browser is asked to keep the data once, and not again when it has promised', async () => {
  let kept = false;
  const persist = vi.fn(async () => (kept = true));
  const storage = { persisted: async () => kept, persist } as unknown as StorageManager;
  expect(await isPersistent(storage)).toBe(false);
  expect(await askToPersist(storage)).toBe(true);
  expect(await askToPersist(storage)).toBe(true);
  expect(persist).toHaveBeenCalledOnce();
});

test('a browser that cannot promise or say anything is taken as it is', async () => {
  expect(await askToPersist({} as StorageManager)).toBe(false);
  expect(await estimate({} as StorageManager)).toBeNull();
  expect(await askToPersist(undefined)).toBe(false);
});

test('what is used and what may be, in bytes', async () => {
  const storage = { estimate: async () => ({ usage: 5, quota: 10 }) } as unknown as StorageManager;
  expect(await estimate(storage)).toEqual({ usedBytes: 5, quotaBytes: 10 });
});
