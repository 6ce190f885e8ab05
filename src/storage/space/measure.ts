import type { Conversation } from '../../model/chat/conversation';
import { isObject } from '../../model/json';
import type { SpaceKind } from '../../model/space';
import { takingTurnsUntil } from '../../model/next-task';
import { isStoredBlob } from '../blobs/blobs';
import { unusedFor } from '../blobs/sweep';
import { hashesIn } from '../blobs/used-hashes';
import { isConversation } from '../checks/shapes';
import { rangeOf } from '../keyspace/key-map';
import { vectorsKey } from '../keyspace/meaning-keys';
import type { StoredRecord, Key, Records } from '../keyspace/records';
import { searchPartKey } from '../search/search-keys';
import type { Following } from '../files/backup';
import { slicesOf } from '../library/slices';

/** Bytes that are kept, as far as they can be told: a browser may pack them tighter. */
export interface Space {
  kinds: Record<SpaceKind, number>;
  /** The largest chats with what is attached to them, the largest first; none that is in the bin. */
  chats: readonly { id: string; bytes: number }[];
  /** Deleted chats, and deleted messages of others. */
  bin: { chats: number; messages: number; bytes: number };
  /** Attachments that nothing has needed for a day. */
  unused: { count: number; bytes: number };
  /** Attachments that only chats need that were not used for long. */
  old: { blobs: readonly OldBlob[]; bytes: number };
}

/** An attachment of old chats: its record as it was found, and the chats that need it. */
export interface OldBlob {
  found: StoredRecord<unknown>;
  chats: readonly string[];
}

/** A chat that was not used for so long (ms) counts as old: half a year. */
const oldAfter = 182 * 24 * 60 * 60 * 1000;

/** Whether a chat was not used for long at `now` (UTC ms). */
export function isOld({ updatedAt }: Pick<Conversation, 'updatedAt'>, now: number): boolean {
  return now - updatedAt > oldAfter;
}

const mostChats = 10;

/** What each first element of a key is counted as. Bytes of attachments are not read: how many there are stands beside them. */
const kinds: readonly [prefix: Key, kind: SpaceKind, count?: number][] = [
  [rangeOf.folders, 'text'],
  [rangeOf.prompts, 'text'],
  [rangeOf.drafts(), 'drafts'],
  [rangeOf.usage(), 'usage'],
  // A few at a time, as each of these records may be megabytes.
  [searchPartKey(), 'index', 4],
  [vectorsKey(), 'vectors', 16],
];

/**
 * Counts what is kept at `now` (UTC ms), in slices, so that nothing waits for it and no more than some hundred records are in
 * memory.
 */
export async function measureSpace(records: Records, now: number, how: Following = {}): Promise<Space> {
  const takeTurn = takingTurnsUntil(how.signal);
  const space: Record<SpaceKind, number> = { text: 0, attachments: 0, index: 0, vectors: 0, usage: 0, drafts: 0 };
  const headers = new Map<string, Conversation>();
  for await (const found of slicesOf(records, rangeOf.conversations))
    for (const { value } of found) {
      if (!isConversation(value)) continue;
      headers.set(value.id, value);
      space.text += bytesIn(value);
    }
  const { chats, bin, needed } = await measureMessages(records, headers, how);
  for (const bytes of chats.values()) space.text += bytes;
  for (const [prefix, kind, count] of kinds)
    for await (const found of slicesOf(records, prefix, count)) {
      for (const { value } of found) {
        space[kind] += bytesIn(value);
        if (kind === 'drafts') for (const hash of hashesIn(value)) needed.set(hash, null);
      }
      await takeTurn();
    }
  for await (const found of slicesOf(records, rangeOf.journal()))
    for (const { value } of found) for (const hash of hashesIn(value)) needed.set(hash, null);
  const isOldChat = (id: string) => isOld(headers.get(id) ?? { updatedAt: now }, now);
  const unused = { count: 0, bytes: 0 };
  const old = { blobs: [] as OldBlob[], bytes: 0 };
  for await (const found of slicesOf(records, rangeOf.blobs))
    for (const one of found) {
      if (!isStoredBlob(one.value)) continue;
      const { bytes, usedAt } = one.value;
      space.attachments += bytes;
      const users = needed.get(String(one.key[1]));
      for (const id of users ?? []) chats.set(id, (chats.get(id) ?? 0) + bytes);
      if (users === undefined && now - usedAt > unusedFor) {
        unused.count += 1;
        unused.bytes += bytes;
      } else if (users && [...users].every(isOldChat)) {
        old.blobs.push({ found: one, chats: [...users] });
        old.bytes += bytes;
      }
    }
  const largest = [...chats]
    .filter(([id]) => headers.get(id)?.deletedAt === null)
    .map(([id, bytes]) => ({ id, bytes }))
    .sort((a, b) => b.bytes - a.bytes);
  return { kinds: space, chats: largest.slice(0, mostChats), bin, unused, old };
}

/** By chat, the bytes of its messages; by attachment, the chats that need it, null where a draft or a running reply does. */
async function measureMessages(
  records: Records,
  headers: ReadonlyMap<string, Conversation>,
  { signal, onProgress }: Following,
): Promise<{ chats: Map<string, number>; bin: Space['bin']; needed: Map<string, Set<string> | null> }> {
  const takeTurn = takingTurnsUntil(signal);
  const chats = new Map<string, number>();
  const needed = new Map<string, Set<string> | null>();
  const bin = { chats: 0, messages: 0, bytes: 0 };
  for (const { deletedAt } of headers.values()) if (deletedAt !== null) bin.chats += 1;
  for await (const found of slicesOf(records, rangeOf.messages())) {
    for (const { key, value } of found) {
      const id = String(key[1]);
      const bytes = bytesIn(value);
      chats.set(id, (chats.get(id) ?? 0) + bytes);
      for (const hash of hashesIn(value)) needed.set(hash, (needed.get(hash) ?? new Set()).add(id));
      const isInDeletedChat = (headers.get(id)?.deletedAt ?? null) !== null;
      const isDeleted = isObject(value) && typeof value['deletedAt'] === 'number';
      if (isDeleted && !isInDeletedChat) bin.messages += 1;
      if (isDeleted || isInDeletedChat) bin.bytes += bytes;
    }
    onProgress?.(chats.size, headers.size);
    await takeTurn();
  }
  return { chats, bin, needed };
}

/** About how many bytes a value takes where it is stored. */
function bytesIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + bytesIn(one), 8);
  return Object.entries(value).reduce((sum, [name, one]) => sum + name.length + bytesIn(one), 8);
}
