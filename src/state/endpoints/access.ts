import type { Conversation } from '../../model/chat/conversation';
import { dialectNameOf, type Endpoint } from '../../model/endpoint/endpoint';
import type { Stores } from '../stores';
import type { Credentials } from './credentials';
import type { OrFailure } from '../../model/result';

/** The endpoint of a request, and its secrets. */
export interface Access extends Credentials {
  endpoint: Endpoint;
}

/**
 * The endpoint and key for a request of `conversation`, or why it cannot be sent. Where the key is locked, asks for the
 * passphrase, unless it may not.
 */
export async function accessFor(
  { endpoints, vault }: Pick<Stores, 'endpoints' | 'vault'>,
  { endpointId, model }: Pick<Conversation, 'endpointId' | 'model'>,
  mayAsk = true,
): Promise<OrFailure<Access>> {
  const endpoint = endpoints.byId(endpointId);
  if (!endpoint) return { failure: { kind: 'no-endpoint' } };
  if (model === '') return { failure: { kind: 'no-model' } };
  const { dialect } = endpoint;
  if (dialectNameOf(endpoint) === null) return { failure: { kind: 'unknown-dialect', dialect: dialect ?? '' } };
  let opened = await endpoints.keyFor(endpoint);
  const isLocked = opened.failure && opened.failure.kind === 'vault-locked';
  if (isLocked && mayAsk && (await vault.askToUnlock())) opened = await endpoints.keyFor(endpoint);
  return opened.failure ? opened : { endpoint, ...opened };
}
