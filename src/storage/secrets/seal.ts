/**
 * A text sealed with AES-256-GCM. It does not open with another key, after a change, or in another place than it was
 * sealed for.
 */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: Uint8Array<ArrayBuffer>;
}

/** Whether a record that was read can be one. */
export function isSealed(value: unknown): value is Sealed {
  const { iv, data } = (value ?? {}) as Partial<Sealed>;
  return iv instanceof Uint8Array && data instanceof Uint8Array;
}

/**
 * Seals `text` with a fresh nonce. `about` (what it belongs to) is not in it, but must be the same when it is opened.
 */
export async function seal(key: CryptoKey, text: string, about: readonly string[]): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(algorithm(iv, about), key, new TextEncoder().encode(text));
  return { iv, data: new Uint8Array(sealed) };
}

/** The text; null where the key is another, something was changed, or `about` differs. */
export async function unseal(key: CryptoKey, sealed: Sealed, about: readonly string[]): Promise<string | null> {
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm(sealed.iv, about), key, sealed.data));
  } catch {
    return null;
  }
}

function algorithm(iv: Uint8Array<ArrayBuffer>, about: readonly string[]): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(JSON.stringify(about)) };
}
