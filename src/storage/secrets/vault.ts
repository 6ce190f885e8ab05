import { fromBase64, toBase64 } from '../../model/base64';
import { ApiError } from '../../model/failure';
import { keyOf } from '../keyspace/key-map';
import type { OpenedStorage } from '../keyspace/open';
import { updateRecord } from '../keyspace/records';
import { isVaultRecord, type VaultRecord } from './vault-record';

const visitSlot = 'vault';

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
    const { wrap } = await byPassphrase();
    const record = await wrap(raw, passphrase);
    let isOurs = false;
    await updateRecord<unknown>(this.storage.records, keyOf.vault, (old) => {
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
    const { wrap } = await byPassphrase();
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
    const { unwrap } = await byPassphrase();
    return unwrap(record, passphrase);
  }
}

/** What is only needed once a passphrase is typed. */
const byPassphrase = () => import('./passphrase');
