import { keyOf } from '../keyspace/key-map';
import { seal, unseal } from './seal';
import { rounds, type VaultRecord } from './vault-record';

/** `raw` under the key that `passphrase` gives. */
export async function wrap(raw: string, passphrase: string): Promise<VaultRecord> {
  const parameters = { salt: crypto.getRandomValues(new Uint8Array(16)), rounds };
  return { ...parameters, ...(await seal(await derive(passphrase, parameters), raw, keyOf.vault)) };
}

/** What was wrapped; null where the passphrase is another. */
export async function unwrap(record: VaultRecord, passphrase: string): Promise<string | null> {
  return unseal(await derive(passphrase, record), record, keyOf.vault);
}

async function derive(passphrase: string, { salt, rounds }: Pick<VaultRecord, 'salt' | 'rounds'>): Promise<CryptoKey> {
  // NFKC: the same passphrase from another keyboard may be other code points (RFC 8265 does it, too).
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
