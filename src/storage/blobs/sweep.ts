import { attachmentsIn } from './attachment-lines';
import { isStoredBlob } from './blobs';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Found, Records } from '../keyspace/records';

/** How long bytes stay that nothing refers to, in ms: what is just being written, in whatever tab, has stored them before. */
const unusedFor = 24 * 60 * 60 * 1000;

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

/** Deletes one in a transaction of its own, unless it was stored or taken up since it was read. */
async function deleteUnlessUsed(records: Records, { key, value }: Found<unknown>): Promise<void> {
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

/** The hashes that anything stored refers to, also where a record is broken otherwise. */
async function usedHashes(records: Records): Promise<Set<string>> {
  const used = new Set<string>();
  const note = (parts: unknown): void => {
    if (!Array.isArray(parts)) return;
    for (const part of parts as ({ source?: { hash?: unknown } } | null)[])
      if (typeof part?.source?.hash === 'string') used.add(part.source.hash);
  };
  const noteAll = (found: readonly Found<{ parts?: unknown } | null>[]): void => {
    for (const { value } of found) note(value?.parts);
  };
  for (const { value } of await records.range<{ text?: unknown } | null>(rangeOf.drafts()))
    if (typeof value?.text === 'string') note(attachmentsIn(value.text));
  // One chat after another: all messages at once may be more than the memory holds.
  for (const { key } of await records.range(rangeOf.conversations)) {
    const id = String(key[1]);
    noteAll(await records.range(rangeOf.messages(id)));
    noteAll(await records.range(rangeOf.journal(id)));
  }
  return used;
}
