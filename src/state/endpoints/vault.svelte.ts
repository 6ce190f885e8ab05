import type { KeyStore } from '../../storage/secrets/key-store';
import type { StorageStatus } from '../base/storage-status.svelte';

/** The passphrase that protects API keys: asked for once a visit, by the first action that needs a key. */
export class Vault {
  exists = $state(false);
  isUnlocked = $state(false);
  /** Whether the passphrase is being asked for. */
  isAsking = $state(false);
  #waiting: ((unlocked: boolean) => void)[] = [];

  constructor(
    private readonly keys: KeyStore,
    private readonly storageStatus: StorageStatus,
  ) {}

  async load(): Promise<void> {
    const { vault } = this.keys;
    this.exists = (await this.storageStatus.read(() => vault.exists())) ?? this.exists;
    this.isUnlocked = (await this.storageStatus.read(() => vault.isUnlocked())) ?? this.isUnlocked;
  }

  /**
   * Asks the person for the passphrase. Resolves to whether the keys are unlocked; to false when the person cancels.
   */
  async askToUnlock(): Promise<boolean> {
    if (this.isUnlocked) return true;
    this.isAsking = true;
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves to false where the passphrase is wrong. */
  async unlock(passphrase: string): Promise<boolean> {
    this.isUnlocked = await (await this.keys.vault.byPassphrase()).unlock(passphrase);
    if (this.isUnlocked) this.#answer(true);
    return this.isUnlocked;
  }

  dismiss(): void {
    this.#answer(false);
  }

  async create(passphrase: string): Promise<void> {
    await (await this.keys.vault.byPassphrase()).create(passphrase);
    await this.load();
  }

  /** Resolves to false where the old passphrase is wrong. */
  async changePassphrase(old: string, fresh: string): Promise<boolean> {
    return (await this.keys.vault.byPassphrase()).changePassphrase(old, fresh);
  }

  /** Locks the keys in every tab. */
  lock(): void {
    this.keys.vault.lock();
    this.isUnlocked = false;
  }

  /** Another tab has locked them. */
  hearLocked(): void {
    this.keys.vault.lockHere();
    this.isUnlocked = false;
  }

  #answer(unlocked: boolean): void {
    this.isAsking = false;
    for (const resolve of this.#waiting.splice(0)) resolve(unlocked);
  }
}
