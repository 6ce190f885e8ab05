import type { MediaSource } from '../../model/chat/parts';
import { notNegative, number, shape } from '../checks/shape';
import { keyOf, rangeOf } from '../keyspace/key-map';
import { updateRecord, type Change, type Records } from '../keyspace/records';
import { sha256 } from './sha256';

/** What is known of stored bytes without reading them. */
export interface StoredBlob {
  bytes: number;
  /** When they were stored or wanted again last, UTC ms: a message that is being written may need them. */
  usedAt: number;
}

export const isStoredBlob = shape<StoredBlob>({ bytes: notNegative, usedAt: number });

/**
 * The bytes that messages refer to, each stored once under its SHA-256. Only what asks for them reads them. Methods throw
 * `ApiError` when the storage fails.
 */
export class Blobs {
  constructor(
    private readonly records: Records,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Stores `bytes`, and gives what a message refers to them by. Where there is no room, nothing is stored. */
  async store(bytes: Uint8Array<ArrayBuffer>): Promise<MediaSource & { kind: 'blob' }> {
    const hash = await sha256(bytes);
    const source = { kind: 'blob', hash, bytes: bytes.byteLength } as const;
    if (isStoredBlob(await this.keep(hash)) && (await this.read(hash))) return source;
    const isWhole = bytes.byteLength === bytes.buffer.byteLength;
    const value = isWhole ? bytes.buffer : bytes.slice().buffer;
    const known: StoredBlob = { bytes: bytes.byteLength, usedAt: this.clock() };
    const changes: Change[] = [
      { put: keyOf.blob(hash), value: known },
      { put: keyOf.blobBytes(hash), value },
    ];
    // What is held in memory is tried again with every later write: too much, for a large file.
    await this.records.write(changes, 'strict', 'drop');
    return source;
  }

  /** The bytes; null where they are not stored. */
  async read(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const stored = await this.records.get(keyOf.blobBytes(hash));
    return stored instanceof ArrayBuffer ? new Uint8Array(stored) : null;
  }

  async isStored(hash: string): Promise<boolean> {
    return isStoredBlob(await this.records.get(keyOf.blob(hash)));
  }

  /** Keeps stored bytes from being deleted as unused for a while: a draft has taken them up again. Gives what is known of them. */
  keep(hash: string): Promise<unknown> {
    const change = (old: unknown): unknown => (isStoredBlob(old) ? { ...old, usedAt: this.clock() } : old);
    return updateRecord(this.records, keyOf.blob(hash), change);
  }

  /** How many there are, and their bytes together. */
  async total(): Promise<{ count: number; bytes: number }> {
    const stored = (await this.records.range(rangeOf.blobs)).map(({ value }) => value).filter(isStoredBlob);
    return { count: stored.length, bytes: stored.reduce((sum, { bytes }) => sum + bytes, 0) };
  }
}
