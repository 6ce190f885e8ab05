import type { KeyKeeping } from '../../model/endpoint/endpoint';
import type { SecretExtras } from '../../model/endpoint/extras';
import { ApiError } from '../../model/failure';
import { keyOf } from '../keyspace/key-map';
import type { OpenedStorage } from '../keyspace/open';
import type { Change } from '../keyspace/records';
import { isSealed, seal, unseal, type Sealed } from './seal';
import { deviceKey } from './session-store';
import type { Vault } from './vault';
import type { OrFailure } from '../../model/result';

/** A key in IndexedDB, sealed with the device's key or the vault's. Endpoint and origin are its additional data. */
interface SecretRecord extends Sealed {
  keeping: Exclude<KeyKeeping, 'visit'>;
  origin: string;
  /** What may be shown of it. */
  mask: string;
  /** The values of the endpoint's secret extras, as JSON; absent where it has none. */
  extras?: Sealed;
  isKeyless?: true;
}

/** What is kept for the visit. */
interface VisitSecret {
  origin: string;
  key: string;
  extras?: SecretExtras;
}

/** What may be known of a kept key without opening it. */
export interface KeptKey {
  keeping: KeyKeeping;
  origin: string;
  /** Its last 4 characters; none of a key too short to hide the rest. */
  mask: string;
  /** Only secret extras are kept, and no key. */
  isKeyless?: true;
}

/** The secrets of an endpoint: its key, empty where it has none, and its secret extras. */
export interface OpenedSecrets {
  key: string;
  extras: SecretExtras;
}

/** What is kept of endpoints' keys, written and read. Loaded when one is first asked for. */
export class KeptSecrets {
  constructor(
    private readonly storage: Pick<OpenedStorage, 'records' | 'visit'>,
    private readonly vault: Vault,
    private readonly slotOf: (endpointId: string) => string,
  ) {}

  /** As `KeyStore.saving`. */
  async saving(
    endpointId: string,
    origin: string,
    key: string,
    keeping: KeyKeeping,
    extras: SecretExtras = {},
  ): Promise<{ change: Change; done: () => void }> {
    const { records, visit } = this.storage;
    if (keeping === 'visit') {
      const secret: VisitSecret = { origin, key, extras };
      await visit.put(this.slotOf(endpointId), JSON.stringify(secret));
      return { change: { delete: keyOf.secret(endpointId) }, done: () => undefined };
    }
    const sealingKey = keeping === 'device' ? await deviceKey(records) : await this.vault.key();
    if (!sealingKey) throw new ApiError({ kind: 'vault-locked', origin });
    const sealed = await seal(sealingKey, key, [origin, endpointId]);
    const secret: SecretRecord = { keeping, origin, mask: maskOf(key), ...sealed };
    if (key === '') secret.isKeyless = true;
    if (Object.keys(extras).length > 0)
      secret.extras = await seal(sealingKey, JSON.stringify(extras), [origin, endpointId, 'extras']);
    return {
      change: { put: keyOf.secret(endpointId), value: secret },
      done: () => visit.remove(this.slotOf(endpointId)),
    };
  }

  /** As `KeyStore.open`. */
  async open(endpointId: string, origin: string): Promise<OrFailure<OpenedSecrets>> {
    const forVisit = await this.#ofVisit(endpointId);
    if (forVisit?.origin === origin) return { key: forVisit.key, extras: forVisit.extras ?? {} };
    const missing = { failure: { kind: 'key-missing', origin } } as const;
    const secret = await this.#secret(endpointId);
    if (secret?.origin !== origin) return missing;
    const sealingKey = secret.keeping === 'device' ? await deviceKey(this.storage.records) : await this.vault.key();
    if (!sealingKey) return { failure: { kind: 'vault-locked', origin } };
    const key = await unseal(sealingKey, secret, [origin, endpointId]);
    const extras = secret.extras && (await unseal(sealingKey, secret.extras, [origin, endpointId, 'extras']));
    if (key === null || extras === null) return missing;
    return { key, extras: extras === undefined ? {} : (JSON.parse(extras) as SecretExtras) };
  }

  /** As `KeyStore.describe`. */
  async describe(endpointId: string): Promise<KeptKey | null> {
    const forVisit = await this.#ofVisit(endpointId);
    if (forVisit)
      return { keeping: 'visit', origin: forVisit.origin, mask: maskOf(forVisit.key), ...keyless(forVisit.key === '') };
    const secret = await this.#secret(endpointId);
    if (!secret) return null;
    const { keeping, origin, mask, isKeyless } = secret;
    return { keeping, origin, mask, ...keyless(isKeyless === true) };
  }

  async #ofVisit(endpointId: string): Promise<VisitSecret | null> {
    const text = await this.storage.visit.get(this.slotOf(endpointId));
    return text === null ? null : (JSON.parse(text) as VisitSecret);
  }

  async #secret(endpointId: string): Promise<SecretRecord | null> {
    const value = await this.storage.records.get(keyOf.secret(endpointId));
    if (!isSealed(value)) return null;
    const { keeping, origin, mask, extras } = value as Partial<SecretRecord>;
    const isWhole =
      (keeping === 'device' || keeping === 'passphrase') && typeof origin === 'string' && typeof mask === 'string';
    const hasExtras = extras === undefined || isSealed(extras);
    return isWhole && hasExtras ? (value as SecretRecord) : null;
  }
}

function keyless(isKeyless: boolean): Pick<KeptKey, 'isKeyless'> {
  return isKeyless ? { isKeyless } : {};
}

function maskOf(key: string): string {
  return key.length >= 12 ? key.slice(-4) : '';
}
