import { keyOf } from '../keyspace/key-map';
import type { Records } from '../keyspace/records';
import { isSealed, type Sealed } from './seal';

/** Where the raw key of an unlocked vault lies in the visit's store. */
export const visitSlot = 'vault';

/** The vault key, wrapped under the key that a passphrase gives by `rounds` of PBKDF2-SHA-256 with `salt`. */
export interface VaultRecord extends Sealed {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
}

/** Rounds of PBKDF2-SHA-256 for a new vault (OWASP, Password Storage Cheat Sheet). */
export const rounds = 600_000;
/** A record that asks for more was tampered with: unlocking would take for ever. */
const mostRounds = 100_000_000;

/** Whether a record that was read can be one. */
export function isVaultRecord(value: unknown): value is VaultRecord {
  if (!isSealed(value)) return false;
  const { salt, rounds: asked } = value as Partial<VaultRecord>;
  return salt instanceof Uint8Array && typeof asked === 'number' && asked >= rounds && asked <= mostRounds;
}

/** The vault of this storage; null where there is none. */
export async function readVault(records: Pick<Records, 'get'>): Promise<VaultRecord | null> {
  const record = await records.get(keyOf.vault);
  return isVaultRecord(record) ? record : null;
}
