import { presetOf } from '../endpoint/presets';
import type { AccessHeaders, Spoken } from './dialect';

/** How an endpoint lets in what is asked through OpenAI's interfaces, and through its own beside them. */
export function compatibleAccess(endpoint: Spoken, purpose: 'reply' | 'other'): AccessHeaders {
  const { headers, keyHeader, nativeHeaders, nativeKeyHeader } = presetOf(endpoint);
  if (purpose === 'reply') return { headers, keyHeader };
  return { headers: { ...headers, ...nativeHeaders }, keyHeader: nativeKeyHeader };
}
