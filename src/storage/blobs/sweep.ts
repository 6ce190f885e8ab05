import { isStoredBlob } from './blobs';
import { hashesIn } from './used-hashes';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Found, Key, Records } from '../keyspace/records';
import { slicesOf } from '../library/slices';

/** How long bytes stay that nothing refers to, in ms: what is just being written, in whatever tab, has stored them before. */
export const unusedFor = 24 * 60 * 60 * 1000;

/**
 * Deletes the bytes that no message needs any more at `now` (UTC ms), those in the bin, drafts and running replies
 * included. What another tab stores or takes up again meanwhile stays.
 */
export async function sweepBlobs(records: Records, now: number): Promise<void> {
  const stored = await records.range(rangeOf.blobs);
  const old = stored.filter(({ value }) => !isStoredBlob(value) || now - value.usedAt > unusedFor);
  if (old.length === 0) return;
  const used = await usedHashes(records);
  for (const one of old) if (!used.has(String(one.key[1]))) await deleteUnlessUsed(records, one);
}

/** Deletes the bytes of those hashes, which messages may still name: they say then that their attachment is gone. */
export async function deleteBlobs(records: Records, hashes: readonly string[]): Promise<void> {
  await records.write(hashes.flatMap((hash) => [{ delete: keyOf.blob(hash) }, { delete: keyOf.blobBytes(hash) }]));
}

/** Deletes one in a transaction of its own, unless it was stored or taken up since it was read. */
export async function deleteUnlessUsed(records: Records, { key, value }: Found<unknown>): Promise<void> {
  const seen = isStoredBlob(value) ? value.usedAt : null;
  let isUnused = false;
  await records.write([
    {
      update: key,
      change(now) {
        isUnused = (isStoredBlob(now) ? now.usedAt : null) === seen;
        return isUnused ? undefined : now;
      },
    },
    // A transaction makes its changes in their order.
    { update: keyOf.blobBytes(String(key[1])), change: (bytes) => (isUnused ? undefined : bytes) },
  ]);
}

/** The hashes that anything stored refers to. */
async function usedHashes(records: Records): Promise<Set<string>> {
  const used = new Set<string>();
  const note = async (prefix: Key): Promise<void> => {
    for await (const found of slicesOf(records, prefix))
      for (const { value } of found) for (const hash of hashesIn(value)) used.add(hash);
  };
  await note(rangeOf.drafts());
  await note(rangeOf.messages());
  await note(rangeOf.journal());
  return used;
}
