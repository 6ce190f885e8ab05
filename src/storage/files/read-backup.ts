import type { Message } from '../../model/chat/message';
import { backupVersion, longestBackup, type Backup } from './backup';
import { isMessage } from '../checks/message-shapes';
import { settled } from '../journal/pieces';
import { messageFromVersion1 } from '../migrations/message-parts';
import { shape } from '../checks/shape';
import { isEndpoint, settingChecks } from '../checks/configuration-shapes';
import { isConversation, isDraft, isFolder, isPrompt, isStoredOverride, isUsageRecord } from '../checks/shapes';

/** Why a file cannot be restored. `corrupt`: `where` names the first record that is wrong (`messages[3]`). */
export type BackupProblem =
  | { kind: 'too-large' | 'not-json' | 'not-a-backup' | 'newer-version' | 'broken-zip' }
  | { kind: 'corrupt'; where: string };

/** Reads a backup file and checks it whole: every record's shape, ids that are there once, links that lead somewhere. */
export function readBackup(text: string): { backup: Backup } | { problem: BackupProblem } {
  if (text.length > longestBackup) return { problem: { kind: 'too-large' } };
  let file: Partial<Record<keyof Backup, unknown>>;
  try {
    // Files from before the ledger, or before folders, have none.
    file = { usage: [], folders: [], ...((JSON.parse(text) ?? {}) as typeof file) };
  } catch {
    return { problem: { kind: 'not-json' } };
  }
  const { format, version, exportedAt } = file;
  if (format !== 'tally-backup' || typeof version !== 'number') return { problem: { kind: 'not-a-backup' } };
  if (version > backupVersion) return { problem: { kind: 'newer-version' } };
  if (version < 2 && Array.isArray(file.messages)) file.messages = file.messages.map(messageFromVersion1);
  const where = firstCorrupt(file);
  if (where !== null || typeof exportedAt !== 'number')
    return { problem: { kind: 'corrupt', where: where ?? 'exportedAt' } };
  // A reply that was still running when the file was saved has no writer here, so it counts as interrupted.
  const backup = { ...(file as Backup), version: backupVersion } as const;
  return { backup: { ...backup, messages: backup.messages.map(settled) } };
}

type List = 'conversations' | 'folders' | 'messages' | 'drafts' | 'prompts' | 'endpoints' | 'models' | 'usage';
type Entry = Record<string, string | null>;

/** What the records of each list must look like, and what tells them apart. */
const lists: Record<List, { isSound: (value: unknown) => boolean; nameOf: (one: Entry) => unknown[] }> = {
  conversations: { isSound: isConversation, nameOf: ({ id }) => [id] },
  folders: { isSound: isFolder, nameOf: ({ id }) => [id] },
  messages: { isSound: isMessage, nameOf: ({ conversationId, id }) => [conversationId, id] },
  drafts: { isSound: isDraft, nameOf: ({ conversationId, editor }) => [conversationId, editor] },
  prompts: { isSound: isPrompt, nameOf: ({ id }) => [id] },
  endpoints: { isSound: isEndpoint, nameOf: ({ id }) => [id] },
  models: { isSound: isStoredOverride, nameOf: ({ endpointId, model }) => [endpointId, model] },
  usage: { isSound: isUsageRecord, nameOf: ({ id }) => [id] },
};

/** Where the first wrong record is; null where all are right. */
function firstCorrupt(file: Partial<Record<keyof Backup, unknown>>): string | null {
  for (const [list, { isSound, nameOf }] of Object.entries(lists)) {
    const entries = file[list as List];
    if (!Array.isArray(entries)) return list;
    const names = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      const name = isSound(entry) ? JSON.stringify(nameOf(entry as Entry)) : null;
      if (name === null || names.has(name)) return `${list}[${index}]`;
      names.add(name);
    }
  }
  const { conversations, messages } = file as Backup;
  return firstBadSetting(file.settings) ?? firstBadLink(messages, conversations);
}

function firstBadSetting(settings: unknown): string | null {
  if (!shape({})(settings) || Array.isArray(settings)) return 'settings';
  const isBad = ([name, value]: [string, unknown]) =>
    !Object.hasOwn(settingChecks, name) || !settingChecks[name as keyof typeof settingChecks](value);
  const bad = Object.entries(settings).find(isBad);
  return bad ? `settings.${bad[0]}` : null;
}

function firstBadLink(messages: readonly Message[], conversations: Backup['conversations']): string | null {
  const trees = new Map(conversations.map(({ id }) => [id, new Map<string, Message>()]));
  for (const message of messages) trees.get(message.conversationId)?.set(message.id, message);
  /** Messages from which the root is reached. */
  const rooted = new Set<Message>();
  for (const [index, message] of messages.entries()) {
    const tree = trees.get(message.conversationId);
    const path = new Set<Message>();
    let one: Message | undefined = message;
    while (one && !rooted.has(one)) {
      if (!tree || path.has(one)) return `messages[${index}]`;
      path.add(one);
      if (one.parentId === null) break;
      one = tree.get(one.parentId);
      if (!one) return `messages[${index}]`;
    }
    for (const passed of path) rooted.add(passed);
  }
  const bad = conversations.findIndex(({ id, tipId }) => tipId !== null && !trees.get(id)?.has(tipId));
  return bad === -1 ? null : `conversations[${bad}]`;
}
