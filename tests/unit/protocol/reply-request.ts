import type { ReplyRequest } from '../../../src/protocol/dialects/stream-reply';

/**
 * A request for a reply to "Hello", with timeouts that no test reaches. `differs` names the endpoint and what is to be
 * otherwise.
 */
export function replyRequest(differs: Pick<ReplyRequest, 'endpoint'> & Partial<ReplyRequest>): ReplyRequest {
  return {
    key: null,
    keyOrigin: null,
    model: 'test-model',
    messages: [{ role: 'user', content: 'Hello' }],
    parameters: {},
    facts: null,
    refuses: [],
    connectTimeoutMs: 600_000,
    silenceTimeoutMs: 600_000,
    ...differs,
  };
}
