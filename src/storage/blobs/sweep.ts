import { isStoredBlob } from './blobs';
import { hashesIn } from './used-hashes';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { StoredRecord, Key, Records } from '../keyspace/records';
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

/** What else must hold within the transaction of a deletion. */
export interface Condition {
  key: Key;
  holds: (value: unknown) => boolean;
}

/** Deletes one in a transaction of its own, unless it was stored or taken up since it was read, or a condition does not hold. */
export async function deleteUnlessUsed(
  records: Records,
  { key, value }: StoredRecord<unknown>,
  conditions: readonly Condition[] = [],
): Promise<void> {
  const seen = isStoredBlob(value) ? value.usedAt : null;
  let isUnused = false;
  const unmet = new Set<Condition>();
  await records.write([
    // A transaction makes its changes in their order, and may run twice.
    ...conditions.map((one) => ({
      update: one.key,
      change(now: unknown) {
        if (one.holds(now)) unmet.delete(one);
        else unmet.add(one);
        return now;
      },
    })),
    {
      update: key,
      change(now) {
        isUnused = unmet.size === 0 && (isStoredBlob(now) ? now.usedAt : null) === seen;
        return isUnused ? undefined : now;
      },
    },
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
