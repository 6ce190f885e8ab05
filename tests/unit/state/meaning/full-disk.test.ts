import { expect, test } from 'vitest';
import { ApiError } from '../../../../src/model/failure';
import { VectorMemory } from '../../../../src/state/meaning/vector-memory';
import { RetryingRecords } from '../../../../src/storage/keyspace/retrying-records';
import { Memory } from '../../../../src/storage/keyspace/memory';
import type { Change } from '../../../../src/storage/keyspace/records';
import { meaningChatKey, vectorsKey } from '../../../../src/storage/keyspace/meaning-keys';
import { MeaningStore } from '../../../../src/storage/meaning/meaning-store';

/** A disk without room, until it has some. */
class Full extends Memory {
  isFull = true;
  override write(changes: readonly Change[]): Promise<void> {
    return this.isFull ? Promise.reject(new ApiError({ kind: 'storage-full' })) : super.write(changes);
  }
}

const passage = { messageId: 'm1', textHash: 'h', from: 0, to: 1 };

function fullDisk() {
  const disk = new Full();
  const records = new RetryingRecords(disk);
  const store = new MeaningStore(records, 'e1', 'm');
  const memory = new VectorMemory(store, () => ({
    postMessage: (task, transfer) => void structuredClone(task, { transfer }),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  }));
  return { disk, records, store, memory };
}

test('vectors for which there is no room are not kept in memory', async () => {
  const { disk, records, store } = fullDisk();
  const added = [{ passage, vector: new Int8Array([1, 2, 3]) }];
  const change = { conversationId: 'c1', state: { upTo: 1, version: 'v' }, keeps: () => true, added };
  await expect(store.write([change], { tokens: 1, costUsd: 0, dimension: 3 })).rejects.toThrow(ApiError);
  expect(records.isAllWritten).toBe(true);
  disk.isFull = false;
  expect(await store.vectorsOf('c1')).toEqual([]);
});

test('a search keeps nothing from the disk that waits for room', async () => {
  const { disk, records, memory } = fullDisk();
  const vectors = [
    { put: meaningChatKey('e1', 'm', 'c1'), value: { upTo: 1, version: 'v' } },
    { put: vectorsKey('e1', 'm', 'c1', 0), value: { entries: [passage], vectors: new Int8Array([1, 2, 3]) } },
  ];
  await records.write([...vectors, { put: ['message', 'c1', 'm2'], value: 'typed' }]).catch(() => undefined);
  await memory.update();
  disk.isFull = false;
  await records.write([{ put: ['setting', 'theme'], value: 'dark' }]);
  expect(await disk.get(['message', 'c1', 'm2'])).toBe('typed');
  memory.end();
});
