import { originOf, type Endpoint, type KeyKeeping } from '../../model/endpoint/endpoint';
import { hasSecretExtra, slotOf, type SecretExtras } from '../../model/endpoint/extras';
import { ApiError } from '../../model/failure';
import { presetOf } from '../../protocol/endpoint/presets';
import type { KeyStore } from '../../storage/secrets/key-store';
import type { StorageStatus } from '../base/storage-status.svelte';
import type { OrFailure } from '../../model/result';

/** What a request to an endpoint needs beside the endpoint itself. `key`: null where it goes without. */
export interface Credentials {
  key: string | null;
  extras: SecretExtras;
}

/** What is to be kept of an endpoint's secrets. Without `extras`, those that are kept for its origin stay. */
export interface SecretsToKeep {
  text: string;
  keeping: KeyKeeping;
  extras?: SecretExtras;
}

/** The secrets for a request to `endpoint`; no key where it needs none and none was saved; or why they cannot be read. */
export async function credentialsFor(
  endpoint: Endpoint,
  { keys }: { keys: KeyStore },
  storageStatus: Pick<StorageStatus, 'read' | 'problem'>,
): Promise<OrFailure<Credentials>> {
  const origin = originOf(endpoint);
  const none: Credentials = { key: null, extras: {} };
  if (origin === null) return none;
  const open = async (): Promise<OrFailure<Credentials>> => {
    const result = await keys.open(endpoint.id, origin);
    // The server would refuse a request without one of its secret headers, or take it for somebody else's.
    if ('key' in result) {
      const extras = missingIn(endpoint, result.extras);
      return extras.length === 0 ? result : { failure: { kind: 'key-missing', origin, extras } };
    }
    if (result.failure.kind !== 'key-missing') return result;
    const extras = missingIn(endpoint, {});
    // Where the endpoint's own key is missing as well, that is said first.
    if (extras.length > 0) return presetOf(endpoint).needsKey ? result : { failure: { ...result.failure, extras } };
    const mayGoWithout = !presetOf(endpoint).needsKey && (await keys.keepingOf(endpoint.id)) === null;
    return mayGoWithout ? none : result;
  };
  // An emptied storage fails only once: the second attempt tells whether the key is among what was lost.
  const opened = (await storageStatus.read(open)) ?? (await storageStatus.read(open));
  return opened ?? { failure: storageStatus.problem ?? { kind: 'storage-gone' } };
}

/** The names of the secret extras that have no value among `secrets`. */
function missingIn({ extras = [] }: Endpoint, secrets: SecretExtras): string[] {
  const missing = extras.filter((extra) => extra.value === undefined && secrets[slotOf(extra)] === undefined);
  return missing.map(({ name }) => name);
}

/**
 * The part of a write that keeps the secrets of `endpoint` for `origin`. Throws `ApiError` `vault-locked` where those
 * that are to stay are in the locked vault: they would be overwritten.
 */
export async function saving(
  endpoint: Endpoint,
  origin: string,
  { text, keeping, extras }: SecretsToKeep,
  { keys }: { keys: KeyStore },
): ReturnType<KeyStore['saving']> {
  const kept = extras || !hasSecretExtra(endpoint) ? null : await keys.open(endpoint.id, origin);
  if (kept?.failure && kept.failure.kind === 'vault-locked') throw new ApiError(kept.failure);
  const stays = kept && 'extras' in kept ? kept.extras : {};
  return keys.saving(endpoint.id, origin, text, keeping, extras ?? stays);
}
