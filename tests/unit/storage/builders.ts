import { IDBFactory } from 'fake-indexeddb';
import { newConversation, type Conversation } from '../../../src/model/chat/conversation';
import type { Folder } from '../../../src/model/chat/list/folder';
import type { Endpoint } from '../../../src/model/endpoint/endpoint';
import { newReplyFacts, type Message, type ReplyFacts } from '../../../src/model/chat/message';
import type { Prompt } from '../../../src/model/prompt/prompt';
import type { UsageRecord } from '../../../src/model/usage/usage-record';
import { textParts, type MessagePart } from '../../../src/model/chat/parts';
import { Configuration } from '../../../src/storage/library/configuration';
import { Drafts } from '../../../src/storage/library/drafts';
import { Library } from '../../../src/storage/library/library';
import { SoundRecords } from '../../../src/storage/library/sound-records';
import { openStorage, type OpenedStorage, type StorageOptions } from '../../../src/storage/keyspace/open';

export function conversation(id: string, fields: Partial<Conversation> = {}): Conversation {
  const start = { endpointId: 'e1', model: 'gpt-4o', systemPrompt: { promptId: null, text: '' } };
  return { ...newConversation(id, 1000, start), ...fields };
}

export function folder(id: string, fields: Partial<Folder> = {}): Folder {
  return { id, name: id, parentId: null, colour: 'grey', position: 0, isCollapsed: false, updatedAt: 1000, ...fields };
}

export function message(conversationId: string, id: string, fields: Partial<Message> = {}): Message {
  return {
    id,
    conversationId,
    parentId: null,
    role: 'user',
    parts: textParts('Hello'),
    createdAt: 1000,
    deletedAt: null,
    reply: null,
    ...fields,
  };
}

/** What only the server of `reply` can read of it. */
export const signed: MessagePart = {
  type: 'provider-state',
  dialect: 'anthropic-messages',
  endpointId: 'e1',
  model: 'gpt-4o',
  digest: '1',
  items: [{ type: 'thinking', thinking: 'Hm', signature: 'c2VjcmV0' }],
  isPaused: false,
};

/** `before`: the parts before its text. */
export function reply(
  conversationId: string,
  id: string,
  text = '',
  facts: Partial<ReplyFacts> = {},
  before: readonly MessagePart[] = [],
): Message {
  return message(conversationId, id, {
    role: 'assistant',
    parts: [...before, ...textParts(text)],
    reply: { ...newReplyFacts('e1', 'gpt-4o'), ...facts },
  });
}

export function endpoint(id: string, fields: Partial<Endpoint> = {}): Endpoint {
  return {
    id,
    name: id,
    baseUrl: 'https://api.example.test/v1',
    presetId: 'custom',
    defaultModel: 'gpt-4o',
    models: [],
    createdAt: 1000,
    ...fields,
  };
}

export function prompt(id: string, fields: Partial<Prompt> = {}): Prompt {
  return { id, name: id, text: 'Be brief.', updatedAt: 1000, ...fields };
}

export function usageRecord(id: string, fields: Partial<UsageRecord> = {}): UsageRecord {
  return {
    id,
    at: 1000,
    day: '2026-05-10',
    endpointId: 'e1',
    model: 'gpt-4o',
    answeredBy: null,
    conversationId: 'c1',
    purpose: 'reply',
    outcome: 'complete',
    promptTokens: 10,
    completionTokens: 5,
    cachedTokens: 0,
    reasoningTokens: 0,
    costUsd: 0.000075,
    exact: true,
    ...fields,
  };
}

/** A localStorage or sessionStorage. */
export class WebStorage implements Storage {
  readonly #items = new Map<string, string>();
  [name: string]: unknown;
  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(name: string): string | null {
    return this.#items.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    this.#items.set(name, value);
  }
  removeItem(name: string): void {
    this.#items.delete(name);
  }
  clear(): void {
    this.#items.clear();
  }
}

/** A browser with one profile: what its tabs share. */
export function browser(name = 'tally:/') {
  const indexedDB = new IDBFactory();
  const localStorage = new WebStorage();
  const tab = (options: StorageOptions = {}): Promise<OpenedStorage> =>
    openStorage({ name, indexedDB, localStorage, sessionStorage: new WebStorage(), ...options });
  return { name, indexedDB, localStorage, tab };
}

/** Web Locks, for as many tabs as share it. Only what the product asks for. */
export function webLocks(): LockManager {
  /** The end of whoever holds a lock or waits for it, by the lock's name. */
  const ends = new Map<string, Promise<unknown>>();
  const request = async (name: string, { ifAvailable }: LockOptions, use: (lock: Lock | null) => unknown) => {
    const before = ends.get(name);
    if (before && ifAvailable) return use(null);
    const end = Promise.resolve(before).then(() => use({ name, mode: 'exclusive' }));
    ends.set(name, end);
    try {
      return await end;
    } finally {
      if (ends.get(name) === end) ends.delete(name);
    }
  };
  return { request } as unknown as LockManager;
}

/** What a storage keeps, by its types. `now`: the time of every draft, UTC ms. */
export function shelves({ records }: Pick<OpenedStorage, 'records'>, now?: number) {
  const sound = new SoundRecords(records);
  const clock = now === undefined ? Date.now : () => now;
  return {
    sound,
    library: new Library(sound),
    configuration: new Configuration(sound),
    drafts: new Drafts(sound, clock),
  };
}
