import type { Key } from './records';

/*
 * Where every kind of record lies. The first element says what the record is, the others say of what: so one range of keys is all
 * of a conversation's messages, or a month's usage. Nothing outside this file, `meaning-keys.ts`, `import-keys.ts`,
 * `search-keys.ts` and `search/due.ts` spells a key out.
 *
 *     conversation · id                          the header (`Conversation`): title, tip, parameters, totals
 *     first-rows                                 the ids of the chats that stood first in a long list, which the next start shows first
 *     folder · id                                a folder of conversations (`Folder`)
 *     message · conversationId · id              `Message`
 *     journal · conversationId · id · number     a piece of the running reply `id` (`JournalPiece`), from 0 on
 *     draft · conversationId                     what is typed in its composer (`StoredDraft`)
 *     draft · conversationId · editor            what is typed in another of its editors; `prompts` and `folders` are no chats
 *     blob · sha256                              what is known of stored bytes (`StoredBlob`), so that they need not be read for it
 *     blob-bytes · sha256                        the bytes themselves, as an `ArrayBuffer`
 *     prompt · id                                of the library (`Prompt`)
 *     endpoint · id                              `Endpoint`
 *     model · endpointId · model                 what the person entered for it (`ModelOverride`)
 *     calibration · endpointId · model           what its bills have taught (`Calibration`)
 *     usage · month · id                         a billed request (`UsageRecord`); month as in 2026-07
 *     under-way                                  requests that are sent and not billed yet (`Reservation[]`)
 *     meaning · endpointId · model               what is known of the vectors of that model (`MeaningIndex`)
 *     meaning-chat · endpointId · model · conversationId           which state of the chat has vectors (`ChatVectors`)
 *     vectors · endpointId · model · conversationId · number       some of its passages with their vectors (`StoredVectors`)
 *     import · id                                an import that can be undone (`ImportRecord`)
 *     import-chat · id · conversationId          what it did to a chat (`ImportedChatRecord`)
 *     search                                     which parts the search index has (`Manifest`)
 *     search-part · id                           one of them (`StoredSegment`)
 *     search-due · conversationId · id           a message of it, its header (an empty id) or all of it (`*`) is to be indexed anew: a number
 *     setting · name                             one value of `SettingValues`
 *     secret · endpointId                        a sealed key, with the endpoint's other secrets
 *     vault                                      the vault's key, wrapped under the passphrase
 *     device-key                                 the key that seals what is kept on this device
 */

/** The key of one record. */
export const keyOf = {
  conversation: (id: string): Key => ['conversation', id],
  firstRows: ['first-rows'],
  folder: (id: string): Key => ['folder', id],
  message: (conversationId: string, id: string): Key => ['message', conversationId, id],
  journalPiece: (conversationId: string, id: string, number: number): Key => ['journal', conversationId, id, number],
  draft: (conversationId: string, editor?: string): Key => begin('draft', conversationId, editor),
  blob: (hash: string): Key => ['blob', hash],
  blobBytes: (hash: string): Key => ['blob-bytes', hash],
  prompt: (id: string): Key => ['prompt', id],
  endpoint: (id: string): Key => ['endpoint', id],
  override: (endpointId: string, model: string): Key => ['model', endpointId, model],
  calibration: (endpointId: string, model: string): Key => ['calibration', endpointId, model],
  usage: (month: string, id: string): Key => ['usage', month, id],
  underWay: ['under-way'],
  setting: (name: string): Key => ['setting', name],
  secret: (endpointId: string): Key => ['secret', endpointId],
  vault: ['vault'],
  deviceKey: ['device-key'],
} as const;

/** What the keys of several records begin with. Of all where nothing is named. */
export const rangeOf = {
  conversations: ['conversation'] as Key,
  folders: ['folder'] as Key,
  messages: (conversationId?: string): Key => begin('message', conversationId),
  journal: (conversationId?: string, id?: string): Key => begin('journal', conversationId, id),
  drafts: (conversationId?: string): Key => begin('draft', conversationId),
  blobs: ['blob'] as Key,
  prompts: ['prompt'] as Key,
  endpoints: ['endpoint'] as Key,
  overrides: (endpointId?: string): Key => begin('model', endpointId),
  calibrations: (endpointId: string): Key => begin('calibration', endpointId),
  usage: (month?: string): Key => begin('usage', month),
  settings: ['setting'] as Key,
};

function begin(kind: string, ...of: (string | undefined)[]): Key {
  return [kind, ...of.filter((part) => part !== undefined)];
}
