import type { KeyKeeping } from '../../model/endpoint/endpoint';
import type { SecretExtras } from '../../model/endpoint/extras';
import { keyOf } from '../keyspace/key-map';
import type { OpenedStorage } from '../keyspace/open';
import type { Change } from '../keyspace/records';
import type { KeptKey, KeptSecrets, OpenedSecrets } from './kept-secrets';
import { hasCrypto } from './session-store';
import { Vault } from './vault';
import type { OrFailure } from '../../model/result';

/** The endpoints' keys, each with the endpoint's other secrets. Each is bound to its origin, and comes out for no other. */
export class KeyStore {
  readonly vault: Vault;
  /**
   * The ways in which a key can be kept here: only for the visit where WebCrypto is missing or nothing outlasts the
   * tab.
   */
  readonly canKeep: readonly KeyKeeping[];

  constructor(private readonly storage: Pick<OpenedStorage, 'records' | 'visit' | 'isKept' | 'tell'>) {
    this.vault = new Vault(storage);
    this.canKeep = hasCrypto() && storage.isKept ? ['visit', 'device', 'passphrase'] : ['visit'];
  }

  /**
   * Keeps the endpoint's key, instead of the one it had. Throws `ApiError` `vault-locked` when it is to go into a
   * locked vault.
   */
  async save(
    endpointId: string,
    origin: string,
    key: string,
    keeping: KeyKeeping,
    extras?: SecretExtras,
  ): Promise<void> {
    const { change, done } = await this.saving(endpointId, origin, key, keeping, extras);
    await this.storage.records.write([change]);
    done();
  }

  /** Saves a key as part of the write that saves the endpoint: gives its change, and what is to be done once that is written. */
  async saving(
    endpointId: string,
    origin: string,
    key: string,
    keeping: KeyKeeping,
    extras: SecretExtras = {},
  ): Promise<{ change: Change; done: () => void }> {
    return (await this.#kept()).saving(endpointId, origin, key, keeping, extras);
  }

  /**
   * The endpoint's secrets for `origin`; `key-missing` where there is none, or it was saved for another origin, or does
   * not open.
   */
  async open(endpointId: string, origin: string): Promise<OrFailure<OpenedSecrets>> {
    return (await this.#kept()).open(endpointId, origin);
  }

  /** What is kept for the endpoint, whether or not it can be opened now; null where nothing is. */
  async describe(endpointId: string): Promise<KeptKey | null> {
    return (await this.#kept()).describe(endpointId);
  }

  async keepingOf(endpointId: string): Promise<KeyKeeping | null> {
    return (await this.describe(endpointId))?.keeping ?? null;
  }

  /** Forgets a key of the visit; one on the disk goes with its endpoint. */
  forgetVisit(endpointId: string): void {
    this.storage.visit.remove(slotOf(endpointId));
  }

  async forget(endpointId: string): Promise<void> {
    this.forgetVisit(endpointId);
    await this.storage.records.write([{ delete: keyOf.secret(endpointId) }]);
  }

  /** How keys are written and read is loaded when one is first asked for: a page load can be shown before. */
  async #kept(): Promise<KeptSecrets> {
    const { KeptSecrets } = await import('./kept-secrets');
    return new KeptSecrets(this.storage, this.vault, slotOf);
  }
}

/** Where the key of an endpoint lies in the visit's store. */
function slotOf(endpointId: string): string {
  return `key ${endpointId}`;
}
