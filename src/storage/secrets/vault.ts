import { fromBase64 } from '../../model/base64';
import type { OpenedStorage } from '../keyspace/open';
import type { ByPassphrase } from './passphrase';
import { readVault, visitSlot } from './vault-record';

/**
 * One random AES-256-GCM key for all endpoint keys, behind one passphrase. Unlocked, it stays open for the visit: the
 * raw key lies in the visit's store, sealed with the device's key.
 */
export class Vault {
  constructor(private readonly storage: Pick<OpenedStorage, 'records' | 'visit' | 'tell'>) {}

  async exists(): Promise<boolean> {
    return (await readVault(this.storage.records)) !== null;
  }

  async isUnlocked(): Promise<boolean> {
    return (await this.key()) !== null;
  }

  /** What needs the passphrase: making the vault, unlocking it, giving it another one. */
  async byPassphrase(): Promise<ByPassphrase> {
    return new (await import('./passphrase')).ByPassphrase(this.storage);
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
}
