import type { Key } from './records';

/*
 * The keys of search by meaning, apart from `key-map.ts`, where they are listed: no page load needs them that does not search by it.
 */

/** Of what is known of the vectors of a model; of all models where none is named. */
export function meaningKey(...endpointIdAndModel: [] | [string, string]): Key {
  return ['meaning', ...endpointIdAndModel];
}

/** Of which state of a chat has vectors; of all chats where none is named. */
export function meaningChatKey(endpointId: string, model: string, ...conversationId: [] | [string]): Key {
  return ['meaning-chat', endpointId, model, ...conversationId];
}

/** Of some of a chat's passages with their vectors; of all of the chat, of the model, or of all models where less is named. */
export function vectorsKey(
  ...of:
    | []
    | [endpointId: string, model: string]
    | [endpointId: string, model: string, conversationId: string]
    | [endpointId: string, model: string, conversationId: string, number: number]
): Key {
  return ['vectors', ...of];
}
