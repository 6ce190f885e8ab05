import type { Key } from './records';

/* The keys of imports, apart from `key-map.ts`, where they are listed: no page load needs them. */

/** Of an import that can be undone; of all where none is named. */
export function importKey(...id: [] | [string]): Key {
  return ['import', ...id];
}

/** Of what an import did to a chat; of all its chats where none is named. */
export function importedChatKey(...of: [id: string] | [id: string, conversationId: string]): Key {
  return ['import-chat', ...of];
}
