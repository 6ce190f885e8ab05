import type { ChatRequest } from '../../../src/protocol/dialects/dialect';

/** A request with "Hello" as its only message, at an endpoint of no known kind. `differs`: what is to be otherwise. */
export function chatRequest(differs: Partial<ChatRequest> = {}): ChatRequest {
  return {
    endpoint: { baseUrl: 'https://api.example/v1', presetId: 'custom' },
    model: 'm',
    messages: [{ role: 'user', content: 'Hello' }],
    parameters: {},
    facts: null,
    refuses: [],
    ...differs,
  };
}
