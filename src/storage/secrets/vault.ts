import { ApiError } from '../../model/failure';
import { keyOf } from '../keyspace/key-map';
import type { OpenedStorage } from '../keyspace/open';
import { fromBase64, isSealed, seal, toBase64, unseal, type Sealed } from './seal';

/** Rounds of PBKDF2-SHA-256 for a new vault (OWASP, Password Storage Cheat Sheet). */
const rounds = 600_000;
/** A record that asks for more was tampered with: unlocking would take for ever. */
const mostRounds = 100_000_000;
const visitSlot = 'vault';

/** The vault key, wrapped under the key that a passphrase gives by `rounds` of PBKDF2-SHA-256 with `salt`. */
interface VaultRecord extends Sealed {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
}

/**
 * One random AES-256-GCM key for all endpoint keys, behind one passphrase. Unlocked, it stays open for the visit: the
 * raw key lies in the visit's store, sealed with the device's key.
 */
export class Vault {
  constructor(private readonly storage: Pick<OpenedStorage, 'records' | 'visit' | 'tell'>) {}

  async exists(): Promise<boolean> {
    return (await this.#record()) !== null;
  }

  async isUnlocked(): Promise<boolean> {
    return (await this.key()) !== null;
  }

  /** Makes the vault and leaves it unlocked. False where there is one already: it has a passphrase of its own. */
  async create(passphrase: string): Promise<boolean> {
    const raw = toBase64(crypto.getRandomValues(new Uint8Array(32)));
    const record = await wrap(raw, passphrase);
    let isOurs = false;
    await this.storage.records.update<unknown>(keyOf.vault, (old) => {
      isOurs = !isVaultRecord(old);
      return isOurs ? record : old;
    });
    if (isOurs) await this.storage.visit.put(visitSlot, raw);
    return isOurs;
  }

  /** Opens the vault for this visit. False where the passphrase is wrong. */
  async unlock(passphrase: string): Promise<boolean> {
    const raw = await this.#unwrap(passphrase);
    if (raw !== null) await this.storage.visit.put(visitSlot, raw);
    return raw !== null;
  }

  /** What is in the vault stays as it is. False where `old` is wrong; then nothing has changed. */
  async changePassphrase(old: string, passphrase: string): Promise<boolean> {
    const raw = await this.#unwrap(old);
    if (raw === null) return false;
    await this.storage.records.write([{ put: keyOf.vault, value: await wrap(raw, passphrase) }]);
    return true;
  }

  /** Locks it in every tab. */
  lock(): void {
    this.lockHere();
    this.storage.tell({ type: 'locked' });
  }

  /** Another tab has locked it. */
  lockHere(): void {
    this.storage.visit.remove(visitSlot);
  }

  /** The vault key; null while it is locked. */
  async key(): Promise<CryptoKey | null> {
    const raw = await this.storage.visit.get(visitSlot);
    return raw === null
      ? null
      : crypto.subtle.importKey('raw', fromBase64(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
  }

  async #record(): Promise<VaultRecord | null> {
    const record = await this.storage.records.get(keyOf.vault);
    return isVaultRecord(record) ? record : null;
  }

  async #unwrap(passphrase: string): Promise<string | null> {
    const record = await this.#record();
    if (!record) throw new ApiError({ kind: 'storage-gone' });
    return unseal(await derive(passphrase, record), record, keyOf.vault);
  }
}

function isVaultRecord(value: unknown): value is VaultRecord {
  if (!isSealed(value)) return false;
  const { salt, rounds: asked } = value as Partial<VaultRecord>;
  return salt instanceof Uint8Array && typeof asked === 'number' && asked >= rounds && asked <= mostRounds;
}

async function wrap(raw: string, passphrase: string): Promise<VaultRecord> {
  const parameters = { salt: crypto.getRandomValues(new Uint8Array(16)), rounds };
  return { ...parameters, ...(await seal(await derive(passphrase, parameters), raw, keyOf.vault)) };
}

async function derive(passphrase: string, { salt, rounds }: Pick<VaultRecord, 'salt' | 'rounds'>): Promise<CryptoKey> {
  // NFKC: the same passphrase from another keyboard may be other code points (RFC 8265 does it, too).
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
